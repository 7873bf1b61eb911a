import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../exchange/backup.ts';
import { Database } from '../../storage/database.ts';
import type { LibraryUnit } from '../../storage/library-unit.ts';
import { settingsSchema } from '../../storage/settings.ts';
import { planTakeOver, takeOver } from '../../storage/take-over.ts';
import { textHash } from '../../storage/text-hash.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { fillLibrary, unitsOf } from '../storage/full-library.ts';

const NOW = new Date('2026-04-01T00:00:00.000Z');
let library: Database;
let other: Database;
beforeEach(async () => {
  library = new Database('library');
  other = new Database('other');
  await fillLibrary(library);
});
afterEach(async () => {
  await library.delete();
  await other.delete();
});

async function written(units: Iterable<LibraryUnit>): Promise<string> {
  const pieces = [];
  for await (const piece of writeBackup(units, NOW)) pieces.push(piece);
  return pieces.join('');
}
const clipUnits = (...clips: ReturnType<typeof sampleClip>[]): LibraryUnit[] =>
  clips.map((clip) => ({ kind: 'clip', value: { clip, history: [] } }));

test('everything comes back as it was, hostile text and pictures too', async () => {
  const settings = v.parse(settingsSchema, { never: ['bank.example'] });
  const file = await written([{ kind: 'settings', value: settings }, ...(await unitsOf(library))]);
  const backup = await readBackup(file);
  if (!backup.ok) throw new Error(JSON.stringify(backup.problems));
  expect(backup.created).toBe(NOW.toISOString());
  const plan = await planTakeOver(other, backup.units, 'replace');
  await takeOver(other, plan);
  expect(await unitsOf(other)).toEqual(await unitsOf(library));
  expect(plan.written.settings).toEqual([settings]);
});

describe('a file', () => {
  test('that was changed, cut short or is of another program is refused', async () => {
    const backup = await written(clipUnits(sampleClip(101), sampleClip(102)));
    const lines = backup.split('\n');
    const damaged: ReadonlyArray<readonly [string, RegExp]> = [
      [backup.replace('Ferry number 101', 'Ferry number 999'), /checksum/],
      [[lines[0], ...lines.slice(2)].join('\n'), /checksum/],
      [lines.slice(0, -2).join('\n'), /cut short/],
      [lines[0]!, /cut short/],
      ['{"some": "json"}\n{}', /no backup/],
      ['', /no backup/],
      [backup.replace('"version":2', '"version":3'), /newer version/],
    ];
    for (const [file, message] of damaged) {
      expect(await readBackup(file)).toMatchObject({
        ok: false,
        problems: [{ message: expect.stringMatching(message) }],
      });
    }
  });

  test('with whole checksum and wrong entries names their lines', async () => {
    const wrong = { ...sampleClip(2), colour: 'red' } as never;
    const snapshot = (await unitsOf(library)).find(({ kind }) => kind === 'snapshot')!;
    const claim = (await unitsOf(library)).find((unit) => unit.kind === 'claim')!;
    const units = [
      ...clipUnits(sampleClip(1), wrong),
      { kind: 'snapshot', value: { ...snapshot.value, text: 'other words' } },
      { kind: 'claim', value: { ...claim.value, history: [] } },
      { kind: 'stranger', value: {} },
    ] as LibraryUnit[];
    expect(await readBackup(await written(units))).toEqual({
      ok: false,
      problems: [
        { at: 'line 3', message: expect.stringContaining('colour') },
        { at: 'line 4', message: expect.stringContaining('hash') },
        { at: 'line 5', message: expect.stringContaining('history') },
        { at: 'line 6', message: expect.stringContaining('kind') },
      ],
    });
  });

  test('that went through a Windows editor is still whole', async () => {
    const backup = await written(clipUnits(sampleClip(1)));
    expect(await readBackup(backup.replaceAll('\n', '\r\n'))).toMatchObject({ ok: true });
  });

  test('of the first version is read', async () => {
    const clips = [sampleClip(1), sampleClip(2, { note: 'n' })];
    const head = { format: 'newsgloss-backup', version: 1, created: NOW.toISOString() };
    const lines = [head, ...clips].map((line) => `${JSON.stringify(line)}\n`).join('');
    const file = `${lines}${JSON.stringify({ clips: 2, sha256: await textHash(lines) })}\n`;
    const backup = await readBackup(file);
    expect(backup.ok && backup.units.clip.map(({ clip }) => clip)).toEqual(clips);
  });
});
