import type { Claim, Verdict, VerdictValue } from '../storage/claim.ts';
import { claimAsReported } from './claim-reported.ts';
import { isoDate, statedDate } from './stated-date.ts';

/**
 * Finished checks as schema.org's ClaimReview in JSON-LD (https://schema.org/ClaimReview). Search engines require
 * `claimReviewed`, `url` and a rating with `alternateName`; the rating keeps its author's own words. MediaReview is left
 * out: it speaks of pictures and films, and of how they were tampered with, which nothing here records.
 */

/** A check that a ClaimReview can tell of. */
interface PublishedCheck extends Claim {
  readonly verdict: Verdict & { readonly address: string };
}

/** The five steps of the scale that such ratings use; what lies on no scale gets no number. */
const STEPS: Partial<Record<VerdictValue, number>> = {
  false: 1,
  'mostly false': 2,
  mixed: 3,
  'mostly true': 4,
  true: 5,
};

/** Whether a claim's check is finished and published: it has a verdict, an address, and its work is done. */
export function isPublishedCheck(claim: Claim): claim is PublishedCheck {
  const isDone = claim.state === 'checked' || claim.state === 'corrected';
  return isDone && claim.verdict !== null && claim.verdict.address !== null && claim.evidence.length > 0;
}

function claimReview(claim: PublishedCheck): Record<string, unknown> {
  const { verdict, claimant, firstSeen, evidence } = claim;
  const step = verdict.value === null ? undefined : STEPS[verdict.value];
  const seen = firstSeen.date === null ? null : statedDate(firstSeen.date);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${claim.id}`,
    url: verdict.address,
    datePublished: verdict.date,
    author: { '@type': 'Organization', name: verdict.author },
    claimReviewed: claimAsReported(claim),
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdict.rating,
      ...(step !== undefined && { ratingValue: step, bestRating: 5, worstRating: 1 }),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(claim.words !== '' && { text: claim.words }),
      ...(claimant !== '' && { author: { '@type': 'Thing', name: claimant } }),
      ...(seen && { datePublished: isoDate(seen) }),
      ...(firstSeen.address !== null && {
        firstAppearance: { '@type': 'CreativeWork', url: firstSeen.address, name: firstSeen.title },
      }),
    },
    citation: evidence.map(({ link, archive, note }) => ({
      '@type': 'CreativeWork',
      url: link,
      ...(archive !== null && { archivedAt: archive }),
      ...(note !== '' && { description: note }),
    })),
  };
}

/** The published checks among the claims, as one JSON array; `<` is escaped, so that it can stand in a page's script. */
export function* writeClaimReviews(claims: Iterable<Claim>): Generator<string> {
  let separator = '[\n';
  for (const claim of claims) {
    if (!isPublishedCheck(claim)) continue;
    yield separator + JSON.stringify(claimReview(claim), null, 2).replaceAll('<', '\\u003c');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
