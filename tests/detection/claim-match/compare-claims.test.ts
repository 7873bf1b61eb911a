import { describe, expect, test } from 'vitest';
import { ClaimIndex } from '../../../detection/claim-match/claim-index.ts';
import { type ComparedClaim, compareClaims, prepareClaim } from '../../../detection/claim-match/compare-claims.ts';
import { judgePairs, readClaimPairs } from '../../../tools/evaluate/claim-pairs.ts';

const claim = (text: string, about: Partial<ComparedClaim> = {}) =>
  prepareClaim({ text, claimant: '', modality: 'plain', isDenial: false, ...about });
const compare = (one: string, other: string, a: Partial<ComparedClaim> = {}, b: Partial<ComparedClaim> = {}) =>
  compareClaims(claim(one, a), claim(other, b)).differences;

describe('pairs of claims', () => {
  test.each(['a', 'b'] as const)('half %s: paraphrases are told from near misses', (half) => {
    const pairs = readClaimPairs(half);
    const { precision, recall, same, other } = judgePairs(pairs);
    expect(same).toBeGreaterThanOrEqual(50);
    expect(other).toBeGreaterThanOrEqual(150);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  test('another number, a negation, another claimant is never taken for the same', () => {
    for (const half of ['a', 'b'] as const) {
      const { wrong } = judgePairs(readClaimPairs(half).filter(({ mark }) => /[=#!@?]/.test(mark)));
      expect(wrong).toEqual({});
    }
  });
});

describe('numbers', () => {
  const BASE = 'The quake destroyed 1,200 houses in Tabriz.';
  test.each(['1200 homes', 'twelve hundred houses', '1.2 thousand homes'])('%s are as many', (many) => {
    expect(compare(BASE, `In Tabriz the quake destroyed ${many}.`)).toEqual([]);
  });
  test.each(['1,300 houses', 'two hundred houses', 'a dozen houses', '12% of the houses'])('%s are not', (many) => {
    expect(compare(BASE, `The quake destroyed ${many} in Tabriz.`)).toContain('number');
  });
  test.each([
    ['a quarter of the crop', '25 percent of the crop'],
    ['three in four farms', '75% of farms'],
    ['$2.5 million', '2.5m dollars'],
    ['twice the dose', 'double the dose'],
    ['forty-four wells', '44 wells'],
  ])('%s is %s', (one, other) => {
    expect(compare(`The drought took ${one} in Spain.`, `The drought took ${other} in Spain.`)).toEqual([]);
  });
  test('numbers that have changed places are other numbers', () => {
    expect(compare('The fare rose from 12 to 15 crowns.', 'The fare rose from 15 to 12 crowns.')).toContain('number');
    expect(compare('Two boats sank and nine men drowned.', 'Nine boats sank and two men drowned.')).toContain('number');
  });
});

describe('what is denied', () => {
  test('by the act as well as by the words', () => {
    const text = 'Officers beat the prisoner.';
    expect(compare(text, text, {}, { isDenial: true })).toEqual(['negation']);
    expect(compare(text, 'Officers did not beat the prisoner.', { isDenial: true })).toEqual([]);
  });
  test.each(["didn't", 'did not', 'never', 'failed to'])('by “%s”', (words) => {
    expect(compare('The firm informed its customers.', `The firm ${words} inform its customers.`)).toContain(
      'negation',
    );
  });
  test('not by words that only look like it', () => {
    expect(compare('The firm paid 90 workers.', 'The firm paid no fewer than 90 workers.')).not.toContain('negation');
  });
});

test('an opposite and a denial come to the same', () => {
  expect(compare('The board rejected the offer.', 'The board did not accept the offer.')).toEqual([]);
});

test('who did it to whom is told in both voices', () => {
  const base = 'Chad invaded Libya.';
  expect(compare(base, 'Libya was invaded by Chad.')).toEqual([]);
  expect(compare(base, 'Chad was invaded by Libya.')).toEqual(['roles']);
});

describe('claimants', () => {
  const same = (a: string, b: string) => !compare('Cod is back.', 'Cod is back.', { claimant: a }, { claimant: b })[0];
  test('are one by a name they share, or where one is unknown', () => {
    expect(same('Ines Arvold', 'Arvold')).toBe(true);
    expect(same('the Ministry of Health', 'Health Ministry')).toBe(true);
    expect(same('World Food Programme', 'WFP')).toBe(true);
    expect(same('', 'Arvold')).toBe(true);
  });
  test('are two though both are ministries', () => {
    expect(same('Ministry of Health', 'Ministry of Defence')).toBe(false);
    expect(same('Ines Arvold', 'Karl Winter')).toBe(false);
  });
});

test('what is alleged is not what is so', () => {
  expect(compare('He sold the land.', 'He sold the land.', { modality: 'alleged' })).toEqual(['modality']);
  expect(compare('He sold the land.', 'He allegedly sold the land.')).toEqual(['modality']);
  expect(compare('He sold the land.', 'He will sell the land.')).toContain('modality');
});

describe('the index', () => {
  const bases = [...new Set(['a', 'b'].flatMap((half) => readClaimPairs(half as 'a').map(({ one }) => one)))];
  const index = new ClaimIndex<number>();
  bases.forEach((base, id) => {
    index.add(id, prepareClaim(base));
  });

  test('finds a claim in other words, and nothing else', () => {
    const found = index.like(claim('In January the harbour lost forty vessels to the storm.'));
    expect(found.map(({ id }) => bases[id]!.text)).toEqual(['The harbour lost 40 ships to the storm in January.']);
    expect(index.like(claim('Cats sleep sixteen hours a day.'))).toEqual([]);
  });

  test('puts what differs after what does not, and says where', () => {
    const [first] = index.like(claim('The harbour lost 14 ships to the storm in January.'));
    expect(first?.differences).toEqual(['number']);
  });

  test('is not led astray by any text', () => {
    for (const text of ['', '…', '😀', 'no '.repeat(2_000), '1'.repeat(3_000), '\uD800']) {
      expect(index.like(claim(text))).toEqual([]);
    }
  });
});
