import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimRepository } from '../../storage/claims.ts';
import { database } from '../../worker/database.ts';
import { knownClaims, tellPagesOfClaims } from '../../worker/known-claims.ts';
import { idOf, sampleClaim } from '../storage/claim-sample.ts';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn(async () => undefined) }));
vi.mock('webextension-polyfill', () => ({
  default: { tabs: { query: async () => [{ id: 1 }, { id: 2 }, {}], sendMessage } },
}));

const claims = claimRepository(database);
const PLAIN = { ...sampleClaim(1).attributed!, act: 'statement', modality: 'plain' } as const;
const keep = (words: string) => claims.make(sampleClaim(1, { words, claim: words, attributed: PLAIN }));
const marked = async (text: string) => (await knownClaims(text)).map(({ start, end }) => text.slice(start, end));

afterEach(async () => {
  await database.claims.clear();
  await database.claimChanges.clear();
});

const REST = 'A band played until it rained. Nobody was hurt, the mayor’s office wrote.';

describe('what a page says of the library’s claims', () => {
  it('is nothing where the library has none', async () => {
    expect(await marked(`The harbour lost 40 ships to the storm. ${REST}`)).toEqual([]);
  });

  it('is the very words, and a sentence that says the same', async () => {
    await keep('the harbour lost 40 ships to the storm');
    expect(await marked(`She wrote: the harbour lost 40 ships to the storm, at least. ${REST}`)).toEqual([
      'the harbour lost 40 ships to the storm',
    ]);
    expect(await marked(`${REST} The storm cost the harbour forty vessels.`)).toEqual([
      'The storm cost the harbour forty vessels.',
    ]);
  });

  it.each([
    'The harbour lost 14 ships to the storm.',
    'The harbour lost no ships to the storm.',
    'The harbour may have lost 40 ships to the storm.',
    'The storm lost 40 harbours to a ship.',
  ])('is not “%s”', async (sentence) => {
    await keep('the harbour lost 40 ships to the storm');
    expect(await marked(`${REST} ${sentence}`)).toEqual([]);
  });

  it('follows the library: what is thrown away is known no more', async () => {
    await keep('the harbour lost 40 ships to the storm');
    const text = `The harbour lost 40 ships to the storm. ${REST}`;
    expect(await marked(text)).toHaveLength(1);
    const made = '2026-03-05T08:00:00.000Z';
    await claims.change({ id: idOf(70), claim: idOf(1), made, after: { deleted: made } });
    expect(await marked(text)).toEqual([]);
  });
});

it('every open page is told when claims have changed', async () => {
  await tellPagesOfClaims();
  expect(sendMessage.mock.calls.map(([tab, message]: unknown[]) => [tab, (message as { type: string }).type])).toEqual([
    [1, 'claimsChanged'],
    [2, 'claimsChanged'],
  ]);
});
