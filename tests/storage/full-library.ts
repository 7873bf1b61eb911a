import { claimRepository } from '../../storage/claims.ts';
import { clipRepository } from '../../storage/clips.ts';
import { collectionRepository, savedSearchRepository } from '../../storage/collections.ts';
import { correctionRepository } from '../../storage/corrections.ts';
import type { Database } from '../../storage/database.ts';
import { factCheckRepository } from '../../storage/fact-checks.ts';
import { type LibraryUnit, noUnits } from '../../storage/library-unit.ts';
import { libraryUnits } from '../../storage/library-units.ts';
import { readingRepository } from '../../storage/readings.ts';
import { snapshotRepository } from '../../storage/snapshots.ts';
import { hostileClips } from '../exchange/hostile-clips.ts';
import { idOf, sampleClaim, sampleEvidence } from './claim-sample.ts';
import { sampleClip } from './clip-sample.ts';

const made = '2026-03-02T12:00:00.000Z';

/** A library that holds something of everything, hostile text too. */
export async function fillLibrary(database: Database): Promise<void> {
  const clips = clipRepository(database);
  const snapshots = snapshotRepository(database);
  const snapshot = await snapshots.keep({
    extent: 'article',
    address: 'https://news.example/storm-1',
    title: 'Storm',
    taken: made,
    text: 'On Tuesday, Ferry number 1 stays in port, he said.\n<script>alert(1)</script> \0 🌊',
  });
  await collectionRepository(database).put({ id: idOf(700), name: 'Storms', created: made, updated: made });
  await savedSearchRepository(database).put({ id: idOf(701), name: 'Ferries', typed: 'ferr*', created: made });
  for (const clip of hostileClips()) await clips.put(clip);
  const full = sampleClip(101, {
    note: 'First',
    collection: idOf(700),
    snapshot,
    entities: [{ key: 'Q1428', label: 'Georgia' }],
  });
  await clips.put(full);
  await clips.put({ ...full, note: 'Second', updated: made });
  await clips.put(sampleClip(102));
  await clips.trash(sampleClip(102).id, new Date(made));
  await snapshots.keepPicture({ clip: full.id, type: 'image/png', bytes: new Uint8Array([137, 80, 0, 255]) });
  const claims = claimRepository(database);
  await claims.make(sampleClaim(1));
  await claims.change({
    id: idOf(501),
    claim: idOf(1),
    made,
    after: {},
    evidence: { put: [sampleEvidence], remove: [] },
  });
  await claims.undo({ id: idOf(502), claim: idOf(1), made });
  await correctionRepository(database).put({
    place: 'news.example',
    name: 'Mobile',
    verdict: { kind: 'not-a-name' },
    made,
  });
  await readingRepository(database).add('2026-03-02', new Map([['Q1428', 3]]));
  await factCheckRepository(database).putAll([
    {
      id: idOf(702),
      claim: 'The harbour lost ten ships.',
      claimant: '',
      rating: 'Overstated',
      author: 'Ellery Checks',
      address: 'https://checks.example/ships',
      date: null,
      appearances: ['https://news.example/storm-1'],
      imported: made,
    },
  ]);
}

export async function unitsOf(database: Database): Promise<LibraryUnit[]> {
  const units = [];
  for await (const unit of libraryUnits(database)) units.push(unit);
  return units;
}

export async function unitListsOf(database: Database) {
  const lists = noUnits();
  for (const { kind, value } of await unitsOf(database)) (lists[kind] as unknown[]).push(value);
  return lists;
}
