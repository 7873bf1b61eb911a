import type { Claim, ClaimChange, ClaimContent, ClaimEdit, ClaimId, NewClaim } from './claim.ts';
import { contentAfter } from './claim-edits.ts';
import { objectionTo } from './claim-rules.ts';
import { TRASH_KEEPS } from './clips.ts';
import type { Database } from './database.ts';

/** A change that would leave a claim as it must not be; the message says why, for people. */
export class RefusedClaim extends Error {}

/**
 * The claims of the library, each with the history of its changes. Every write is one transaction that can be repeated:
 * claims and changes have their ids before they are sent. Errors are Dexie's, or `RefusedClaim`.
 */
export function claimRepository({ claims, claimChanges }: Database) {
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    claims.db.transaction('rw', claims, claimChanges, () => work());

  const historyOf = (claim: ClaimId): Promise<ClaimChange[]> =>
    claimChanges.where('[claim+number]').between([claim, 0], [claim, Number.POSITIVE_INFINITY]).toArray();

  /** Keeps a claim as a change leaves it, and the change. */
  async function append(
    kept: Claim,
    { id, made }: Pick<ClaimEdit, 'id' | 'made'>,
    after: Partial<ClaimContent>,
    undoes: number | null,
  ): Promise<Claim> {
    const fields = (Object.keys(after) as (keyof ClaimContent)[]).filter((field) => !isSame(kept[field], after[field]));
    if (fields.length === 0) return kept;
    const pick = (from: Partial<ClaimContent>): Partial<ClaimContent> =>
      Object.fromEntries(fields.map((field) => [field, from[field] ?? (field === 'appearances' ? [] : null)]));
    const number = kept.changes + 1;
    const next: Claim = { ...kept, ...pick(after), changes: number, updated: made };
    const objection = objectionTo(next);
    if (objection !== null) throw new RefusedClaim(objection);
    await claims.put(next);
    await claimChanges.add({ claim: kept.id, number, id, made, undoes, before: pick(kept), after: pick(after) });
    return next;
  }

  return {
    /** Keeps a new claim; one that is there already stays as it is. */
    async make(claim: NewClaim): Promise<Claim> {
      return writing(async () => {
        const kept = await claims.get(claim.id);
        if (kept) return kept;
        const { id, words: _, attributed: __, created, ...after } = claim;
        const objection = objectionTo(claim);
        if (objection !== null) throw new RefusedClaim(objection);
        const made: Claim = { ...claim, updated: created, changes: 1 };
        await claims.add(made);
        await claimChanges.add({ claim: id, number: 1, id, made: created, undoes: null, before: {}, after });
        return made;
      });
    },

    /** Changes a claim and says what it is then; undefined when there is none. */
    async change(edit: ClaimEdit): Promise<Claim | undefined> {
      return writing(async () => {
        const kept = await claims.get(edit.claim);
        if (!kept || (await claimChanges.get({ id: edit.id }))) return kept;
        return append(kept, edit, contentAfter(kept, edit), null);
      });
    },

    /**
     * Takes the last change back that still stands, by a change of its own with the id given. Going on takes back the one
     * before it, and so on to the claim as it was made.
     */
    async undo({ id, claim, made }: Pick<ClaimEdit, 'id' | 'claim' | 'made'>): Promise<Claim | undefined> {
      return writing(async () => {
        const kept = await claims.get(claim);
        if (!kept || (await claimChanges.get({ id }))) return kept;
        const last = lastStanding(await historyOf(claim));
        return last ? append(kept, { id, made }, last.before, last.number) : kept;
      });
    },

    async get(id: ClaimId): Promise<Claim | undefined> {
      return claims.get(id);
    },

    /** Every change of a claim, the first one first. */
    history: historyOf,

    /** All claims that are not thrown away, the newest change first. */
    async all(): Promise<Claim[]> {
      return claims
        .orderBy('updated')
        .reverse()
        .filter(({ deleted }) => deleted === null)
        .toArray();
    },

    /** What was thrown away, the last one first. */
    async deleted(): Promise<Claim[]> {
      return claims.orderBy('deleted').reverse().toArray();
    },

    /** Two states of the library in which this is the same hold the same claims. */
    async edition(): Promise<string> {
      const [count, last] = await Promise.all([claims.count(), claims.orderBy('updated').last()]);
      return `${count} ${last?.id} ${last?.changes} ${last?.updated}`;
    },

    /**
     * Removes for good, with their histories, what was thrown away 30 days ago, and says how many. A day that lies ahead
     * was noted while the clock was wrong: it becomes today.
     */
    async purgeDeleted(now: Date): Promise<number> {
      const since = new Date(now.getTime() - TRASH_KEEPS).toISOString();
      return writing(async () => {
        await claims.where('deleted').above(now.toISOString()).modify({ deleted: now.toISOString() });
        const old = await claims.where('deleted').belowOrEqual(since).primaryKeys();
        for (const id of old) {
          await claimChanges.where('[claim+number]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
        }
        await claims.bulkDelete(old);
        return old.length;
      });
    },
  };
}

export type ClaimRepository = ReturnType<typeof claimRepository>;

/** The last change of a history that was not taken back; the making of the claim is none. */
export function lastStanding(history: readonly ClaimChange[]): ClaimChange | undefined {
  const undone = new Set(history.map(({ undoes }) => undoes));
  return history.findLast(({ number, undoes }) => number > 1 && undoes === null && !undone.has(number));
}

/** Contents are plain JSON, written by one schema: the same order of fields, the same text. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
