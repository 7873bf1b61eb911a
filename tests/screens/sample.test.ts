import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPack } from '../../knowledge/pack-reader.ts';
import { SAMPLE } from '../../screens/welcome/sample.ts';

const pack = readFileSync(new URL('../../public/pack.bin', import.meta.url));
const knowledge = openPack(new Uint8Array(pack).buffer);

it('names only what the shipped reference pack holds', () => {
  const labels = SAMPLE.filter((part) => typeof part !== 'string').map(({ key, label }) => {
    const index = knowledge.byKey(key);
    return [label, index === undefined ? undefined : knowledge.labelOf(index)];
  });
  expect(labels).toEqual([
    ['Baku', 'Baku'],
    ['Georgia', 'Georgia'],
    ['United Nations', 'United Nations'],
  ]);
});
