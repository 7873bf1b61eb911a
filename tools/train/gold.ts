import type { Run } from '../../detection/tagger/candidates.ts';
import { KINDS } from '../../detection/tagger/evidence.ts';
import type { Allowed } from '../../detection/tagger/segmentation.ts';
import type { Tokens } from '../../detection/tokens.ts';
import { ENTITY_KINDS, type EntityKind } from '../../knowledge/entity.ts';
import type { Corpus, GoldName } from './corpora.ts';

const KIND_OF: Readonly<Record<string, EntityKind>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  EVT: 'event',
  NAT: 'nationality',
};
const EVENT = ENTITY_KINDS.indexOf('event');
const NATIONALITY = ENTITY_KINDS.indexOf('nationality');
const ORGANISATION = ENTITY_KINDS.indexOf('organisation');

/** What corpora call events, and what they call a lump that has events in it. */
const EVENTS: ReadonlySet<string> = new Set(['event', 'election']);
const LUMPS: ReadonlySet<string> = new Set(['abstract', 'misc', 'MISC', 'OTH']);

/** A marked name in tokens; `kind` is undefined for a name that is none of the five kinds, or not said to be. */
export interface GoldSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: number | undefined;
  /** Whether a name that is not said to be one of the five kinds is an event by what its corpus calls it. */
  readonly event: 'yes' | 'maybe' | 'no';
}

/** Marked names as token spans; a name that begins or ends inside a token takes the whole token. */
export function alignGold(tokens: Tokens, names: readonly GoldName[]): GoldSpan[] {
  const spans: GoldSpan[] = [];
  let at = 0;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    while (at < tokens.list.length && tokens.list[at]!.end <= name.start) at++;
    let last = at;
    while (last < tokens.list.length && tokens.list[last]!.start < name.end) last++;
    const kind = KIND_OF[name.type];
    if (last > at)
      spans.push({
        first: at,
        last,
        kind: kind === undefined ? undefined : ENTITY_KINDS.indexOf(kind),
        event: EVENTS.has(name.rawtype ?? '') ? 'yes' : LUMPS.has(name.rawtype ?? '') ? 'maybe' : 'no',
      });
    at = last;
  }
  return spans;
}

/**
 * The segments of a run that agree with what was marked, or undefined when no segmentation can. Corpora differ in what
 * they mark: where one lumps events and nationalities with other things, or leaves them out, both readings are allowed.
 */
export function allowedIn(
  run: Run,
  gold: readonly GoldSpan[],
  marks: Corpus['marks'],
  may: MayBe,
): Allowed | undefined {
  const length = run.last - run.first;
  const count = run.spans.length / 2;
  const outside = new Uint8Array(length).fill(1);
  const spans = new Uint8Array(count * KINDS);
  const inside = gold.filter((span) => span.first < run.last && span.last > run.first);
  const core: GoldSpan[] = [];
  for (const span of inside) {
    const isEvent = span.event === 'yes' && span.last - span.first > 1;
    const kind = isEvent ? EVENT : span.kind;
    if (kind === undefined) continue;
    const candidate = candidateOf(run, span);
    if (candidate < 0 && isEvent) continue;
    if (candidate < 0) return undefined;
    core.push(span);
    for (let i = span.first; i < span.last; i++) outside[i - run.first] = 0;
    spans[candidate * KINDS + kind] = 1;
  }
  if (marks === 'all') return { outside, spans };
  for (let c = 0; c < count; c++) {
    const first = run.spans[2 * c]!;
    const last = run.spans[2 * c + 1]!;
    if (core.some((span) => span.first < last && span.last > first)) continue;
    const around = inside.find((span) => span.first <= first && span.last >= last);
    if (may.nationality(first, last)) spans[c * KINDS + NATIONALITY] = 1;
    if (around !== undefined) {
      if (around.event !== 'no' && may.event(last)) spans[c * KINDS + EVENT] = 1;
    } else if (marks === 'core but organisations') spans[c * KINDS + ORGANISATION] = 1;
  }
  return { outside, spans };
}

/** What unmarked or lumped words can be, by the words themselves. */
export interface MayBe {
  nationality(first: number, last: number): boolean;
  /** By the last word, whose exclusive place is `last`. */
  event(last: number): boolean;
}

function candidateOf(run: Run, span: GoldSpan): number {
  for (let c = 0; 2 * c < run.spans.length; c++)
    if (run.spans[2 * c] === span.first && run.spans[2 * c + 1] === span.last) return c;
  return -1;
}
