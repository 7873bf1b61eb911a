import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzTargets } from '../../tools/fuzz/targets.ts';
import found from './found.json' with { type: 'json' };

/** The same values every time: a failure here is a change of ours, not luck. */
const SEED = 20_260_202;
/** Well above what the slowest takes on a busy machine. */
const PATIENCE = 60_000;

const targets = await fuzzTargets();
/** Inputs that broke a promise once, by target. */
const broke: Readonly<Record<string, readonly unknown[]>> = found;

describe('whatever comes', () => {
  it.each(targets.map((target) => [target.name, target] as const))(
    'breaks no promise of %s',
    async (name, { property, runs }) => {
      const examples = (broke[name] ?? []).map((input) => [input]) as never[];
      await fc.assert(property, { seed: SEED, numRuns: runs + examples.length, examples });
    },
    PATIENCE,
  );

  it('is tried on at least twelve targets, and what was found belongs to one of them', () => {
    expect(targets.length).toBeGreaterThanOrEqual(12);
    const names = targets.map(({ name }) => name);
    expect(Object.keys(broke).filter((name) => !names.includes(name))).toEqual([]);
  });
});
