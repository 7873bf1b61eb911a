import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { writeClaimReviews } from '../../exchange/claim-review.ts';
import { readFactChecks } from '../../exchange/fact-checks.ts';
import { IMPORT_LIMITS } from '../../exchange/limits.ts';
import { factCheckSchema } from '../../storage/fact-check.ts';
import { sampleClaim, sampleEvidence, sampleVerdict } from '../storage/claim-sample.ts';

const NOW = new Date('2026-03-04T05:06:07Z');
const read = (value: unknown) => readFactChecks(typeof value === 'string' ? value : JSON.stringify(value), NOW);
const checksOf = (value: unknown) => {
  const answer = read(value);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  for (const check of answer.checks) expect(v.is(factCheckSchema, check)).toBe(true);
  return answer.checks;
};
const problemsOf = (value: unknown) => {
  const answer = read(value);
  return answer.ok ? [] : answer.problems;
};

const review = (n: number) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: `https://checks.example/${n}`,
  claimReviewed: `The ferry sank ${n} times.`,
  datePublished: '2026-02-03',
  author: { '@type': 'Organization', name: 'Ellery Checks' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Not even once' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ines Arvold' },
    appearance: [{ '@type': 'CreativeWork', url: 'https://news.example/ferry#top' }, { url: 'mailto:x@y' }],
  },
});
const FOUND = {
  claim: 'The ferry sank 3 times.',
  claimant: 'Ines Arvold',
  rating: 'Not even once',
  author: 'Ellery Checks',
  address: 'https://checks.example/3',
  date: '2026-02-03',
  appearances: ['https://news.example/ferry'],
  imported: NOW.toISOString(),
};

describe('ClaimReview', () => {
  test.each([
    ['by itself', review(3)],
    ['in a list', [review(3)]],
    ['in a graph beside other things', { '@graph': [{ '@type': 'WebPage', name: 'Ferry' }, review(3)] }],
    [
      'in a feed of Data Commons',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review(3)] }] },
    ],
    ['in lines', `${JSON.stringify(review(3))}\n\n`],
    [
      'with lists where one would do',
      { ...review(3), author: [review(3).author], reviewRating: [review(3).reviewRating] },
    ],
  ])('is read %s', (_, value) => {
    expect(checksOf(value)).toMatchObject([FOUND]);
  });

  test('keeps the publisher’s own words and no number', () => {
    expect(JSON.stringify(checksOf(review(3)))).not.toMatch(/ratingValue|bestRating/);
  });

  test('is named by its address where nobody signs', () => {
    const { author: _, ...unsigned } = review(3);
    expect(checksOf(unsigned)).toMatchObject([{ author: 'checks.example' }]);
  });

  test('that is imported twice is one', () => {
    const [first] = checksOf([review(3), review(3)]);
    expect(checksOf(review(3))).toEqual([first]);
  });

  test('that Newsgloss wrote is read back', () => {
    const claim = sampleClaim(1, { evidence: [sampleEvidence], verdict: sampleVerdict, state: 'checked' });
    const file = [...writeClaimReviews([{ ...claim, updated: claim.created, changes: 1 }])].join('');
    expect(checksOf(file)).toMatchObject([
      {
        claim: 'Allegation, alleged: The harbour lost 1 ships to the storm.',
        claimant: 'Ines Arvold',
        rating: sampleVerdict.rating,
        author: sampleVerdict.author,
        appearances: ['https://news.example/storm-1'],
      },
    ]);
  });
});

test('what Google’s Fact Check Tools answer is read, one check for each publisher', () => {
  const claimReview = (site: string, textualRating: string) => ({
    publisher: { name: `${site} desk`, site },
    url: `https://${site}/ferry`,
    title: 'On the ferry',
    reviewDate: '2026-02-04T00:00:00Z',
    textualRating,
    languageCode: 'en',
  });
  const claims = [
    {
      text: 'The ferry sank 3 times.',
      claimant: 'Ines Arvold',
      claimDate: '2026-02-01T00:00:00Z',
      claimReview: [claimReview('one.example', 'False'), claimReview('two.example', 'Half true')],
    },
  ];
  const found = checksOf({ claims, nextPageToken: 'x' });
  expect(found.map(({ author, rating }) => [author, rating])).toEqual([
    ['one.example desk', 'False'],
    ['two.example desk', 'Half true'],
  ]);
});

