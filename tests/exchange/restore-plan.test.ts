import { expect, test } from 'vitest';
import { planRestore } from '../../exchange/restore-plan.ts';
import { sampleClip } from '../storage/clip-sample.ts';

const newer = (n: number) => sampleClip(n, { note: 'edited', updated: '2026-05-01T00:00:00.000Z' });
const double = { ...sampleClip(9), quote: ` ${sampleClip(1).quote.replace(' ', '\n')}`, source: sampleClip(1).source };

test('merging adds what is new, takes the newer version, and knows the same quote of the same page', () => {
  const plan = planRestore(
    [sampleClip(1), newer(2), sampleClip(3)],
    [newer(1), sampleClip(2), sampleClip(4), double],
    'merge',
  );
  expect(plan).toEqual({ added: [sampleClip(4)], updated: [newer(1)], unchanged: 1, doubles: [double], removed: [] });
});

test('replacing makes the library what the file is', () => {
  const plan = planRestore([sampleClip(1), newer(2), sampleClip(3)], [sampleClip(1), sampleClip(2), double], 'replace');
  expect(plan).toEqual({
    added: [double],
    updated: [sampleClip(2)],
    unchanged: 1,
    doubles: [],
    removed: [sampleClip(3)],
  });
});

test('a file that holds a clip twice brings it once', () => {
  expect(planRestore([], [sampleClip(1), sampleClip(1)], 'merge').added).toEqual([sampleClip(1)]);
});
