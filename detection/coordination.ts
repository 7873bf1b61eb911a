import type { Name } from './name.ts';
import type { Sentence, Tokens } from './tokens.ts';

const JOINERS: ReadonlySet<string> = new Set([',', 'and', 'or', 'nor', '&']);
/** Tokens between two names of a row: ", and the". */
const WIDEST_GAP = 3;
/** Names on either side that are looked at: the verb of a longer row is far away. */
const LONGEST_SIDE = 12;

/** Tokens `first` to `last` (exclusive) of a row of names, and how many they are. */
export interface Row {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** The row that a name stands in, as "Brussels, Paris and Berlin" in one sentence; a name alone is a row of one. */
export function rowAround(tokens: Tokens, names: readonly Name[], index: number, sentence: Sentence): Row {
  let { first, last } = names[index]!;
  let size = 1;
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_SIDE); i--, size++) {
    const name = names[i]!;
    if (name.first < sentence.first || !areJoined(tokens, name.last, first)) break;
    first = name.first;
  }
  for (let i = index + 1; i < Math.min(names.length, index + 1 + LONGEST_SIDE); i++, size++) {
    const name = names[i]!;
    if (name.last > sentence.last || !areJoined(tokens, last, name.first)) break;
    last = name.last;
  }
  return { first, last, size };
}

function areJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const { text } = tokens.list[i]!;
    if (JOINERS.has(text)) joined = true;
    else if (text !== 'the') return false;
  }
  return joined;
}