test.each([
  ['by a site without a name', { site: 'one.example' }, 'one.example'],
  ['by nobody', undefined, 'checks.example'],
])('a check that is published %s is named after what there is', (_, publisher, author) => {
  const found = { publisher, url: 'https://checks.example/ferry', textualRating: 'False' };
  expect(checksOf({ claims: [{ text: 'The ferry sank.', claimReview: [found] }] })).toMatchObject([
    { claimant: '', author, date: null, address: 'https://checks.example/ferry' },
  ]);
});

test('pages on which a claim appeared are kept once each, as web addresses without fragments', () => {
  const appearance = ['http://news.example/a#top', 'https://news.example/b', 'see https://news.example/c', { url: 7 }];
  const itemReviewed = { appearance, firstAppearance: { url: 'https://news.example/b#end' } };
  const [check] = checksOf({ ...review(1), itemReviewed });
  expect(check?.appearances).toEqual(['http://news.example/a', 'https://news.example/b']);
});

test('of several types one has to be that of a check', () => {
  expect(checksOf({ ...review(1), '@type': ['Article', 'https://schema.org/ClaimReview'] })).toHaveLength(1);
  expect(problemsOf({ ...review(1), '@type': 'ClaimReviewer' })).toHaveLength(1);
});

test('white space inside a claim is one space, around a name none', () => {
  const author = { name: `  Ellery ${'Checks '.repeat(60)}` };
  const [check] = checksOf({ ...review(1), claimReviewed: 'The  ferry\n sank.', author });
  expect(check?.claim).toBe('The ferry sank.');
  expect(check?.author).toMatch(/^Ellery Checks/);
  expect(check?.author.length).toBeLessThanOrEqual(300);
});

describe('a file that is wrong', () => {
  test.each([
    ['no JSON', 'ferry', 'file', /JSON/],
    ['empty', [], 'file', 'The file holds no published checks.'],
    ['broken in its first line', `{\n${JSON.stringify(review(1))}`, 'file', /JSON/],
    ['broken after an empty line', `${JSON.stringify(review(1))}\n\n{`, 'line 3', /JSON/],
    ['not a check', [7], 'item 1', /^This is no check: /],
  ])('because it is %s says so and where', (_, value, at, message) => {
    expect(problemsOf(value)).toEqual([{ at, message: expect.stringMatching(message) }]);
  });

  test('lists so many problems and no more', () => {
    expect(problemsOf(Array.from({ length: IMPORT_LIMITS.problems + 1 }, () => 7))).toHaveLength(
      IMPORT_LIMITS.problems,
    );
  });

  test('is refused where it holds more than is read', () => {
    const file = `[${'0,'.repeat(IMPORT_LIMITS.clips)}0]`;
    expect(problemsOf(file)).toEqual([{ at: 'file', message: 'The file holds too many checks; split it.' }]);
  });

  test('is refused as a whole, and the line is named', () => {
    const { url: _, ...without } = review(2);
    const file = `${JSON.stringify(review(1))}\n${JSON.stringify(without)}\n${JSON.stringify(review(3))}`;
    expect(problemsOf(file)).toMatchObject([{ at: 'line 2' }]);
    const laidOut = JSON.stringify([review(1), without], null, 1);
    const line = laidOut.split('\n').findLastIndex((each) => each.includes('claimReviewed')) + 1;
    expect(problemsOf(laidOut)).toMatchObject([{ at: `line ${line}` }]);
  });

  test.each([
    ['no JSON', 'ferry'],
    ['broken in its second line', `${JSON.stringify(review(1))}\n{`],
    ['empty', '[]'],
    ['of something else', { '@type': 'Recipe', name: 'Soup' }],
    ['with an address that runs', { ...review(1), url: 'javascript:alert(1)' }],
    ['without a rating in words', { ...review(1), reviewRating: { ratingValue: 1 } }],
    ['nested too deeply', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['with a name that reaches for prototypes', '{"__proto__": {"claims": []}}'],
  ])('because it is %s', (_, value) => {
    expect(problemsOf(value).length).toBeGreaterThan(0);
  });

  test('has hostile text as text, cut to what is kept', () => {
    const claimReviewed = `<img src=x onerror=alert(1)> ${'long '.repeat(2_000)}`;
    const [check] = checksOf({ ...review(1), claimReviewed });
    expect(check?.claim.length).toBeLessThanOrEqual(2_000);
    expect(check?.claim).toContain('<img');
  });
});
