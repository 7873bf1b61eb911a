import { differencesOf } from './differences.ts';
import { likeness, matchTerms } from './matching.ts';
import { type ReadClaim, readClaim } from './read-claim.ts';

/** A claim with what is known of how it was made. */
export interface ComparedClaim {
  readonly text: string;
  /** Empty where nobody knows. */
  readonly claimant: string;
  /** How far whoever reports it stands behind it; empty where nobody knows. */
  readonly modality: string;
  /** The text is denied, not claimed. */
  readonly isDenial: boolean;
}

/** A claim made ready to be compared with many. */
export interface PreparedClaim extends ComparedClaim {
  readonly read: ReadClaim;
}

/** What two claims on one subject do not have in common. Only claims without a difference may be taken for one. */
export type Difference = 'number' | 'negation' | 'direction' | 'roles' | 'claimant' | 'modality' | 'name' | 'word';

export interface Comparison {
  /** From 0 to 1: how much of what they say they share. */
  readonly likeness: number;
  /** Empty where they may be one claim: for a person to say. */
  readonly differences: readonly Difference[];
}

/** From this likeness on, claims are on one subject; chosen on the first half of the pairs in the tests. */
export const SAME_SUBJECT = 0.5;

export const prepareClaim = (claim: ComparedClaim): PreparedClaim => ({ ...claim, read: readClaim(claim.text) });

/** How alike two claims are, and where they part. */
export function compareClaims(a: PreparedClaim, b: PreparedClaim): Comparison {
  const matching = matchTerms(a.read, b.read);
  return { likeness: likeness(a.read, b.read, matching), differences: differencesOf(a, b, matching) };
}
