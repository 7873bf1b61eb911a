import { describe, expect, it } from 'vitest';
import { killDuringWrites } from '../../tools/bench/worker-kills.ts';
import { browsers, useStage } from './stage.ts';

/** A taste of `npm run bench -- --only kills`, which makes 2,000 writes and 200 kills. */
describe.each(browsers)('a library whose background is killed in %s', (name) => {
  const stage = useStage(name);

  it('loses no acknowledged clip and doubles none', async () => {
    const { repeated, ...report } = await killDuringWrites(stage.browser, 150, 15);
    expect(report).toEqual({ acknowledged: 150, lost: 0, doubled: 0 });
    expect(repeated).toBeGreaterThan(0);
  });
});
