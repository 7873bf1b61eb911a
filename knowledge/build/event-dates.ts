import type { JoinedEntity } from './join.ts';

const YEAR = String.raw`(?:1[5-9]|20)\d{2}`;
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** "7 July 2005", "June 2025", "2020–2021", "2021–present", "2008". */
const DATE = new RegExp(
  String.raw`(?<![\d/-])(?:(?:\d{1,2} )?(?:${MONTH}) ${YEAR}|${YEAR}[–-](?:${YEAR}|\d{2}|present)|${YEAR})(?![\d/-])`,
  'u',
);

/** Numbers that are no years: "Resolution 1701", "Operation 1027". */
const NUMBERED = /\b(?:Resolution|Operation|Article|Section|Directive|Regulation|Convention No\.?) \d/;

/** Plans bear the year of their goal; what was to be held in 2020 kept that name and was held a year later. */
const PLANS: ReadonlySet<string> = new Set([
  'programme',
  'initiative',
  'plan',
  'political plan',
  'project',
  'strategy',
]);
const POSTPONED = /^(?:2020 Summer|UEFA Euro 2020|Expo 2020)/;

/** What a name states of itself is credited to the table of names; the event's own row has no other source. */
const SOURCE = 'Newsgloss';

/** Gives events the date that their own name states: "2008 Mumbai attacks", "Battle of Aleppo (2012–2016)". */
export function dateEvents(entities: readonly JoinedEntity[]): void {
  for (const event of entities) {
    if (event.seed.kind !== 'event' || PLANS.has(event.seed.category)) continue;
    if (event.facts.some(({ property }) => property === 'date')) continue;
    const name = [event.wikipedia ?? '', event.seed.label].find(
      (text) => DATE.test(text) && !NUMBERED.test(text) && !POSTPONED.test(text),
    );
    const date = name === undefined ? undefined : DATE.exec(name)?.[0];
    if (date !== undefined) event.facts.push({ property: 'date', value: date, source: SOURCE, asOf: event.seed.asOf });
  }
}
