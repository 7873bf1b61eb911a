import type { Table } from 'dexie';
import type { ClaimChange } from './claim.ts';
import type { Clip } from './clip.ts';
import { keptClip } from './clips.ts';
import type { Database } from './database.ts';
import { noUnits, type UnitKind, type UnitLists, type UnitOf } from './library-unit.ts';
import { packSnapshot } from './snapshots.ts';

/** `merge` keeps what only the library has, and the newer of two versions; `replace` makes the library what the file is. */
export type TakeOverMode = 'merge' | 'replace';

/** Kinds of units that lie in the database. */
type ShelvedKind = Exclude<UnitKind, 'settings'>;

export interface Difference {
  readonly added: number;
  /** Newer in the file, or, where the library is replaced, another version. */
  readonly updated: number;
  readonly unchanged: number;
  /** Only in the library, which is replaced. */
  readonly removed: number;
}

/** What taking units over would do to the library; nothing is done yet. */
export interface TakeOverPlan {
  readonly mode: TakeOverMode;
  readonly differences: { readonly [K in ShelvedKind]: Difference };
  /** Quotes that the library has already from the same page, under another id; they are left out of a merge. */
  readonly doubles: readonly Clip[];
  /** What will be written: in a merge only what is new or newer. */
  readonly written: UnitLists;
}

/** Rows that are compared at once. */
const BATCH = 500;

type Key = string | [string, string | number];

interface Shelf<T> {
  readonly table: Table<unknown, Key>;
  keyOf(unit: T): Key;
  /** What tells two versions of one unit apart, of units and of rows. The greater one is the newer one. */
  stampOf(unit: T): string | number;
  stampOfRow(row: unknown): string | number;
}

type Shelves = { readonly [K in ShelvedKind]: Shelf<UnitOf<K>> };

function shelvesOf(database: Database): Shelves {
  /** For units that are rows, or have one in them. */
  const shelf = <T, Row>(
    table: unknown,
    rowOf: (unit: T) => Row,
    keyOf: (row: Row) => Key,
    stampOf: (row: Row) => string | number,
  ): Shelf<T> => ({
    table: table as Table<unknown, Key>,
    keyOf: (unit) => keyOf(rowOf(unit)),
    stampOf: (unit) => stampOf(rowOf(unit)),
    stampOfRow: (row) => stampOf(row as Row),
  });
  const itself = <T>(unit: T): T => unit;
  return {
    clip: shelf(
      database.clips,
      ({ clip }: UnitOf<'clip'>) => clip,
      ({ id }) => id,
      ({ updated }) => updated,
    ),
    claim: shelf(
      database.claims,
      ({ claim }: UnitOf<'claim'>) => claim,
      ({ id }) => id,
      ({ updated }) => updated,
    ),
    collection: shelf(
      database.collections,
      itself<UnitOf<'collection'>>,
      ({ id }) => id,
      ({ updated }) => updated,
    ),
    search: shelf(
      database.searches,
      itself<UnitOf<'search'>>,
      ({ id }) => id,
      ({ created }) => created,
    ),
    snapshot: shelf(
      database.snapshots,
      itself<UnitOf<'snapshot'>>,
      ({ hash }) => hash,
      () => '',
    ),
    factCheck: shelf(
      database.factChecks,
      itself<UnitOf<'factCheck'>>,
      ({ id }) => id,
      ({ imported }) => imported,
    ),
    correction: shelf(
      database.corrections,
      itself<UnitOf<'correction'>>,
      ({ place, name }) => [place, name],
      ({ made }) => made,
    ),
    reading: shelf(
      database.readings,
      itself<UnitOf<'reading'>>,
      ({ key, day }) => [key, day],
      ({ count }) => count,
    ),
  };
}

/** Compares what a file holds with the library. */
export async function planTakeOver(database: Database, units: UnitLists, mode: TakeOverMode): Promise<TakeOverPlan> {
  const shelves = shelvesOf(database);
  const written = noUnits();
  const doubles: Clip[] = [];
  const compare = async <K extends ShelvedKind>(kind: K): Promise<Difference> => {
    const shelf: Shelf<UnitOf<K>> = shelves[kind];
    // Of a unit that stands twice in a file, the last one counts.
    const last = new Map((units[kind] as readonly UnitOf<K>[]).map((unit) => [String(shelf.keyOf(unit)), unit]));
    const incoming = [...last.values()];
    const fresh: UnitOf<K>[] = [];
    const newer: UnitOf<K>[] = [];
    for (let at = 0; at < incoming.length; at += BATCH) {
      const batch = incoming.slice(at, at + BATCH);
      const rows = await shelf.table.bulkGet(batch.map(shelf.keyOf));
      for (const [n, unit] of batch.entries()) {
        if (rows[n] === undefined) {
          fresh.push(unit);
          continue;
        }
        const [own, other] = [shelf.stampOfRow(rows[n]), shelf.stampOf(unit)];
        if (mode === 'merge' ? other > own : other !== own) newer.push(unit);
      }
    }
    let added = fresh;
    if (kind === 'clip' && mode === 'merge') {
      const parted = await withoutDoubles(database, fresh as UnitOf<'clip'>[]);
      doubles.push(...parted.doubles);
      added = parted.others as UnitOf<K>[];
    }
    (written[kind] as UnitOf<K>[]).push(...(mode === 'replace' ? incoming : [...added, ...newer]));
    const common = incoming.length - fresh.length;
    return {
      added: added.length,
      updated: newer.length,
      unchanged: common - newer.length,
      removed: mode === 'replace' ? (await shelf.table.count()) - common : 0,
    };
  };
  const differences = {
    clip: await compare('clip'),
    collection: await compare('collection'),
    search: await compare('search'),
    snapshot: await compare('snapshot'),
    claim: await compare('claim'),
    factCheck: await compare('factCheck'),
    correction: await compare('correction'),
    reading: await compare('reading'),
  };
  if (mode === 'replace') written.settings.push(...units.settings);
  return { mode, differences, doubles, written };
}

