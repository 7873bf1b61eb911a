import type { ClaimChange } from './claim.ts';
import type { ClipId } from './clip.ts';
import { type KeptClip, withoutKeys } from './clips.ts';
import type { Database } from './database.ts';
import type { LibraryUnit, UnitOf } from './library-unit.ts';
import { unpackSnapshot } from './snapshots.ts';

/** Rows that are read at once: some megabytes at the most. */
const BATCH = 250;

/** Everything that lies in the library, the trash too, read batch by batch; settings and caches lie elsewhere. */
export async function* libraryUnits(database: Database): AsyncGenerator<LibraryUnit> {
  const { claims, collections, corrections, factChecks, readings, searches, snapshots } = database;
  for (const value of await collections.toArray()) yield { kind: 'collection', value };
  for (const value of await searches.toArray()) yield { kind: 'search', value };
  for (const value of await corrections.toArray()) yield { kind: 'correction', value };
  for (const value of await factChecks.toArray()) yield { kind: 'factCheck', value };
  for (const value of await readings.toArray()) yield { kind: 'reading', value };
  for (const claim of await claims.toArray()) yield { kind: 'claim', value: await claimUnit(database, claim) };
  for (const hash of await snapshots.toCollection().primaryKeys()) {
    const kept = await snapshots.get(hash);
    if (kept) yield { kind: 'snapshot', value: unpackSnapshot(kept) };
  }
  yield* clipUnits(database);
}

/** How many units `libraryUnits` would yield now. */
export async function countUnits(database: Database): Promise<number> {
  const { claims, clips, collections, corrections, factChecks, readings, searches, snapshots } = database;
  const tables = [claims, clips, collections, corrections, factChecks, readings, searches, snapshots];
  const counts = await Promise.all(tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function* clipUnits(database: Database): AsyncGenerator<LibraryUnit> {
  const { clips } = database;
  for (let last = ''; ; ) {
    const batch = await clips.where(':id').above(last).limit(BATCH).toArray();
    if (batch.length === 0) return;
    for (const value of await unitsOfClips(database, batch)) yield { kind: 'clip', value };
    last = batch.at(-1)!.id;
  }
}

/** Clips, in the order of their ids, with all that belongs to them. */
async function unitsOfClips(
  { noteRevisions, pictures }: Database,
  batch: readonly KeptClip[],
): Promise<UnitOf<'clip'>[]> {
  const [first, last] = [batch[0]!.id, batch.at(-1)!.id];
  const revisions = await noteRevisions
    .where('[clip+number]')
    .between([first, 0], [last, Number.POSITIVE_INFINITY])
    .toArray();
  const histories = new Map<ClipId, UnitOf<'clip'>['history']>(batch.map(({ id }) => [id, []]));
  for (const { clip, note, made } of revisions) histories.get(clip)?.push({ note, made });
  const pictured = await pictures.bulkGet(batch.map(({ id }) => id));
  return batch.map((kept, n) => {
    const { clip: _, ...picture } = pictured[n] ?? { clip: null };
    return {
      clip: withoutKeys(kept),
      history: histories.get(kept.id)!,
      ...('bytes' in picture && { picture }),
    };
  });
}

async function claimUnit({ claimChanges }: Database, claim: UnitOf<'claim'>['claim']): Promise<UnitOf<'claim'>> {
  const changes = await claimChanges
    .where('[claim+number]')
    .between([claim.id, 0], [claim.id, Number.POSITIVE_INFINITY])
    .toArray();
  return { claim, history: changes.map(({ claim: _, ...change }: ClaimChange) => change) };
}
