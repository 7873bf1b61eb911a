import type { EntityKey, FactProperty } from '../entity.ts';
import type { JoinedEntity } from './join.ts';
import type { SeedFact } from './seed-entity.ts';
import type { Country } from './sources/countries.ts';
import { readTable, type Table, type TableRow } from './table.ts';

/** Ministries whose heads the list of ministers names, by the list's word for the post. */
const MINISTRIES: Readonly<Record<string, string>> = {
  'foreign ministry': 'foreign',
  'state department': 'foreign',
  'defence ministry': 'defence',
  'interior ministry': 'interior',
  'finance ministry': 'finance',
  'justice ministry': 'justice',
};

/** Offices and seats that the president or the head of government holds in person. */
const OWN_OFFICE: Readonly<Record<string, 'president' | 'headOfGovernment'>> = {
  presidency: 'president',
  'seat of the president': 'president',
  'residence of the president': 'president',
  'office of the president': 'president',
  "prime minister's office": 'headOfGovernment',
  'seat of the prime minister': 'headOfGovernment',
  'residence of the prime minister': 'headOfGovernment',
  'seat of the government': 'headOfGovernment',
  government: 'headOfGovernment',
  cabinet: 'headOfGovernment',
};

/** Bodies that only the state itself has; towns and regions have police, courts and governments of their own. */
const NATIONAL: ReadonlySet<string> = new Set(
  (
    'security service|intelligence agency|armed forces|army|navy|air force|coast guard|border guard|gendarmerie|national guard|' +
    'central bank|electoral commission|lower house|upper house|constitutional court|military staff|military command|' +
    'special forces|federal police|seat of the president|residence of the president|office of the president|' +
    'seat of the prime minister|residence of the prime minister|state department'
  ).split('|'),
);

/** The table of patterns names bodies of the state alone. */
const PATTERNS = 'Newsgloss';

function isOfState(body: JoinedEntity): boolean {
  if (body.sources.includes(PATTERNS)) return true;
  return body.rank === 'facts' && (NATIONAL.has(body.seed.category) || body.seed.category in MINISTRIES);
}

/** What a state passes on to the cards of its bodies. */
const INHERITED: readonly FactProperty[] = ['headOfState', 'headOfGovernment', 'government'];

/**
 * Tells bodies of state which state they are of and who governs it, and ministries and countries who heads a ministry as
 * far as the list of ministers knows. What a source says of the body itself stays as it is.
 */
export function stateBodies(
  lists: string,
  entities: readonly JoinedEntity[],
  countries: readonly Country[],
  find: (key: EntityKey) => JoinedEntity | undefined,
): void {
  const ministries = readTable(`${lists}/ministries.tsv`);
  const holders = new Map(ministries.rows.map((row) => [`${row.country} ${row.post}`, row]));
  const states = new Map(
    countries.filter(({ sovereign }) => sovereign).map(({ code, wikidata }) => [code, find(wikidata)]),
  );
  for (const body of entities) {
    const state = states.get(body.country ?? '');
    if (state === undefined || body === state || !isOfState(body)) continue;
    const post = MINISTRIES[body.seed.category];
    const holder = holders.get(`${body.country} ${post}`);
    if (holder !== undefined) add(body, headOf(ministries, holder, find));
    const leader = leaderIn(OWN_OFFICE[body.seed.category], state, find);
    if (leader !== undefined) add(body, { ...leader, property: 'head' });
    for (const fact of state.facts) {
      if (INHERITED.includes(fact.property) && fact !== leader) add(body, fact);
    }
    if (post === 'foreign') passOn(body, state, 'foreignMinister');
    if (post === 'defence') passOn(body, state, 'defenceMinister');
  }
}

/** Whoever of the two leaders holds an office. The head of state may be a king, or above the president. */
function leaderIn(
  office: 'president' | 'headOfGovernment' | undefined,
  state: JoinedEntity,
  find: (key: EntityKey) => JoinedEntity | undefined,
): SeedFact | undefined {
  if (office === undefined) return undefined;
  if (office === 'headOfGovernment') return state.facts.find(({ property }) => property === office);
  return state.facts
    .filter(({ property }) => property === 'headOfState' || property === 'headOfGovernment')
    .find(({ valueKey }) => valueKey !== undefined && isPresident(find(valueKey)));
}

function isPresident(person: JoinedEntity | undefined): boolean {
  return person?.facts.some(({ property, value }) => property === 'role' && /\bpresident\b/i.test(value)) ?? false;
}

/** The first statement of a property stands. */
function add(entity: JoinedEntity, fact: SeedFact): void {
  if (!entity.facts.some(({ property }) => property === fact.property)) entity.facts.push(fact);
}

/** The country names the head of its ministry too: "Marco Rubio (Secretary)" without the office. */
function passOn(ministry: JoinedEntity, state: JoinedEntity, property: 'foreignMinister' | 'defenceMinister'): void {
  const head = ministry.facts.find((fact) => fact.property === 'head');
  if (head !== undefined) add(state, { ...head, property, value: head.value.replace(/ \([^)]*\)$/, '') });
}

function headOf({ source, asOf }: Table, row: TableRow, find: (key: EntityKey) => JoinedEntity | undefined): SeedFact {
  const person = find(row.wikidata as EntityKey);
  return {
    property: 'head',
    value: person?.seed.label ?? row.label ?? '',
    ...(person === undefined ? {} : { valueKey: person.key }),
    source,
    asOf: row.as_of || asOf,
  };
}
