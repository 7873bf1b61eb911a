import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Act } from '../../../detection/attribution/attribution.ts';
import type { AttributionReader, Reading } from '../../../detection/attribution/reading.ts';
import type { TokenSpan } from '../../../detection/attribution/token-span.ts';
import { WordClass } from '../../../detection/attribution/word-class.ts';
import type { Mention } from '../../../detection/mention.ts';
import { tokenise } from '../../../detection/tokenise.ts';
import type { EntityKind } from '../../../knowledge/entity.ts';
import type { Random } from '../random.ts';

type GoldSpan = readonly [start: number, end: number];

/** An attribution that a person marked. Offsets are UTF-16 code units. */
export interface GoldAttribution {
  readonly source?: GoldSpan | null;
  readonly cue?: GoldSpan | null;
  readonly content: GoldSpan;
  readonly act: Act;
  readonly check: boolean;
}

/** A marked attribution as tokens. */
export interface MarkedAttribution {
  readonly gold: GoldAttribution;
  /** The cue's chief word, or the colon or dash in its place; -1 for none. */
  readonly cue: number;
  readonly content: TokenSpan;
  readonly source: TokenSpan | null;
}

/** A marked text as attribution reads it. */
export interface MarkedText {
  readonly id: string;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  /** In the order of their cues. */
  readonly attributions: readonly MarkedAttribution[];
}

/** A text with what people marked in it. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly attributions: readonly GoldAttribution[];
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  EVT: 'event',
  NAT: 'nationality',
};

/** Words of a cue that are not its chief one. */
const LESSER: ReadonlySet<string> = new Set(
  `has have had having is are was were be been being am would will shall could can may might must to also never not widely
  only just ever since long always neither now still then once again repeatedly publicly privately later formally himself
  herself itself did does do used liked by in on as at its his her their the a an own`.split(/\s+/),
);

export function readCorpus(path: string): GoldText[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldText);
}

/** Reads texts with the marked names, of which a share is left out at random: detection does not find them all either. */
export function readMarked(
  texts: readonly GoldText[],
  reader: AttributionReader,
  missing: number,
  random: Random,
): MarkedText[] {
  return texts.map(({ id, text, entities, attributions }) => {
    const mentions = entities.flatMap(({ start, end, type }): Mention[] => {
      const kind = KINDS[type];
      if (kind === undefined || random() < missing) return [];
      return [{ start, end, text: text.slice(start, end), type: kind, entity: null, confidence: 1 }];
    });
    const reading = reader.read(tokenise(text), mentions);
    const marked = attributions.flatMap((gold) => mark(reading, gold)).sort((a, b) => a.cue - b.cue);
    return { id, reading, mentions, attributions: marked };
  });
}

function mark(reading: Reading, gold: GoldAttribution): MarkedAttribution[] {
  const content = tokensOf(reading, gold.content);
  if (content === undefined) return [];
  const source = gold.source ? (tokensOf(reading, gold.source) ?? null) : null;
  const cue = gold.cue ? chiefOf(reading, gold.cue) : source === null ? -1 : markBetween(reading, source, content);
  return [{ gold, cue, content, source }];
}

function tokensOf({ tokens: { list } }: Reading, [start, end]: GoldSpan): TokenSpan | undefined {
  const first = list.findIndex((token) => token.end > start);
  let last = first;
  while (last + 1 < list.length && list[last + 1]!.start < end) last++;
  return first < 0 || list[first]!.start >= end ? undefined : { first, last };
}

function chiefOf(reading: Reading, cue: GoldSpan): number {
  const span = tokensOf(reading, cue);
  if (span === undefined) return -1;
  for (let i = span.first; i <= span.last; i++) {
    const isLesser = reading.tokens.list[i]!.kind !== 'word' || LESSER.has(reading.lower[i]!);
    if (!isLesser) return i;
  }
  return span.first;
}

/** The colon or dash between a source and a content without a cue, or -1. */
function markBetween({ kind }: Reading, source: TokenSpan, content: TokenSpan): number {
  const from = Math.min(source.last, content.last) + 1;
  const to = Math.max(source.first, content.first);
  for (let i = from; i < to && i < from + 8; i++)
    if (kind[i] === WordClass.Colon || kind[i] === WordClass.Dash) return i;
  return -1;
}
