import { ClaimIndex } from '../detection/claim-match/claim-index.ts';
import {
  type ComparedClaim,
  type Difference,
  type PreparedClaim,
  prepareClaim,
} from '../detection/claim-match/compare-claims.ts';
import type { Claim } from '../storage/claim.ts';
import type { Clip } from '../storage/clip.ts';
import { comparedClaims, comparedWords } from '../storage/compared-claims.ts';
import type { FactCheck } from '../storage/fact-check.ts';

/** What is on the subject of a claim, and where it parts from it; without a difference it may be the same. */
export interface Like<T> {
  readonly it: T;
  readonly differences: readonly Difference[];
}

/** Claims that stay ready to be compared: what a library of 5,000 has, in its words and in plain ones, and its clips' sentences. */
const MOST_READY = 50_000;
const ready = new Map<string, PreparedClaim>();

/** A claim made ready once, however often the library is read anew. */
function prepared(claim: ComparedClaim): PreparedClaim {
  const key = `${claim.isDenial} ${claim.modality}\n${claim.claimant}\n${claim.text}`;
  const known = ready.get(key) ?? prepareClaim(claim);
  if (ready.size >= MOST_READY) ready.clear();
  ready.set(key, known);
  return known;
}

/** Claims that are made ready before the page may draw again. */
const AT_ONCE = 100;

/** Makes claims ready bit by bit, so that the first search among thousands holds nothing up. */
export async function makeReady(claims: readonly Claim[], signal: AbortSignal): Promise<void> {
  for (let start = 0; start < claims.length && !signal.aborted; start += AT_ONCE) {
    await new Promise((resolve) => setTimeout(resolve));
    for (const claim of claims.slice(start, start + AT_ONCE)) comparedClaims(claim).forEach(prepared);
  }
}

/** Finds what is like a claim, the likest first: `keyOf` tells the things apart, `wordingsOf` says what each claims. */
function finder<T>(things: readonly T[], keyOf: (it: T) => string, wordingsOf: (it: T) => readonly ComparedClaim[]) {
  const byKey = new Map(things.map((it) => [keyOf(it), it]));
  const index = new ClaimIndex<string>();
  for (const [key, it] of byKey) for (const wording of wordingsOf(it)) index.add(key, prepared(wording));
  return (claims: readonly ComparedClaim[]): Like<T>[] => {
    const found = new Map<string, Like<T>>();
    const all = claims.flatMap((claim) => index.like(prepareClaim(claim)));
    for (const { id, differences } of all) {
      const known = found.get(id);
      // Of two wordings, the one that is told apart by less counts.
      if (!known || differences.length < known.differences.length) found.set(id, { it: byKey.get(id)!, differences });
    }
    return [...found.values()].sort((a, b) => a.differences.length - b.differences.length);
  };
}

export const likeClaims = (claims: readonly Claim[]) => finder(claims, ({ id }) => id, comparedClaims);

export const likeChecks = (checks: readonly FactCheck[]) =>
  finder(
    checks,
    ({ id }) => id,
    ({ claim, claimant }) => [comparedWords(claim, claimant, null)],
  );

/** Sentences of a clip that are compared. */
const MOST_SENTENCES = 20;

export const likeClips = (clips: readonly Clip[]) =>
  finder(
    clips,
    ({ id }) => id,
    ({ quote }) =>
      quote
        .split(/(?<=[.!?]["”’]?)\s+/u)
        .slice(0, MOST_SENTENCES)
        .map((sentence) => comparedWords(sentence, '', null)),
  );
