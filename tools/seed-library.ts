/**
 * Writes a backup of a large made-up library, to be restored in the library page:
 * `npm run --silent seed-library -- 100000 > library.newsgloss.jsonl`.
 */
import { argv, exit, stdout } from 'node:process';
import { writeBackup } from '../exchange/backup.ts';
import { seededClips } from './bench/seeded-clips.ts';

const count = Number(argv[2] ?? 100_000);
if (!Number.isInteger(count) || count < 1) {
  console.error('how many clips? A whole number, 100000 if nothing is said');
  exit(2);
}
stdout.write(await writeBackup([...seededClips(count)], new Date('2026-01-01T00:00:00Z')));
