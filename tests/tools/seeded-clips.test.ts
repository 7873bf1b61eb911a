import * as v from 'valibot';
import { expect, test } from 'vitest';
import { clipSchema } from '../../storage/clip.ts';
import { seededClips } from '../../tools/bench/seeded-clips.ts';

test('the made-up library holds valid clips, all different, and is the same each time', () => {
  const clips = [...seededClips(500)];
  for (const clip of clips) expect(v.safeParse(clipSchema, clip).issues).toBeUndefined();
  expect(new Set(clips.map(({ id }) => id)).size).toBe(500);
  expect([...seededClips(500)]).toEqual(clips);
});

test('it has frequent and rare tags, as people have', () => {
  const counts = new Map<string, number>();
  for (const { tags } of seededClips(2_000)) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  expect(sorted[0]).toBeGreaterThan(200);
  expect(sorted.at(-1)).toBeLessThan(10);
});
