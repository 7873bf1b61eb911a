import { readFileSync } from 'node:fs';
import {
  type ComparedClaim,
  compareClaims,
  prepareClaim,
  SAME_SUBJECT,
} from '../../detection/claim-match/compare-claims.ts';

/**
 * Pairs of claims, in files beside the tests: `claims-a.txt`, on which matching was tuned, and `claims-b.txt`, which only
 * measures. A block is a claim after its claimant, and variants: `=` says the same, the others do not: `#` has another
 * number, `!` denies it, `>` exchanges who is spoken of, `^` turns it around, `&` is of another thing, `?` is less sure,
 * `@` is another's.
 */
export interface ClaimPair {
  readonly mark: string;
  readonly one: ComparedClaim;
  readonly other: ComparedClaim;
  readonly isSame: boolean;
}

const claim = (claimant: string, text: string): ComparedClaim => ({
  claimant,
  text,
  modality: 'plain',
  isDenial: false,
});

export function readClaimPairs(half: 'a' | 'b'): ClaimPair[] {
  const file = new URL(`../../tests/detection/claim-match/claims-${half}.txt`, import.meta.url);
  const blocks = readFileSync(file, 'utf8').trim().split('\n\n');
  return blocks.flatMap((block) => {
    const [first = '', ...variants] = block.split('\n');
    const [claimant = '', text = ''] = first.split(' | ');
    const one = claim(claimant, text);
    return variants.map((line): ClaimPair => {
      const mark = line[0]!;
      const [start = '', rest = ''] = line.slice(2).split(' | ');
      return { mark, one, other: mark === '@' ? claim(start, rest) : claim(claimant, start), isSame: mark === '=' };
    });
  });
}

export interface MatchFigures {
  readonly precision: number;
  readonly recall: number;
  readonly same: number;
  readonly other: number;
  /** Pairs that are taken for one claim and are none, by the mark of their variant. */
  readonly wrong: Readonly<Record<string, number>>;
}

/** How well pairs are told apart. */
export function judgePairs(pairs: readonly ClaimPair[]): MatchFigures {
  const taken = pairs.filter(({ one, other }) => {
    const { likeness, differences } = compareClaims(prepareClaim(one), prepareClaim(other));
    return likeness >= SAME_SUBJECT && differences.length === 0;
  });
  const right = taken.filter(({ isSame }) => isSame).length;
  const same = pairs.filter(({ isSame }) => isSame).length;
  const wrong: Record<string, number> = {};
  for (const { mark, isSame } of taken) if (!isSame) wrong[mark] = (wrong[mark] ?? 0) + 1;
  return { precision: right / taken.length, recall: right / same, same, other: pairs.length - same, wrong };
}

/** The same claims in other words: each claim's paraphrase against its near misses. */
export function rewordedPairs(pairs: readonly ClaimPair[]): ClaimPair[] {
  const rewordings = new Map(pairs.filter(({ isSame }) => isSame).map(({ one, other }) => [one, other]));
  return pairs.flatMap((pair) => {
    const one = rewordings.get(pair.one);
    return one && !pair.isSame ? [{ ...pair, one }] : [];
  });
}
