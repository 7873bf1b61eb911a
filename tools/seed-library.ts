/**
 * Writes a backup of a large made-up library, to be restored in the library page:
 * `npm run --silent seed-library -- 100000 > library.newsgloss.jsonl`.
 */
import { once } from 'node:events';
import { argv, exit, stdout } from 'node:process';
import { writeBackup } from '../exchange/backup.ts';
import type { LibraryUnit } from '../storage/library-unit.ts';
import { seededClips } from './bench/seeded-clips.ts';

const count = Number(argv[2] ?? 100_000);
if (!Number.isInteger(count) || count < 1) {
  console.error('how many clips? A whole number, 100000 if nothing is said');
  exit(2);
}

function* units(): Generator<LibraryUnit> {
  for (const clip of seededClips(count)) yield { kind: 'clip', value: { clip, history: [] } };
}

for await (const piece of writeBackup(units(), new Date('2026-01-01T00:00:00Z'))) {
  if (!stdout.write(piece)) await once(stdout, 'drain');
}
