import type { Mention } from '../mention.ts';
import type { Tokens } from '../tokens.ts';
import type { Attribution } from './attribution.ts';
import { claimTypeOf } from './claim-type.ts';
import { viewCue } from './content-features.ts';
import { contentSpans } from './content-parts.ts';
import { cueSpan } from './cue-span.ts';
import { findCues } from './cues.ts';
import { dropDoubles } from './drop-doubles.ts';
import { findContents } from './find-contents.ts';
import { findSources } from './find-sources.ts';
import { logistic, logOdds } from './log-odds.ts';
import { looseFeatures, looseQuotations } from './loose-quotations.ts';
import { modalityOf } from './modality.ts';
import { type NounPhrase, nounPhrases, withModifiers } from './noun-phrases.ts';
import { settlePronouns } from './pronoun-contents.ts';
import { AttributionReader, type Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';
import { SpeakerFinder } from './speakers.ts';
import { wordingOf } from './statement-features.ts';
import { tally } from './tallies.ts';
import { charactersOf, holds, type TokenSpan } from './token-span.ts';
import { formOf, weighStatement } from './weigh-statement.ts';
import { WordClass } from './word-class.ts';
import type { WordTable } from './word-table.ts';

/** What training makes. */
export interface AttributionModel {
  readonly words: WordTable;
  /** Hashes of the stems that attribute. */
  readonly cueStems: ReadonlySet<number>;
  readonly content: Scorer;
  readonly source: Scorer;
  readonly statement: Scorer;
  readonly loose: Scorer;
  /** Slope and offset that make log-odds of check-worthiness, and of being right, probabilities. */
  readonly checkScale: readonly [slope: number, offset: number];
  readonly contentScale: readonly [slope: number, offset: number];
  /** What an attribution's probability must reach. */
  readonly least: number;
}

/** Finds what a text attributes, in the order of the contents. The mentions must be those of the same text. */
export type Attributor = (tokens: Tokens, mentions: readonly Mention[]) => Attribution[];

/** A quotation without a cue of its own must be likelier than not to be said by somebody. */
const LIKELY = 0.5;
/** Contents within contents are looked at this deep. */
const DEEPEST = 12;

/** An attribution while it is put together. */
interface Draft {
  readonly cue: number;
  readonly content: TokenSpan;
  readonly probability: number;
  readonly source: NounPhrase | null;
  readonly continues: number;
}

export function createAttributor(model: AttributionModel): Attributor {
  const reader = new AttributionReader(model.words);
  return (tokens, mentions) => {
    const reading = reader.read(tokens, mentions);
    if (!isEnglish(reading)) return [];
    return finish(reading, mentions, draft(reading, model), model);
  };
}

/** Share of function words: 0.37 to 0.54 in English news pages, at most 0.08 in pages of twelve other languages. */
const LEAST_ENGLISH = 0.15;
/** Texts of fewer words say too little of their language. */
const SHORTEST = 40;

function isEnglish({ kind, tokens: { list } }: Reading): boolean {
  let words = 0;
  let small = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i]!.kind !== 'word') continue;
    words++;
    if (kind[i]! >= WordClass.Subject) small++;
  }
  return words < SHORTEST || small >= LEAST_ENGLISH * words;
}

function draft(reading: Reading, model: AttributionModel): Draft[] {
  const tallies = tally(reading);
  const cues = findCues(reading, model.cueStems);
  const cued = settlePronouns(reading, dropDoubles(findContents(reading, tallies, cues, model.content, model.least)));
  const sources = findSources(reading, tallies, cued, model.source);
  const drafts = cued.map((found, i): Draft => {
    const source = sources[i]!;
    const { last } = reading.passages[reading.passage[found.cue]!]!;
    return { ...found, source: source && withModifiers(reading, source, found.cue, last), continues: -1 };
  });
  const kept = settleEchoes(reading, drafts);
  for (const loose of looseQuotations(reading, kept)) {
    const anchor = kept[loose.anchor];
    looseFeatures(reading, loose, anchor, model.loose.list);
    const probability = logistic(model.loose.score());
    if (probability < LIKELY) continue;
    kept.push({
      cue: anchor?.cue ?? -1,
      content: loose.content,
      probability,
      source: anchor?.source ?? null,
      continues: loose.anchor,
    });
  }
  return kept;
}

/** Attributions by one source that are looked through for the one that carries another. */
const MOST_BY_ONE = 20;

/**
 * An attribution inside another's content is not by that one's source, who speaks outside of it: "he said the witness
 * revealed …". It is by whom its own verb follows.
 */
