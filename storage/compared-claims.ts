import type { ComparedClaim } from '../detection/claim-match/compare-claims.ts';
import type { Claim } from './claim.ts';

/** Words by which a report says that what follows is denied; other denials say in their own words what is not so. */
const DENYING = /\b(?:den(?:y|ie[sd]|ying)|refut|rebut|dismiss|reject|disput|contradict)/i;

interface Attributed {
  readonly act: string;
  readonly modality: string;
  readonly cue: string | null;
}

/** What was said as it is compared with other claims. */
export const comparedWords = (text: string, claimant: string, attributed: Attributed | null): ComparedClaim => ({
  text,
  claimant,
  modality: attributed?.modality ?? '',
  isDenial: attributed?.act === 'denial' && DENYING.test(attributed.cue ?? ''),
});

/** A claim as it is compared: in its very words, and in the plain sentence that a person made of them. */
export function comparedClaims({
  claim,
  words,
  claimant,
  attributed,
}: Pick<Claim, 'claim' | 'words' | 'claimant' | 'attributed'>): ComparedClaim[] {
  const texts = new Set([words, claim].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean));
  return [...texts].map((text) => comparedWords(text, claimant, attributed));
}
