import { endFeatures, spanFeatures, startFeatures, viewCue } from './content-features.ts';
import { contentSpans } from './content-spans.ts';
import { cueFeatures } from './cue-features.ts';
import type { Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';
import type { Tallies } from './tallies.ts';
import { sharedPart, type TokenSpan } from './token-span.ts';
import { trimContent } from './trim-content.ts';

/** A cue with the content that it most likely attributes. */
export interface CuedContent {
  /** The cue's chief word. */
  readonly cue: number;
  readonly content: TokenSpan;
  /** Probability from 0 to 1 that the cue attributes something. */
  readonly probability: number;
}

/** Contents that are weighed against each other when the best is chosen. */
const MOST_RIVALS = 12;
/** Contents that share this much are taken for the same. */
const SAME = 0.5;
/**
 * A cue is given up when it scores less by itself, or with its best borders: of those that come to attribute something, one
 * in 500 scored so little. A span is given up when its borders score so much less than the best ones.
 */
const LEAST_OWN = -4;
const LEAST_PROMISE = -3;
const FAR_BEHIND = 5;
/** What being the likeliest counts beside being near to many likely ones. */
const OWN_WORTH = 0.25;

/**
 * The content of each cue that attributes something with at least the `least` probability. Every content of a cue, and that
 * there is none, are rivals; of the contents the one is taken that shares most with all that are likely.
 */
export function findContents(
  reading: Reading,
  tallies: Tallies,
  cues: readonly number[],
  scorer: Scorer,
  least: number,
): CuedContent[] {
  const found: CuedContent[] = [];
  for (const at of cues) {
    cueFeatures(reading, at, scorer.list);
    const own = scorer.score();
    if (own < LEAST_OWN) continue;
    const cue = viewCue(reading, at);
    const { starts, ends, pairs } = contentSpans(reading, at);
    if (pairs.length === 0) continue;
    const startScores = starts.map((i) => {
      startFeatures(reading, tallies, cue, i, scorer.list);
      return scorer.score();
    });
    const endScores = ends.map((j) => {
      endFeatures(reading, tallies, cue, j, scorer.list);
      return scorer.score();
    });
    const worth = (p: number): number => startScores[pairs[p]!]! + endScores[pairs[p + 1]!]!;
    let promise = Number.NEGATIVE_INFINITY;
    for (let p = 0; p < pairs.length; p += 2) promise = Math.max(promise, worth(p));
    if (own + promise < LEAST_PROMISE) continue;
    const spans: TokenSpan[] = [];
    const scores: number[] = [];
    let highest = 0;
    for (let p = 0; p < pairs.length; p += 2) {
      if (worth(p) < promise - FAR_BEHIND) continue;
      const span = { first: starts[pairs[p]!]!, last: ends[pairs[p + 1]!]! };
      spanFeatures(reading, tallies, cue, span.first, span.last, scorer.list);
      const score = own + worth(p) + scorer.score();
      spans.push(span);
      scores.push(score);
      if (score > highest) highest = score;
    }
    const nothing = Math.exp(-highest);
    const weights = Float64Array.from(scores, (score) => Math.exp(score - highest));
    const something = weights.reduce((sum, weight) => sum + weight, 0);
    const probability = something / (something + nothing);
    if (probability < least) continue;
    found.push({ cue: at, content: trimContent(reading, chooseSpan(spans, weights), at), probability });
  }
  return found;
}

function chooseSpan(spans: readonly TokenSpan[], weights: Float64Array): TokenSpan {
  const rivals = Array.from(weights.keys())
    .sort((a, b) => weights[b]! - weights[a]!)
    .slice(0, MOST_RIVALS);
  let best = rivals[0]!;
  let most = -1;
  for (const rival of rivals) {
    let worth = OWN_WORTH * weights[rival]!;
    for (const other of rivals) if (sharedPart(spans[rival]!, spans[other]!) >= SAME) worth += weights[other]!;
    if (worth > most) {
      most = worth;
      best = rival;
    }
  }
  return spans[best]!;
}
