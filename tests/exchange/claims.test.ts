import { Window } from 'happy-dom';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeBackup } from '../../exchange/backup.ts';
import { writeClaimAnnotations } from '../../exchange/claim-annotations.ts';
import { writeClaimCsv } from '../../exchange/claim-csv.ts';
import { writeClaimReport } from '../../exchange/claim-report.ts';
import { writeClaimReviews } from '../../exchange/claim-review.ts';
import { MODALITY_WORDS } from '../../language/claim-terms.ts';
import type { Claim, NewClaim } from '../../storage/claim.ts';
import { sampleClaim, sampleEvidence, sampleVerdict } from '../storage/claim-sample.ts';

const kept = (claim: NewClaim): Claim => ({ ...claim, updated: claim.created, changes: 1 });
const claim = (n: number, change: Partial<NewClaim> = {}) => kept(sampleClaim(n, change));
const finished = (n: number, change: Partial<NewClaim> = {}) =>
  claim(n, { evidence: [sampleEvidence], verdict: sampleVerdict, state: 'checked', ...change });

type Review = Record<string, never> & { claimReviewed: string; reviewRating: Record<string, unknown> };
const reviewsOf = (...claims: Claim[]) => JSON.parse([...writeClaimReviews(claims)].join('')) as Review[];
const rowsOf = (...claims: Claim[]) =>
  Papa.parse<Record<string, string>>([...writeClaimCsv(claims)].join(''), { header: true, skipEmptyLines: true }).data;
type Body = { readonly purpose: string; readonly value?: string; readonly id?: string };
type Annotation = {
  readonly motivation: string;
  readonly body: readonly Body[];
  readonly target: Record<string, unknown>;
};
const annotationsOf = (...claims: Claim[]) => JSON.parse([...writeClaimAnnotations(claims)].join('')) as Annotation[];
const described = ([one]: Annotation[]) => one?.body.find(({ purpose }) => purpose === 'describing')?.value;
async function backupOf(one: Claim): Promise<Claim['attributed']> {
  const lines: string[] = [];
  const unit = { kind: 'claim' as const, value: { claim: one, history: [] } };
  for await (const line of writeBackup([unit], new Date('2026-03-04T00:00:00Z'))) lines.push(line);
  return (JSON.parse(lines[1]!) as { value: { claim: Claim } }).value.claim.attributed;
}
function reportOf(...claims: Claim[]) {
  const page = new Window().document;
  const entries = claims.map((each) => ({ claim: each, history: [{ made: each.created, words: 'Claim made' }] }));
  page.write([...writeClaimReport(entries, new Date('2026-03-04T00:00:00Z'))].join(''));
  return page;
}

