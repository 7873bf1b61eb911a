import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Claim, ClaimChange, ClaimId } from './claim.ts';
import type { Clip } from './clip.ts';
import type { KeptCorrection } from './corrections.ts';
import type { KeptLookup } from './lookups.ts';
import { SCHEMA_VERSIONS } from './migrations.ts';

export const DATABASE_NAME = 'newsgloss';

/** The library on disk. Nothing is opened before the first read or write. */
export class Database extends Dexie {
  declare clips: EntityTable<Clip, 'id'>;
  declare lookups: EntityTable<KeptLookup, 'key'>;
  declare corrections: Table<KeptCorrection, [place: string, name: string]>;
  declare claims: EntityTable<Claim, 'id'>;
  declare claimChanges: Table<ClaimChange, [claim: ClaimId, number: number]>;

  constructor(name: string = DATABASE_NAME, options?: DexieOptions) {
    super(name, options);
    for (const { version, stores, upgrade } of SCHEMA_VERSIONS) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}
