import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { writeClaimReviews } from '../../exchange/claim-review.ts';
import type { NewClaim } from '../../storage/claim.ts';
import { sampleClaim, sampleEvidence, sampleVerdict } from '../storage/claim-sample.ts';

/** What https://schema.org/ClaimReview and the search engines that show it ask for. */
const address = { type: 'string', format: 'uri', pattern: '^https?://' };
const day = { type: 'string', format: 'date' };
const named = { type: 'object', required: ['@type', 'name'], properties: { name: { type: 'string', minLength: 1 } } };
const isReview = addFormats.default(new Ajv()).compile({
  type: 'object',
  required: ['@context', '@type', 'url', 'claimReviewed', 'reviewRating', 'author', 'datePublished', 'itemReviewed'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'ClaimReview' },
    url: address,
    claimReviewed: { type: 'string', minLength: 1 },
    datePublished: day,
    author: named,
    reviewRating: {
      type: 'object',
      required: ['@type', 'alternateName'],
      properties: { '@type': { const: 'Rating' }, alternateName: { type: 'string', minLength: 1 } },
      dependentRequired: { ratingValue: ['bestRating', 'worstRating'] },
    },
    itemReviewed: {
      type: 'object',
      required: ['@type'],
      properties: {
        '@type': { const: 'Claim' },
        author: named,
        firstAppearance: { ...named, required: ['@type', 'url'] },
      },
    },
    citation: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['@type', 'url'], properties: { url: address } },
    },
  },
});

const unknown: Partial<NewClaim> = {
  words: '',
  attributed: null,
  claimant: '',
  firstSeen: { address: null, title: '', date: 'last spring' },
};

test.each<readonly [string, Partial<NewClaim>]>([
  ['a finished check', {}],
  ['one of which little is known', unknown],
  ['one whose rating is on no scale', { verdict: { ...sampleVerdict, value: 'satire' } }],
  ['one whose rating is in words alone', { verdict: { ...sampleVerdict, value: null } }],
])('%s has every field that is required', (_, change) => {
  const check = sampleClaim(1, { evidence: [sampleEvidence], verdict: sampleVerdict, state: 'checked', ...change });
  const claim = { ...check, updated: check.created, changes: 1 };
  const [review] = JSON.parse([...writeClaimReviews([claim])].join('')) as unknown[];
  expect(isReview(review), JSON.stringify(isReview.errors)).toBe(true);
});