describe('ClaimReview', () => {
  test('has the rating in its author’s words, and where the claim was made', () => {
    const [review] = reviewsOf(finished(1));
    expect(review).toMatchObject({
      url: 'https://checks.example/ships',
      claimReviewed: 'Allegation, alleged: The harbour lost 1 ships to the storm.',
      author: { name: 'Ellery Checks' },
      reviewRating: { alternateName: 'Overstated: two, not ten', ratingValue: 2, bestRating: 5, worstRating: 1 },
      itemReviewed: {
        text: 'the harbour lost 1 ships to the storm',
        author: { name: 'Ines Arvold' },
        datePublished: '2026-03-01',
        firstAppearance: { url: 'https://news.example/storm-1' },
      },
      citation: [{ url: sampleEvidence.link, archivedAt: sampleEvidence.archive }],
    });
  });

  test('says nothing of what is not known', () => {
    const firstSeen = { address: null, title: '', date: 'last spring' };
    const [review] = reviewsOf(finished(1, { words: '', attributed: null, claimant: '', firstSeen }));
    expect(review?.itemReviewed).toEqual({ '@type': 'Claim' });
  });

  test('tells of finished and published checks alone', () => {
    const reviews = reviewsOf(
      claim(1),
      finished(2, { state: 'disputed' }),
      finished(3, { state: 'in progress' }),
      finished(4, { verdict: { ...sampleVerdict, address: null } }),
      finished(5, { evidence: [] }),
      finished(6, { state: 'corrected' }),
    );
    expect(reviews.map((review) => review['@id'])).toEqual([`urn:uuid:${sampleClaim(6).id}`]);
    expect(reviewsOf()).toEqual([]);
  });

  test.each([null, 'missing context', 'unproven', 'satire'] as const)('gives %s no number', (value) => {
    const [review] = reviewsOf(finished(1, { verdict: { ...sampleVerdict, value } }));
    expect(review?.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Overstated: two, not ten' });
  });

  test('can stand in a page’s script', () => {
    expect([...writeClaimReviews([finished(1, { claim: '</script><b>' })])].join('')).not.toContain('<');
  });
});

describe.each(['hedged', 'alleged', 'accused', 'charged', 'convicted'] as const)('a claim that is %s', (modality) => {
  const one = finished(1, { attributed: { ...sampleClaim(1).attributed!, act: 'statement', modality } });
  const start = new RegExp(`^${modality}: `, 'i');

  test('is no more than that in any export', async () => {
    expect(described(annotationsOf(one))).toMatch(start);
    expect((await backupOf(one))?.modality).toBe(modality);
    expect(reviewsOf(one)[0]?.claimReviewed).toMatch(start);
    expect(rowsOf(one)[0]?.modality).toBe(modality);
    const heading = reportOf(one).querySelector('h2')?.textContent?.toLowerCase();
    expect(heading?.startsWith(`${MODALITY_WORDS[modality]}: `)).toBe(true);
  });
});

test('a denial is a denial in every export, and a plain statement stands for itself', async () => {
  const attributed = { ...sampleClaim(1).attributed!, act: 'denial', modality: 'plain' } as const;
  const denial = finished(1, { attributed });
  expect(reviewsOf(denial)[0]?.claimReviewed).toMatch(/^Denial: /);
  expect(described(annotationsOf(denial))).toMatch(/^Denial: /);
  expect((await backupOf(denial))?.act).toBe('denial');
  expect(rowsOf(denial)[0]?.act).toBe('denial');
  expect(reportOf(denial).querySelector('h2')?.textContent).toMatch(/^Denial: /);
  const plain = finished(2, { attributed: { ...attributed, act: 'statement' } });
  expect(reviewsOf(plain)[0]?.claimReviewed).toBe(plain.claim);
});

describe('the table', () => {
  test('is read back by another parser', () => {
    const awkward = 'He said "40, or more"\n— =SUM(A1)';
    const [row] = rowsOf(finished(1, { claim: awkward, tags: ['storm', 'sea'] }));
    expect(row).toMatchObject({
      claim: awkward,
      words: 'the harbour lost 1 ships to the storm',
      type: 'suggested: quantity',
      rating: 'Overstated: two, not ten',
      'rated by': 'Ellery Checks',
      evidence: `contradicts ${sampleEvidence.link}`,
      tags: 'storm; sea',
    });
  });

  test('leaves empty what is not known, and puts what is several on lines', () => {
    const [bare] = rowsOf(claim(1, { attributed: null }));
    for (const column of [
      'act',
      'modality',
      'form',
      'cue',
      'rating',
      'value',
      'rated by',
      'rated on',
      'published at',
      'also seen',
    ])
      expect(bare?.[column], column).toBe('');
    const seen = (n: number) => ({
      id: sampleClaim(n).id,
      address: `https://other.example/${n}`,
      title: '',
      date: null,
      words: '',
    });
    const evidence = [sampleEvidence, { ...sampleEvidence, id: sampleClaim(9).id, stance: 'supports' as const }];
    const [row] = rowsOf(finished(1, { appearances: [seen(7), seen(8)], evidence }));
    expect(row?.['also seen']).toBe('https://other.example/7\nhttps://other.example/8');
    expect(row?.evidence).toBe(`contradicts ${sampleEvidence.link}\nsupports ${sampleEvidence.link}`);
  });

  test('holds nothing that a spreadsheet would run', () => {
    for (const field of rowsOf(finished(1, { claim: '=1+1', claimant: '@cmd', words: '+1' })).flatMap(Object.values)) {
      expect(field).not.toMatch(/^[=+\-@]/);
    }
  });
});

describe('the report', () => {
  test('shows words, verdict, evidence and history', () => {
    const page = reportOf(finished(1), claim(2));
    expect(page.querySelectorAll('article')).toHaveLength(2);
    const text = page.querySelector('article')?.textContent ?? '';
    for (const part of [
      'Overstated: two, not ten',
      'Ellery Checks',
      'Contradicts',
      sampleEvidence.note,
      'Claim made',
    ]) {
      expect(text).toContain(part);
    }
    expect(page.querySelectorAll('article')[1]?.textContent).toContain('Nobody has judged this claim yet. (unstarted)');
  });

  test('shows where else it was seen, what the evidence says and how far it is to be trusted', () => {
    const seen = { id: sampleClaim(77).id, address: 'https://other.example/storm', title: '', date: null, words: '' };
    const evidence = [{ ...sampleEvidence, quote: 'Two ships were lost.', reliability: 'Kept by law.' }];
    const page = reportOf(finished(1, { appearances: [seen], evidence }));
    expect(page.body.textContent).toContain('Also seen: https://other.example/storm');
    expect(page.querySelector('li blockquote')?.textContent).toBe('Two ships were lost.');
    expect(page.body.textContent).toContain('Reliability: Kept by law.');
    expect(rowsOf(finished(1, { appearances: [seen] }))[0]?.['also seen']).toBe(seen.address);
  });

  test('runs and loads nothing, whatever was claimed', () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const page = reportOf(
      finished(1, {
        claim: hostile,
        words: hostile,
        claimant: hostile,
        evidence: [{ ...sampleEvidence, note: hostile }],
        verdict: { ...sampleVerdict, rating: hostile, author: hostile },
      }),
    );
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
    expect(page.querySelector('h2')?.textContent).toContain(hostile);
  });
});

