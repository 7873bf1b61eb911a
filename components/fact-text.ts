import type { EntityKind, Fact, FactProperty, Source } from '../knowledge/entity.ts';

export const KIND_WORDS: Record<EntityKind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  event: 'Event',
  nationality: 'People',
};

/** In the order of a card; `coordinates` and `site` become links and never stand among the facts. */
export const FACT_TERMS: Record<FactProperty, string> = {
  role: 'Role',
  since: 'Since',
  until: 'Until',
  capital: 'Capital',
  headOfState: 'Head of state',
  headOfGovernment: 'Head of government',
  head: 'Head',
  foreignMinister: 'Foreign minister',
  defenceMinister: 'Defence minister',
  country: 'Country',
  region: 'Region',
  seat: 'Seat',
  seatOf: 'Seat of',
  controlledBy: 'Controlled by',
  claimedBy: 'Claimed by',
  designatedBy: 'Designated by',
  stateControlled: 'State influence',
  owner: 'Owner',
  parent: 'Part of',
  party: 'Party',
  members: 'Members',
  population: 'Population',
  area: 'Area',
  languages: 'Languages',
  currency: 'Currency',
  neighbours: 'Neighbours',
  government: 'Government',
  founded: 'Founded',
  dissolved: 'Dissolved',
  born: 'Born',
  date: 'Date',
  coordinates: 'Coordinates',
  site: 'Website',
};

const ORDER = Object.keys(FACT_TERMS);

/** Offices change hands; after a year such a fact is told with its date. */
const OFFICES: ReadonlySet<FactProperty> = new Set([
  'role',
  'headOfState',
  'headOfGovernment',
  'head',
  'foreignMinister',
  'defenceMinister',
]);

export interface FactLine {
  readonly property: FactProperty;
  readonly term: string;
  readonly values: ReadonlyArray<{ readonly fact: Fact; readonly text: string; readonly note: string }>;
}

export interface FactNote {
  /** Letter that stands behind a value: "a", "b". */
  readonly note: string;
  readonly source: Source;
  readonly asOf: string;
}

/** A card's facts, one line a property, and one note for each source and date that they come from. */
export function layOutFacts(facts: readonly Fact[]): { readonly lines: FactLine[]; readonly notes: FactNote[] } {
  const notes = new Map<string, FactNote>();
  const lines = new Map<FactProperty, FactLine & { values: FactLine['values'][number][] }>();
  const shown = facts.filter(({ property }) => property !== 'coordinates' && property !== 'site');
  for (const fact of shown.toSorted((a, b) => ORDER.indexOf(a.property) - ORDER.indexOf(b.property))) {
    const origin = `${fact.source.name}\n${fact.source.address ?? ''}\n${fact.asOf}`;
    const known = notes.get(origin);
    const note = known ?? { note: letterOf(notes.size), source: fact.source, asOf: fact.asOf };
    if (!known) notes.set(origin, note);
    const line = lines.get(fact.property) ?? { property: fact.property, term: FACT_TERMS[fact.property], values: [] };
    line.values.push({ fact, text: valueText(fact), note: note.note });
    lines.set(fact.property, line);
  }
  return { lines: [...lines.values()], notes: [...notes.values()] };
}

/** True for an office whose source is more than twelve months old on the day `today`. */
export function mayHaveChanged(fact: Fact, today: Date): boolean {
  if (!OFFICES.has(fact.property)) return false;
  const yearAgo = new Date(today);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  return fact.asOf < yearAgo.toISOString().slice(0, fact.asOf.length);
}

/** A line with its sources, to be put into a text of the reader's own. `label` is what the facts are of. */
export function citedLine(label: string, { term, values }: FactLine): string {
  const text = values.map((value) => value.text).join(', ');
  const sources = new Set(values.map(({ fact: { source, asOf } }) => citation(source, asOf)));
  return `${label}: ${term} ${text} (${[...sources].join('; ')})`;
}

const citation = ({ name, licence, address }: Source, asOf: string): string =>
  [name === 'unsourced' ? '' : name, licence, `as of ${asOf}`, address].filter(Boolean).join(', ');

function valueText({ property, value }: Fact): string {
  const counted = property === 'population' || property === 'area' || property === 'members';
  if (!counted || !/^\d{4,}$/.test(value)) return value;
  return Number(value).toLocaleString('en') + (property === 'area' ? ' km²' : '');
}

function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26));
}
