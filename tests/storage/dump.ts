import Dexie, { type DexieOptions } from 'dexie';
import { SCHEMA_VERSIONS } from '../../storage/migrations.ts';

/** Everything that one version of the code wrote: its schema and its rows, as JSON. */
export interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** The tables as they stand at a version: later steps add tables, change their indexes, or drop them (null). */
function storesAt(version: number): Record<string, string> {
  const steps = SCHEMA_VERSIONS.filter((step) => step.version <= version);
  return Object.assign({}, ...steps.map((step) => step.stores));
}

export async function dump(database: Dexie): Promise<Dump> {
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, await table.orderBy(':id').toArray()] as const),
  );
  return { version: database.verno, stores: storesAt(database.verno), rows: Object.fromEntries(tables) };
}

/** Writes a dump as the database that it was taken from, without any code of today's. */
export async function revive(dumped: Dump, name: string, options?: DexieOptions): Promise<void> {
  const database = new Dexie(name, options);
  database.version(dumped.version).stores({ ...dumped.stores });
  await database.open();
  for (const [table, rows] of Object.entries(dumped.rows)) await database.table(table).bulkAdd(rows);
  database.close();
}

/** A dump as text; bytes, which JSON does not know, are written in base64. */
export const dumpText = (dumped: Dump): string =>
  `${JSON.stringify(
    dumped,
    (_, value: unknown) => (value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value),
    2,
  )}\n`;

export const parseDump = (text: string): Dump =>
  JSON.parse(text, (_, value: unknown) =>
    value instanceof Object && 'base64' in value && typeof value.base64 === 'string'
      ? new Uint8Array(Buffer.from(value.base64, 'base64'))
      : value,
  );
