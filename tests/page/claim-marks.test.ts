// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ClaimMarks } from '../../page/claim-marks.ts';
import { claimReviews } from '../../page/claim-reviews.ts';
import { collect } from '../../page/collect.ts';
import { KNOWN_CLAIM_KEY, QUIET_KEY } from '../../page/highlight-keys.ts';
import { channelTo } from './channel.ts';
import { paragraphs } from './dom.ts';

const CLAIM = 'The port lost forty ships.';
let painted: Map<string, string[]>;
const painter = {
  paint: (key: string, ranges: Iterable<AbstractRange>) =>
    void painted.set(
      key,
      [...ranges].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
    ),
  restore: () => undefined,
};
const find = (text: string) => {
  const start = text.indexOf(CLAIM);
  return start < 0 ? [] : [{ start, end: start + CLAIM.length }];
};

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = `<p>${CLAIM} Nobody knows why.</p>${paragraphs()}`;
  painted = new Map();
});

describe('what the library knows of a page', () => {
  it('is asked once for a text, and again when the library has changed', async () => {
    const channel = channelTo({ knownClaims: ({ text }) => ({ stretches: find(text) }) });
    const marks = new ClaimMarks(painter, channel);
    await marks.show(collect(document.body));
    expect(painted.get(KNOWN_CLAIM_KEY)).toEqual([CLAIM]);
    await marks.show(collect(document.body));
    expect(channel.asked).toEqual(['knownClaims']);
    await marks.refresh();
    expect(channel.asked).toEqual(['knownClaims', 'knownClaims']);
  });

  it('is painted on the text that it was asked for, or not at all', async () => {
    let answer: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const channel = channelTo({
      knownClaims: async ({ text }) => {
        if (text.includes(CLAIM)) await waits;
        return { stretches: find(text) };
      },
    });
    const marks = new ClaimMarks(painter, channel);
    const early = marks.show(collect(document.body));
    document.body.innerHTML = paragraphs();
    await marks.show(collect(document.body));
    answer();
    await early;
    expect(painted.get(KNOWN_CLAIM_KEY)).toEqual([]);
  });
});

it('statements are tinted until others come in their place', async () => {
  const marks = new ClaimMarks(painter, channelTo({}));
  const pageText = collect(document.body);
  await marks.show(pageText);
  marks.tint(find(pageText.text));
  expect(painted.get(QUIET_KEY)).toEqual([CLAIM]);
  marks.tint([]);
  expect(painted.get(QUIET_KEY)).toEqual([]);
});

describe('the checks that a page publishes', () => {
  const state = (value: unknown) => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
    document.head.append(script);
  };
  const review = (n: number) => ({ '@type': 'ClaimReview', claimReviewed: `Claim ${n}` });
  const found = () =>
    (JSON.parse(claimReviews(document)) as { claimReviewed: string }[]).map((one) => one.claimReviewed);

  it('are found at the top, in graphs and in the articles that carry them', () => {
    state(review(1));
    state({
      '@graph': [{ '@type': 'WebPage' }, { ...review(2), '@type': ['Review', 'https://schema.org/ClaimReview'] }],
    });
    state({ '@type': 'NewsArticle', review: [review(3)] });
    state('{ broken');
    expect(found()).toEqual(['Claim 1', 'Claim 2', 'Claim 3']);
  });

  it('are told once, and no more than a page can have', () => {
    state([review(1), review(1)]);
    state(Array.from({ length: 100 }, (_, n) => review(n)));
    state({ ...review(7), reviewBody: 'x'.repeat(200_000) });
    expect(found()).toHaveLength(20);
    expect(new Set(found()).size).toBe(20);
  });
});
