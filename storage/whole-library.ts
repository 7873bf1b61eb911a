import type { Database } from './database.ts';
import { checkIntegrity, repair } from './integrity.ts';
import type { UnitLists } from './library-unit.ts';
import { countUnits, libraryUnits } from './library-units.ts';
import type { TakeOverMode, TakeOverPlan } from './take-over.ts';
import { planTakeOver, takeOver } from './take-over.ts';

/** The library as one thing: what backup, restore, checking and repairing need. Errors are Dexie's. */
export function wholeLibrary(database: Database) {
  return {
    units: () => libraryUnits(database),
    count: () => countUnits(database),
    plan: (units: UnitLists, mode: TakeOverMode) => planTakeOver(database, units, mode),
    takeOver: (plan: TakeOverPlan) => takeOver(database, plan),
    check: () => checkIntegrity(database),
    repair: (now: Date) => repair(database, now),
  };
}
