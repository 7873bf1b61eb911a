import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Claim, claimSchema } from '../../storage/claim.ts';
import { claimRepository } from '../../storage/claims.ts';
import { type Clip, clipSchema } from '../../storage/clip.ts';
import { clipRepository, type KeptClip } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { SCHEMA_VERSIONS } from '../../storage/migrations.ts';
import { noteRevisionSchema } from '../../storage/note-revision.ts';
import { LibrarySearch } from '../../storage/search/search.ts';
import { dump, parseDump, revive } from './dump.ts';

const folder = new URL('dumps/', import.meta.url);
const dumps = readdirSync(folder)
  .filter((name) => /^v\d+\.json$/.test(name))
  .map((name) => parseDump(readFileSync(new URL(name, folder), 'utf8')));

test('every version of the schema has a database written by its own code', () => {
  expect(dumps.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
    SCHEMA_VERSIONS.map(({ version }) => version),
  );
});

test('a published version is what it was', () => {
  for (const { version, stores } of dumps) {
    const steps = SCHEMA_VERSIONS.filter((step) => step.version <= version);
    expect(Object.assign({}, ...steps.map((step) => step.stores))).toEqual(stores);
  }
});

describe.each(dumps)('a library written by version $version', (dumped) => {
  test('keeps every clip with all that it held', async () => {
    const name = `library-v${dumped.version}`;
    await revive(dumped, name);
    const database = new Database(name);
    const clips = clipRepository(database);
    // The names of its page and of whom it names are derived, and no part of a clip.
    const before = (dumped.rows.clips as KeptClip[]).map(({ pages: _, named: __, ...clip }) => clip);
    const after = [...(await clips.all()), ...(await clips.trashed())];
    expect(after).toHaveLength(before.length);
    for (const clip of before) expect(await clips.get(clip.id)).toMatchObject(clip);
    for (const clip of after) expect(v.is(clipSchema, clip)).toBe(true);
    await database.delete();
  });

  test('keeps every claim with its history', async () => {
    const name = `claims-v${dumped.version}`;
    await revive(dumped, name);
    const database = new Database(name);
    const claims = claimRepository(database);
    const before = (dumped.rows.claims ?? []) as Claim[];
    const after = [...(await claims.all()), ...(await claims.deleted())];
    expect(after).toHaveLength(before.length);
    for (const claim of before) {
      const kept = await claims.get(claim.id);
      expect(kept).toMatchObject(claim);
      expect(v.is(claimSchema, kept)).toBe(true);
      expect(await claims.history(claim.id)).toHaveLength(claim.changes);
    }
    await database.delete();
  });

  test('begins the history of every note with what it said', async () => {
    const name = `notes-v${dumped.version}`;
    await revive(dumped, name);
    const database = new Database(name);
    const clips = clipRepository(database);
    for (const clip of dumped.rows.clips as Clip[]) {
      const history = await clips.noteHistory(clip.id);
      expect(history.at(-1)?.note ?? '').toBe(clip.note);
      expect(history.every((revision) => v.is(noteRevisionSchema, revision))).toBe(true);
    }
    await database.delete();
  });

  test('is searched by all that it holds', async () => {
    const name = `search-v${dumped.version}`;
    await revive(dumped, name);
    const database = new Database(name);
    const search = new LibrarySearch(database);
    const slices = { signal: new AbortController().signal, isDue: () => false, pause: async () => undefined };
    await search.load(slices);
    await search.catchUp(slices);
    expect(search.size).toBe((dumped.rows.clips as Clip[]).filter(({ deleted }) => !deleted).length);
    await database.delete();
  });

  test('answers every query of today', async () => {
    const name = `queries-v${dumped.version}`;
    await revive(dumped, name);
    const database = new Database(name);
    const clips = clipRepository(database);
    for (const clip of (dumped.rows.clips as Clip[]).filter(({ deleted }) => !deleted)) {
      expect((await clips.ofPage({ address: clip.source.address })).map(({ id }) => id)).toContain(clip.id);
    }
    await database.delete();
  });
});

test('a dump revived by the code that wrote it is the same dump', async () => {
  const newest = dumps.find(({ version }) => version === SCHEMA_VERSIONS.at(-1)?.version)!;
  await revive(newest, 'same');
  const database = new Database('same');
  await database.open();
  expect(await dump(database)).toEqual(newest);
  await database.delete();
});
