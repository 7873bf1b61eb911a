import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../detection/tagger/evidence.ts';
import { LABELS, type RunScores, Segmentation, WORTH } from '../../../detection/tagger/segmentation.ts';
import { seeded } from '../../../tools/train/random.ts';

interface Way {
  readonly score: number;
  readonly names: readonly { readonly candidate: number; readonly kind: number }[];
}

function randomScores(length: number, random: () => number): RunScores {
  const bounds: number[] = [];
  for (let first = 0; first < length; first++)
    for (let last = first + 1; last <= length; last++) bounds.push(first, last);
  const count = bounds.length / 2;
  const draw = () => 4 * random() - 2;
  return {
    length,
    count,
    bounds: Int32Array.from(bounds),
    outside: Float64Array.from({ length }, draw),
    spans: Float64Array.from({ length: count * KINDS }, draw),
  };
}

/** Every segmentation from `at` on, by plain recursion. */
function ways(scores: RunScores, transitions: Float64Array, at = 0, label = 0): Way[] {
  if (at === scores.length) return [{ score: 0, names: [] }];
  const step = transitions[label * LABELS]! + scores.outside[at]!;
  const found = ways(scores, transitions, at + 1, 0).map((way) => ({ ...way, score: way.score + step }));
  for (let candidate = 0; candidate < scores.count; candidate++) {
    if (scores.bounds[2 * candidate] !== at) continue;
    for (let kind = 0; kind < KINDS; kind++) {
      const own = transitions[label * LABELS + kind + 1]! + scores.spans[candidate * KINDS + kind]!;
      for (const way of ways(scores, transitions, scores.bounds[2 * candidate + 1]!, kind + 1)) {
        found.push({ score: way.score + own, names: [{ candidate, kind }, ...way.names] });
      }
    }
  }
  return found;
}

describe('the segmentation of a run', () => {
  const random = seeded(5);
  const transitions = Float64Array.from({ length: LABELS * LABELS }, () => random() - 0.5);
  const segmentation = new Segmentation(transitions, true);

  it('sums over all segmentations as plain enumeration does', () => {
    for (const length of [1, 2, 3]) {
      const scores = randomScores(length, random);
      const all = ways(scores, transitions);
      const total = Math.log(all.reduce((sum, way) => sum + Math.exp(way.score), 0));
      expect(segmentation.sum(scores)).toBeCloseTo(total, 9);
      for (let candidate = 0; candidate < scores.count; candidate++) {
        for (let kind = 0; kind < KINDS; kind++) {
          const share = all
            .filter(({ names }) => names.some((name) => name.candidate === candidate && name.kind === kind))
            .reduce((sum, way) => sum + Math.exp(way.score - total), 0);
          expect(segmentation.spans[candidate * KINDS + kind]).toBeCloseTo(share, 9);
        }
      }
    }
  });

  it('gives the names that exceed the least probability by the most together', () => {
    for (const length of [1, 2, 3, 3, 3]) {
      const scores = randomScores(length, random);
      segmentation.sum(scores);
      const worth = (names: Way['names']) =>
        names.reduce((sum, { candidate, kind }) => sum + segmentation.spans[candidate * KINDS + kind]! - WORTH, 0);
      const best = ways(scores, transitions).reduce((a, b) => (worth(b.names) > worth(a.names) ? b : a));
      const names = segmentation.names(scores);
      expect(names).toEqual(best.names);
      for (const { candidate, kind } of names)
        expect(segmentation.spans[candidate * KINDS + kind]).toBeGreaterThan(WORTH);
    }
  });

  it('counts each token once: outside, or inside one name', () => {
    const scores = randomScores(4, random);
    segmentation.sum(scores);
    for (let token = 0; token < scores.length; token++) {
      let covered = segmentation.outside[token]!;
      for (let c = 0; c < scores.count; c++) {
        if (scores.bounds[2 * c]! > token || scores.bounds[2 * c + 1]! <= token) continue;
        for (let kind = 0; kind < KINDS; kind++) covered += segmentation.spans[c * KINDS + kind]!;
      }
      expect(covered).toBeCloseTo(1, 9);
    }
  });

  it('gives no share to what is not allowed', () => {
    const scores = randomScores(2, random);
    const spans = new Uint8Array(scores.count * KINDS);
    spans[KINDS] = 1;
    segmentation.sum(scores, { outside: [0, 0], spans });
    expect(segmentation.spans[KINDS]).toBeCloseTo(1, 9);
    expect(segmentation.outside[0]).toBe(0);
  });

  it('counts the expected changes of label as a difference of the total does', () => {
    const scores = randomScores(3, random);
    segmentation.sum(scores);
    const expected = segmentation.changes.slice();
    const step = 1e-5;
    for (const change of [0, 1, LABELS, LABELS + 2]) {
      const moved = transitions.slice();
      moved[change]! += step;
      const difference = new Segmentation(moved).sum(scores) - segmentation.sum(scores);
      expect(expected[change]).toBeCloseTo(difference / step, 3);
    }
  });
});
