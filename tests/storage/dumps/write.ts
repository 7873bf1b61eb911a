/**
 * Writes what today's code keeps on disk to `v<version>.json`, for the migration tests of all later versions. Run it
 * once when a schema version is finished: `npx tsx tests/storage/dumps/write.ts`. An earlier dump is never written anew.
 */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { claimRepository } from '../../../storage/claims.ts';
import { clipRepository } from '../../../storage/clips.ts';
import { collectionRepository, savedSearchRepository } from '../../../storage/collections.ts';
import { correctionRepository } from '../../../storage/corrections.ts';
import { Database } from '../../../storage/database.ts';
import { factCheckRepository } from '../../../storage/fact-checks.ts';
import { readingRepository } from '../../../storage/readings.ts';
import { snapshotRepository } from '../../../storage/snapshots.ts';
import { idOf, sampleClaim, sampleEvidence, sampleVerdict } from '../claim-sample.ts';
import { sampleClip } from '../clip-sample.ts';
import { dump, dumpText } from '../dump.ts';

const database = new Database();
const clips = clipRepository(database);

const awkward = '=1+1 "quoted" — ﷽ שלום \u202E 語🌊 \0 <img src=x onerror=alert(1)>';
await clips.put(sampleClip(1));
await clips.put(sampleClip(2, { note: `# Note\n\n${awkward}`, tags: ['storm', 'Ærø', '語'], colour: 'pink' }));
await clips.put(
  sampleClip(3, {
    quote: awkward,
    source: { address: 'https://news.example/3?a=1#top', canonical: 'https://news.example/3', title: '', authors: [] },
  }),
);
await clips.put(sampleClip(4));
await clips.trash(sampleClip(4).id, new Date('2026-03-02T12:00:00Z'));

const corrections = correctionRepository(database);
const made = '2026-03-02T12:00:00.000Z';
await corrections.put({ place: 'news.example', name: 'Mobile', verdict: { kind: 'not-a-name' }, made });
await corrections.put({
  place: 'https://news.example/3?a=1',
  name: 'Georgia',
  verdict: { kind: 'is', key: 'Q1428' },
  label: 'Georgia',
  made,
});

const claims = claimRepository(database);
const edit = (n: number, claim: number) => ({ id: idOf(500 + n), claim: idOf(claim), made });
await claims.make(sampleClaim(1));
await claims.change({
  ...edit(1, 1),
  after: { state: 'in progress' },
  evidence: { put: [sampleEvidence], remove: [] },
});
await claims.change({ ...edit(2, 1), after: { verdict: sampleVerdict, state: 'checked', typeConfirmed: true } });
await claims.make(sampleClaim(2, { claim: awkward, words: '', attributed: null, tags: ['storm', '語'] }));
await claims.change({ ...edit(3, 2), after: { assignee: 'Ærø' } });
await claims.undo(edit(4, 2));
await claims.make(sampleClaim(3));
await claims.change({ ...edit(5, 3), after: { deleted: made } });

const created = made;
await collectionRepository(database).put({ id: idOf(700), name: `Storms ${awkward}`, created, updated: created });
await savedSearchRepository(database).put({ id: idOf(701), name: 'Ferries', typed: 'ferr* tag:storm', created });
const snapshots = snapshotRepository(database);
const snapshot = await snapshots.keep({
  extent: 'article',
  address: 'https://news.example/storm-5',
  title: 'Storm, day 5',
  lang: 'en',
  taken: created,
  text: `On Tuesday, Ferry number 5 stays in port, he said.\n${awkward}`,
});
const fifth = sampleClip(5, {
  collection: idOf(700),
  entities: [{ key: 'Q1428', label: 'Georgia', kind: 'place' }],
  saidBy: 'Ines Arvold',
  archive: 'https://archive.example/storm-5',
  snapshot,
});
await clips.put(fifth);
await clips.put({ ...fifth, note: 'First thought', updated: '2026-03-02T13:00:00.000Z' });
await clips.put({ ...fifth, note: 'Second thought', updated: '2026-03-02T14:00:00.000Z' });
await snapshots.keepPicture({ clip: fifth.id, type: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]) });
await readingRepository(database).add('2026-03-02', new Map([['Q1428', 3]]));
await factCheckRepository(database).putAll([
  {
    id: idOf(702),
    claim: 'The harbour lost ten ships.',
    claimant: 'Ines Arvold',
    rating: 'Overstated',
    author: 'Ellery Checks',
    address: 'https://checks.example/ships',
    date: '2026-03-02',
    appearances: ['https://news.example/storm-1'],
    imported: created,
  },
]);

const dumped = await dump(database);
const file = new URL(`v${dumped.version}.json`, import.meta.url);
writeFileSync(file, dumpText(dumped), { flag: 'wx' });
database.close();
console.log(`wrote ${file.pathname}`);
