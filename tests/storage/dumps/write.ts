/**
 * Writes what today's code keeps on disk to `v<version>.json`, for the migration tests of all later versions. Run it
 * once when a schema version is finished: `npx tsx tests/storage/dumps/write.ts`. An earlier dump is never written anew.
 */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { claimRepository } from '../../../storage/claims.ts';
import { clipRepository } from '../../../storage/clips.ts';
import { correctionRepository } from '../../../storage/corrections.ts';
import { Database } from '../../../storage/database.ts';
import { idOf, sampleClaim, sampleEvidence, sampleVerdict } from '../claim-sample.ts';
import { sampleClip } from '../clip-sample.ts';
import { dump } from '../dump.ts';

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
await claims.change({ ...edit(1, 1), after: { evidence: [sampleEvidence], state: 'in progress' } });
await claims.change({ ...edit(2, 1), after: { verdict: sampleVerdict, state: 'checked', typeConfirmed: true } });
await claims.make(sampleClaim(2, { claim: awkward, words: '', attributed: null, tags: ['storm', '語'] }));
await claims.change({ ...edit(3, 2), after: { assignee: 'Ærø' } });
await claims.undo(edit(4, 2));
await claims.make(sampleClaim(3));
await claims.change({ ...edit(5, 3), after: { deleted: made } });

const dumped = await dump(database);
const file = new URL(`v${dumped.version}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify(dumped, null, 2)}\n`, { flag: 'wx' });
database.close();
console.log(`wrote ${file.pathname}`);
