import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkLeaders } from '../../tools/import/leader-check.ts';

const reference = fileURLToPath(new URL('../../../shared/reference', import.meta.url));

describe.skipIf(!existsSync(reference))('heads of state and of government', () => {
  it('are those of the reference lists, or of a newer source', () => {
    const { agreed, differences } = checkLeaders(reference);
    const unexplained = differences.filter((difference) => difference.newer === undefined);
    expect(agreed).toBeGreaterThan(250);
    expect(agreed / (agreed + unexplained.length)).toBeGreaterThanOrEqual(0.97);
    expect(unexplained.filter(({ note }) => note === '')).toEqual([]);
  });
});
