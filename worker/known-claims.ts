import browser from 'webextension-polyfill';
import { ClaimIndex } from '../detection/claim-match/claim-index.ts';
import { prepareClaim } from '../detection/claim-match/compare-claims.ts';
import { tokenise } from '../detection/tokenise.ts';
import type { Stretch } from '../messaging/messages.ts';
import { commandAllFrames } from '../messaging/screen-channel.ts';
import { claimRepository } from '../storage/claims.ts';
import { comparedClaims } from '../storage/compared-claims.ts';
import { database } from './database.ts';

const claims = claimRepository(database);

interface Known {
  readonly edition: string;
  readonly index: ClaimIndex<string>;
  /** What was said in so many words. */
  readonly words: readonly string[];
}

/** Shorter words are said by chance. UTF-16 code units. */
const SHORTEST = 20;
const SENTENCES_AT_ONCE = 10;
/** Stretches that are marked in one text. */
const MOST = 500;

let known: Known | undefined;

/**
 * Where a text says what the library holds as a claim: in the very words, or in a sentence that differs from it in
 * nothing that matters. A library that cannot be read knows nothing.
 */
export async function knownClaims(text: string): Promise<Stretch[]> {
  const { index, words } = await libraryClaims().catch(() => ({ index: new ClaimIndex<string>(), words: [] }));
  if (index.size === 0) return [];
  const found = words.flatMap((each) => {
    const start = text.indexOf(each);
    return start < 0 ? [] : [{ start, end: start + each.length }];
  });
  for (const [at, { start, end }] of sentencesOf(text).entries()) {
    if (found.length >= MOST) break;
    // Names of other pages are not to wait for this.
    if (at % SENTENCES_AT_ONCE === SENTENCES_AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
    if (found.some((other) => other.start < end && other.end > start)) continue;
    const claim = { text: text.slice(start, end), claimant: '', modality: '', isDenial: false };
    if (index.like(prepareClaim(claim))[0]?.differences.length === 0) found.push({ start, end });
  }
  return found.slice(0, MOST).sort((a, b) => a.start - b.start);
}

async function libraryClaims(): Promise<Known> {
  const edition = await claims.edition();
  if (known?.edition === edition) return known;
  const index = new ClaimIndex<string>();
  const words: string[] = [];
  for (const claim of await claims.all()) {
    if (claim.words.length >= SHORTEST) words.push(claim.words);
    for (const compared of comparedClaims(claim)) index.add(claim.id, prepareClaim(compared));
  }
  known = { edition, index, words };
  return known;
}

function sentencesOf(text: string): Stretch[] {
  const { list, sentences } = tokenise(text);
  return sentences.map(({ first, last }) => ({ start: list[first]!.start, end: list[last - 1]!.end }));
}

/** Has every open page mark anew what the library knows. */
export async function tellPagesOfClaims(): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) await commandAllFrames(tab.id, 'claimsChanged', {});
  }
}