function settleEchoes(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const bySource = new Map<number, Draft[]>();
  for (const item of drafts) {
    const own = item.source === null ? undefined : bySource.get(item.source.first);
    if (own && own.length < MOST_BY_ONE) own.push(item);
    else if (!own && item.source !== null) bySource.set(item.source.first, [item]);
  }
  return drafts.map((item) => {
    const { cue, source } = item;
    const carrier =
      source &&
      bySource
        .get(source.first)
        ?.find((outer) => outer.cue !== cue && holds(outer.content, cue) && !holds(outer.content, source.head));
    if (!carrier) return item;
    const { last } = reading.passages[reading.passage[cue]!]!;
    const subject = nounPhrases(reading, carrier.content.first, last).findLast((phrase) => phrase.last <= cue);
    const isNear = subject !== undefined && cue - subject.last <= 1;
    return isNear && reading.kind[subject.first] !== WordClass.Number ? { ...item, source: subject } : item;
  });
}

const thousandths = (probability: number): number => Math.round(1000 * probability) / 1000;

function finish(
  reading: Reading,
  mentions: readonly Mention[],
  drafts: readonly Draft[],
  model: AttributionModel,
): Attribution[] {
  const { list } = reading.tokens;
  const [checkSlope, checkOffset] = model.checkScale;
  const [contentSlope, contentOffset] = model.contentScale;
  const order = [...drafts.keys()].sort((a, b) => {
    const [one, other] = [drafts[a]!.content, drafts[b]!.content];
    return one.first - other.first || other.last - one.last || a - b;
  });
  const places = new Int32Array(drafts.length);
  order.forEach((d, place) => {
    places[d] = place;
  });
  const carriers = carriersOf(drafts, order);
  const speakers = new SpeakerFinder(reading, mentions);
  const speakerOf = new Map<NounPhrase, number | undefined>();
  const bySource = drafts.flatMap(({ source }) => (source === null ? [] : [source])).sort((a, b) => a.first - b.first);
  for (const source of bySource) if (!speakerOf.has(source)) speakerOf.set(source, speakers.find(source));
  let before = 0;
  let line = -1;
  return order.map((index): Attribution => {
    const { cue, content, probability, source, continues } = drafts[index]!;
    const isWord = cue >= 0 && list[cue]!.kind === 'word';
    const view = isWord ? viewCue(reading, cue) : undefined;
    const here = reading.passages[reading.passage[content.first]!]!.line;
    const statement = { cue: view, content, source: source?.head ?? -1, before: here - line <= 1 ? before : 0 };
    before = wordingOf(reading, content).tones;
    line = here;
    const { act, check } = weighStatement(reading, statement, model.statement);
    const form = formOf(reading, content);
    const checkWorthy = logistic(checkSlope * check + checkOffset);
    const speaker = source === null ? undefined : speakerOf.get(source);
    const via = carriers[index]!;
    return {
      source: source === null ? null : charactersOf(list, { first: source.first, last: source.last - 1 }),
      ...(speaker === undefined ? {} : { speaker }),
      cue: isWord ? charactersOf(list, cueSpan(reading, cue, content)) : null,
      content: contentSpans(reading, content, isWord ? cueSpan(reading, cue, content) : undefined, source),
      form,
      act,
      modality: view === undefined ? 'plain' : modalityOf(reading, cue, content, view.signs, source !== null),
      claimType: claimTypeOf(reading, content, act, form, checkWorthy),
      checkWorthy: thousandths(checkWorthy),
      confidence: thousandths(logistic(contentSlope * logOdds(probability) + contentOffset)),
      ...(via < 0 ? {} : { via: places[via]! }),
      ...(continues < 0 ? {} : { continues: places[continues]! }),
    };
  });
}

/**
 * For each attribution the one with the narrowest content that holds all of it, cue and content, or -1. `order` lists them
 * by where their contents begin, the wider first.
 */
function carriersOf(drafts: readonly Draft[], order: readonly number[]): Int32Array {
  const carriers = new Int32Array(drafts.length).fill(-1);
  const open: number[] = [];
  for (const index of order) {
    const { cue, content } = drafts[index]!;
    while (open.length > 0 && drafts[open.at(-1)!]!.content.last < content.last) open.pop();
    for (let o = open.length - 1; o >= 0 && cue >= 0; o--) {
      const outer = drafts[open[o]!]!;
      if (outer.cue === cue || !holds(outer.content, cue)) continue;
      carriers[index] = open[o]!;
      break;
    }
    if (open.length < DEEPEST) open.push(index);
  }
  return carriers;
}
