import type { Claim } from '../storage/claim.ts';

/**
 * A claim with what must not get lost on the way out: "Allegation, alleged: …", "Denial: …". A plain statement needs
 * nothing. Formats that have no field of their own for act and modality write claims so.
 */
export function claimAsReported({ claim, attributed }: Pick<Claim, 'claim' | 'attributed'>): string {
  if (!attributed) return claim;
  const { act, modality } = attributed;
  const terms = [act !== 'statement' ? act : '', modality !== 'plain' ? modality : ''].filter(Boolean).join(', ');
  return terms === '' ? claim : `${terms[0]!.toUpperCase()}${terms.slice(1)}: ${claim}`;
}
