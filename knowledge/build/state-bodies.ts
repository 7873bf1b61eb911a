import type { EntityKey, FactProperty } from '../entity.ts';
import type { JoinedEntity } from './join.ts';
import type { SeedFact } from './seed-entity.ts';
import type { Country } from './sources/countries.ts';
import { readTable, type Table, type TableRow } from './table.ts';

/** What a body of state is to the state: a ministry of the list of ministers, a leader's own office, or another body. */
const BODIES: Readonly<Record<string, 'foreign' | 'defence' | 'interior' | 'finance' | 'justice' | 'state'>> = {
  'foreign ministry': 'foreign',
  'state department': 'foreign',
  'defence ministry': 'defence',
  'interior ministry': 'interior',
  'finance ministry': 'finance',
  'justice ministry': 'justice',
  ...Object.fromEntries(
    (
      'government|cabinet|presidency|prime minister’s office|seat of the president|seat of the government|seat of the prime minister|' +
      'residence of the president|residence of the prime minister|office of the president|health ministry|energy ministry|' +
      'economy ministry|education ministry|transport ministry|trade ministry|agriculture ministry|ministry|legislature|lower house|' +
      'upper house|prosecutor’s office|prosecutor|central bank|supreme court|constitutional court|armed forces|army|navy|air force|' +
      'coast guard|police|federal police|gendarmerie|national guard|intelligence agency|security service|border guard|embassy|' +
      'electoral commission|statistics office|investigative body|special forces|military staff|military command'
    )
      .replaceAll('’', "'")
      .split('|')
      .map((category) => [category, 'state' as const]),
  ),
};

/** Offices that one of the two leaders holds in person. */
const OWN_OFFICE: Readonly<Record<string, 'headOfState' | 'headOfGovernment'>> = {
  presidency: 'headOfState',
  'seat of the president': 'headOfState',
  'residence of the president': 'headOfState',
  'office of the president': 'headOfState',
  "prime minister's office": 'headOfGovernment',
  'seat of the prime minister': 'headOfGovernment',
  'residence of the prime minister': 'headOfGovernment',
  'seat of the government': 'headOfGovernment',
  government: 'headOfGovernment',
  cabinet: 'headOfGovernment',
};

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
    const role = BODIES[body.seed.category];
    if (state === undefined || role === undefined || body === state) continue;
    const holder = holders.get(`${body.country} ${role}`);
    if (holder !== undefined) add(body, headOf(ministries, holder, find));
    const office = OWN_OFFICE[body.seed.category];
    const leader = office === undefined ? undefined : state.facts.find(({ property }) => property === office);
    if (leader !== undefined) add(body, { ...leader, property: 'head' });
    for (const fact of state.facts) {
      if (INHERITED.includes(fact.property) && fact.property !== office) add(body, fact);
    }
    if (role === 'foreign') passOn(body, state, 'foreignMinister');
    if (role === 'defence') passOn(body, state, 'defenceMinister');
  }
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
