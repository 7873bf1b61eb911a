import { KINDS } from '../../detection/tagger/evidence.ts';
import { hashText } from '../../detection/tagger/hashing.ts';
import type { NameWordParts } from '../../detection/tagger/name-words.ts';
import { tokenise } from '../../detection/tokenise.ts';
import { ENTITY_KINDS } from '../../knowledge/entity.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

/** Names of the pack that a word must open or close to be kept. */
const LEAST_NAMES = 2;
/** Share of its names, by kind, from which a word's role counts as almost certain. */
const ALMOST_ALWAYS = 0.85;

/** Counts, over the labels of the pack's entities, which kinds of names each word opens and closes. */
export function countNameWords(knowledge: Knowledge): NameWordParts {
  const totals = new Float64Array(KINDS);
  const opening = new Map<number, Float64Array>();
  const closing = new Map<number, Float64Array>();
  const count = (counts: Map<number, Float64Array>, word: string, kind: number) => {
    const hash = hashText(word.toLowerCase()) >>> 0;
    const kinds = counts.get(hash) ?? new Float64Array(KINDS);
    counts.set(hash, kinds);
    kinds[kind]!++;
  };
  for (let entity = 0; entity < knowledge.size; entity++) {
    const kind = ENTITY_KINDS.indexOf(knowledge.kindOf(entity));
    const words = tokenise(knowledge.labelOf(entity)).list.filter((token) => token.kind === 'word');
    if (words.length < 2) continue;
    totals[kind]!++;
    count(opening, words[0]!.text, kind);
    count(closing, words.at(-1)!.text, kind);
  }
  const hashes = [...new Set([...opening.keys(), ...closing.keys()])]
    .filter((hash) => sum(opening.get(hash)) + sum(closing.get(hash)) >= LEAST_NAMES)
    .sort((a, b) => a - b);
  return {
    hashes: Uint32Array.from(hashes),
    opens: Uint8Array.from(hashes, (hash) => roleOf(opening.get(hash), totals)),
    closes: Uint8Array.from(hashes, (hash) => roleOf(closing.get(hash), totals)),
  };
}

const sum = (counts: Float64Array | undefined): number => counts?.reduce((a, b) => a + b, 0) ?? 0;

/** The kind with the largest share of its own names; kinds differ in how many names the pack has. */
function roleOf(counts: Float64Array | undefined, totals: Float64Array): number {
  if (counts === undefined) return 0;
  const shares = counts.map((value, kind) => value / Math.max(1, totals[kind]!));
  const best = shares.indexOf(Math.max(...shares));
  return 1 + 2 * best + (shares[best]! / sum(shares) >= ALMOST_ALWAYS ? 1 : 0);
}
