import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Claim, ClaimChange, ClaimId } from './claim.ts';
import type { ClipId } from './clip.ts';
import type { KeptClip } from './clips.ts';
import type { KeptCorrection } from './corrections.ts';
import type { KeptLookup } from './lookups.ts';
import { SCHEMA_VERSIONS } from './migrations.ts';
import type { SegmentData } from './search/segment.ts';

const DATABASE_NAME = 'newsgloss';

/** The library on disk. Nothing is opened before the first read or write. */
export class Database extends Dexie {
  declare clips: EntityTable<KeptClip, 'id'>;
  declare lookups: EntityTable<KeptLookup, 'key'>;
  declare corrections: Table<KeptCorrection, [place: string, name: string]>;
  declare claims: EntityTable<Claim, 'id'>;
  /** Clips that were changed since the search index last saw them, in the order of their changes. */
  declare unindexed: Table<{ readonly clip: ClipId }, number>;
  /** The search index; a later segment counts more than an earlier one. */
  declare segments: Table<SegmentData, number>;
  declare claimChanges: Table<ClaimChange, [claim: ClaimId, number: number]>;

  constructor(name: string = DATABASE_NAME, options?: DexieOptions) {
    super(name, options);
    for (const { version, stores, upgrade } of SCHEMA_VERSIONS) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}
