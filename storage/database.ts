import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { EntityKey } from '../knowledge/entity.ts';
import type { Claim, ClaimChange, ClaimId } from './claim.ts';
import type { ClipId } from './clip.ts';
import type { KeptClip } from './clips.ts';
import type { Collection, SavedSearch } from './collection.ts';
import type { KeptCorrection } from './corrections.ts';
import type { FactCheck } from './fact-check.ts';
import type { KeptLookup } from './lookups.ts';
import { SCHEMA_VERSIONS } from './migrations.ts';
import type { NoteRevision } from './note-revision.ts';
import type { KeptReading } from './readings.ts';
import type { SegmentData } from './search/segment.ts';
import type { Picture } from './snapshot.ts';
import type { KeptSnapshot } from './snapshots.ts';

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
  declare noteRevisions: Table<NoteRevision, [clip: ClipId, number: number]>;
  declare collections: EntityTable<Collection, 'id'>;
  declare searches: EntityTable<SavedSearch, 'id'>;
  declare snapshots: EntityTable<KeptSnapshot, 'hash'>;
  declare pictures: EntityTable<Picture, 'clip'>;
  declare readings: Table<KeptReading, [key: EntityKey, day: string]>;
  declare factChecks: EntityTable<FactCheck, 'id'>;

  constructor(name: string = DATABASE_NAME, options?: DexieOptions) {
    super(name, options);
    for (const { version, stores, upgrade } of SCHEMA_VERSIONS) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}
