import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { settleClubs } from './clubs.ts';
import { cohere } from './coherence.ts';
import { echoes } from './echoes.ts';
import { gazetteerTagger } from './gazetteer-tagger.ts';
import { isEnglish } from './language.ts';
import { type Link, linkNames } from './link.ts';
import type { Article, EntityReference, Mention } from './mention.ts';
import { findMetonyms } from './metonymy.ts';
import { type Name, namesOf } from './name.ts';
import type { Tagger } from './tagger.ts';
import { tokenise } from './tokenise.ts';

/** Finds the named actors and places of an article. The mentions come in the order of the text and do not overlap. */
export type Annotator = (article: Article) => Mention[];

/** What the steps of the detection make of an article: names in the order of the text, and what is known of each. */
export interface Detection {
  readonly names: readonly Name[];
  readonly links: readonly (Link | undefined)[];
  /** What places stand for. */
  readonly powers: readonly (string | undefined)[];
}

/**
 * Joins the steps of the detection; each sees only what the steps before it have found. The tagger reads English; in any
 * other language only the pack's own names are marked.
 */
export function createDetector(knowledge: Knowledge, tagger: Tagger): (article: Article) => Detection {
  return ({ text, lang }) => {
    const tokens = tokenise(text);
    const matches = knowledge.matchAliases(text, tokens.list);
    const reader = isEnglish(tokens, lang) ? tagger : gazetteerTagger;
    const spans = reader.tag(tokens, matches, knowledge);
    const passedOver = echoes(tokens, namesOf(tokens, spans));
    const names = namesOf(
      tokens,
      [...spans, ...passedOver].sort((a, b) => a.first - b.first),
    );
    settleClubs(tokens, names, knowledge);
    cohere(tokens, names);
    const links = linkNames(tokens, names, knowledge);
    return { names, links, powers: findMetonyms(tokens, names, links, knowledge) };
  };
}

/** Parts two articles in one text (form feed): what the one says tells nothing of the names of the other. */
export const ARTICLE_BREAK = '\f';
/** Breaks that are heeded; behind them a text is taken for one article, so that reading takes no longer than its length. */
const MOST_BREAKS = 50;

/** The detection as the rest of the product takes it: mentions with the entries that they refer to. */
export function createAnnotator(knowledge: Knowledge, tagger: Tagger): Annotator {
  const detect = createDetector(knowledge, tagger);
  const references = new Map<EntityIndex, EntityReference>();
  const referenceOf = (entity: EntityIndex): EntityReference => {
    const known = references.get(entity) ?? knowledge.identityOf(entity);
    references.set(entity, known);
    return known;
  };
  return (article) => {
    const mentions: Mention[] = [];
    for (const [start, text] of articlesIn(article.text)) {
      const before = mentions.length;
      for (const mention of mentionsOf(detect({ ...article, text }), referenceOf)) {
        mentions.push({
          ...mention,
          start: start + mention.start,
          end: start + mention.end,
          ...(mention.sameAs === undefined ? {} : { sameAs: before + mention.sameAs }),
        });
      }
    }
    return mentions;
  };
}

/** The articles of a text and where they start, in UTF-16 code units. */
function articlesIn(text: string): [start: number, text: string][] {
  const articles: [number, string][] = [];
  let start = 0;
  for (let end = text.indexOf(ARTICLE_BREAK); end >= 0 && articles.length < MOST_BREAKS; ) {
    articles.push([start, text.slice(start, end)]);
    start = end + 1;
    end = text.indexOf(ARTICLE_BREAK, start);
  }
  articles.push([start, text.slice(start)]);
  return articles;
}

function mentionsOf(
  { names, links, powers }: Detection,
  referenceOf: (entity: EntityIndex) => EntityReference,
): Mention[] {
  const firsts = new Map<string, number>();
  return names.map((name, index) => {
    const link = links[index];
    const identity = link === undefined ? `chain ${name.chain}` : `entity ${link.entity}`;
    const first = firsts.get(identity);
    if (first === undefined) firsts.set(identity, index);
    const standsFor = powers[index];
    return {
      start: name.start,
      end: name.end,
      text: name.text,
      type: name.type,
      entity: link === undefined ? null : referenceOf(link.entity),
      confidence: Math.round(1000 * name.confidence * (link?.confidence ?? 1)) / 1000,
      ...(standsFor === undefined ? {} : { standsFor }),
      ...(first === undefined ? {} : { sameAs: first }),
    };
  });
}