/** Quotes are one when their words and their page are. */
const likeness = ({ quote, source }: Clip) =>
  `${source.address.replace(/#.*$/s, '')}\n${quote.replace(/\s+/g, ' ').trim()}`;

/** Parts clips whose quotes the library, or the file itself, has already under another id. */
async function withoutDoubles({ clips }: Database, incoming: readonly UnitOf<'clip'>[]) {
  const doubles: Clip[] = [];
  const others: UnitOf<'clip'>[] = [];
  const known = new Set<string>();
  for (let at = 0; at < incoming.length; at += BATCH) {
    const batch = incoming.slice(at, at + BATCH);
    const pages = new Set(batch.flatMap(({ clip }) => keptClip(clip).pages));
    for (const own of await clips
      .where('pages')
      .anyOf([...pages])
      .toArray())
      known.add(likeness(own));
    for (const unit of batch) {
      const like = likeness(unit.clip);
      if (known.has(like)) doubles.push(unit.clip);
      else others.push(unit);
      known.add(like);
    }
  }
  return { doubles, others };
}

/**
 * Does what a plan says, in one transaction: all of it or nothing, also when the browser dies meanwhile. Settings lie
 * elsewhere; who calls this writes them.
 */
export async function takeOver(database: Database, { mode, written }: TakeOverPlan): Promise<void> {
  const { claims, claimChanges, clips, noteRevisions, pictures, snapshots, unindexed } = database;
  const shelves = shelvesOf(database);
  const tables = [
    ...Object.values(shelves).map(({ table }) => table),
    claimChanges,
    noteRevisions,
    pictures,
    unindexed,
  ];
  const packed = written.snapshot.map(packSnapshot);
  await database.transaction('rw', tables, async () => {
    const removed = mode === 'replace' ? await clips.toCollection().primaryKeys() : [];
    if (mode === 'replace') {
      for (const table of tables) if (table !== unindexed) await table.clear();
    }
    await clips.bulkPut(written.clip.map(({ clip }) => keptClip(clip)));
    const histories = await historiesOf(database, written.clip, mode);
    await noteRevisions.bulkPut(histories);
    await pictures.bulkPut(
      written.clip.flatMap(({ clip, picture }) => (picture ? [{ clip: clip.id, ...picture }] : [])),
    );
    for (const { claim, history } of written.claim) {
      await claims.put(claim);
      await claimChanges.where('[claim+number]').between([claim.id, 0], [claim.id, Number.POSITIVE_INFINITY]).delete();
      await claimChanges.bulkPut(history.map((change) => ({ ...change, claim: claim.id }) as ClaimChange));
    }
    await snapshots.bulkPut(packed);
    for (const kind of ['collection', 'search', 'factCheck', 'correction', 'reading'] as const) {
      await shelves[kind].table.bulkPut([...written[kind]]);
    }
    await unindexed.bulkAdd([...removed, ...written.clip.map(({ clip }) => clip.id)].map((clip) => ({ clip })));
  });
}

/** The histories of clips' notes as they are to be: in a merge the lines of both, in the order in which they were made. */
async function historiesOf({ noteRevisions }: Database, units: readonly UnitOf<'clip'>[], mode: TakeOverMode) {
  const rows = [];
  const known = new Set((await noteRevisions.toCollection().primaryKeys()).map(([clip]) => clip));
  for (const { clip, history } of units) {
    const own =
      mode === 'merge' && known.has(clip.id)
        ? await noteRevisions
            .where('[clip+number]')
            .between([clip.id, 0], [clip.id, Number.POSITIVE_INFINITY])
            .toArray()
        : [];
    const lines = new Map([...own, ...history].map(({ note, made }) => [`${made} ${note}`, { note, made }]));
    const sorted = [...lines.values()].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
    if (clip.note !== (sorted.at(-1)?.note ?? '')) sorted.push({ note: clip.note, made: clip.updated });
    rows.push(...sorted.map((line, n) => ({ clip: clip.id, number: n + 1, ...line })));
  }
  return rows;
}
