import { settleClubs } from '../../detection/clubs.ts';
import { cohere } from '../../detection/coherence.ts';
import { type Name, namesOf } from '../../detection/name.ts';
import { tokenise } from '../../detection/tokenise.ts';
import type { Tokens } from '../../detection/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type GoldMention, readCorpus } from '../evaluate/corpora.ts';
import { packagedKnowledge } from '../packaged-knowledge.ts';
import { packagedTagger } from '../packaged-tagger.ts';

/** A text as the tagger and the coherence leave it, with what people marked. */
export interface TaggedText {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  /** What people marked on exactly this name, or undefined. */
  readonly goldOf: (name: Name) => GoldMention | undefined;
  readonly knowledge: Knowledge;
}

export function readTexts(corpus: string): TaggedText[] {
  const knowledge = packagedKnowledge();
  const tagger = packagedTagger();
  return readCorpus(corpus).map(({ text, entities }) => {
    const tokens = tokenise(text);
    const names = namesOf(tokens, tagger.tag(tokens, knowledge.matchAliases(text, tokens.list), knowledge));
    settleClubs(tokens, names, knowledge);
    cohere(tokens, names);
    const gold = new Map(entities.map((mention) => [`${mention.start}:${mention.end}`, mention]));
    return { tokens, names, knowledge, goldOf: ({ start, end }) => gold.get(`${start}:${end}`) };
  });
}