describe('annotations', () => {
  const seen = {
    id: sampleClaim(77).id,
    address: 'https://other.example/storm',
    title: 'Storm',
    date: null,
    words: 'one ship',
  };

  test('assess the words on every page on which they were found', () => {
    const [first, second] = annotationsOf(finished(1, { appearances: [seen], tags: ['storm'] }));
    expect(first).toMatchObject({
      motivation: 'assessing',
      creator: { name: 'Ellery Checks' },
      target: {
        source: 'https://news.example/storm-1',
        selector: { type: 'TextQuoteSelector', exact: 'the harbour lost 1 ships to the storm' },
      },
    });
    expect(first?.body).toEqual([
      expect.objectContaining({ purpose: 'describing' }),
      expect.objectContaining({ purpose: 'assessing', value: 'Overstated: two, not ten (Ellery Checks, 2026-03-02)' }),
      { id: 'https://checks.example/ships', purpose: 'linking' },
      expect.objectContaining({ id: sampleEvidence.link, 'dcterms:description': 'contradicts' }),
      expect.objectContaining({ purpose: 'tagging', value: 'storm' }),
    ]);
    expect(second?.target).toMatchObject({ source: seen.address, selector: { exact: 'one ship' } });
  });

  test('leave out what was seen on no page, and assess nothing where nobody has judged', () => {
    expect(annotationsOf(claim(1, { firstSeen: { address: null, title: '', date: null } }))).toEqual([]);
    expect(annotationsOf(claim(1))[0]?.body.map(({ purpose }) => purpose)).toEqual(['describing']);
  });
});
