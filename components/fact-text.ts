import { FACT_PROPERTIES, type Fact, type FactProperty, type Source } from '../knowledge/entity.ts';
import { sayDate } from '../language/dates.ts';
import { type NamedKind, sayNames } from '../language/names.ts';
import { say, sayNumber } from '../language/words.ts';

/** Offices change hands, and so does the rule over a place; after a year such a fact is told with its date. */
const OFFICES: ReadonlySet<FactProperty> = new Set([
  'role',
  'headOfState',
  'headOfGovernment',
  'head',
  'foreignMinister',
  'defenceMinister',
  'controlledBy',
]);

const orderOf = ({ property }: Fact): number => FACT_PROPERTIES.indexOf(property);

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
  for (const fact of shown.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const origin = `${fact.source.name}\n${fact.source.address ?? ''}\n${fact.asOf}`;
    const known = notes.get(origin);
    const note = known ?? { note: letterOf(notes.size), source: fact.source, asOf: fact.asOf };
    if (!known) notes.set(origin, note);
    const line = lines.get(fact.property) ?? {
      property: fact.property,
      term: say(`fact_${fact.property}`),
      values: [],
    };
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

/** The year before which no list of offices counts as confirmed any more. */
const CONFIRMED_SINCE = '2024';

/** True for an office that no source confirms since; its holder is told in the past tense. */
export function isUnconfirmed({ property, asOf, value }: Fact): boolean {
  const isHeld = OFFICES.has(property) && property !== 'controlledBy' && !/^former\b/.test(value);
  return isHeld && asOf < CONFIRMED_SINCE;
}

/** A line with its sources, to be put into a text of the reader's own. `label` is what the facts are of. */
export function citedLine(label: string, { term, values }: FactLine): string {
  const text = values.map((value) => value.text).join(', ');
  const sources = new Set(values.map(({ fact: { source, asOf } }) => citation(source, asOf)));
  return `${label}: ${term} ${text} (${[...sources].join('; ')})`;
}

const citation = ({ name, licence, address }: Source, asOf: string): string =>
  [name === 'unsourced' ? '' : name, licence, say('card_asOf', { date: sayDate(asOf) }), address]
    .filter(Boolean)
    .join(', ');

function valueText({ property, value }: Fact): string {
  const kind = NAMED[property];
  if (kind) return sayNames(kind, value);
  if (DATED.has(property)) return sayDate(value);
  const counted = property === 'population' || property === 'area' || property === 'members';
  const digits = value.replaceAll(',', '').replace(/ km²$/, '');
  if (!counted || !/^\d{4,}$/.test(digits)) return value;
  const number = Number(digits);
  return property === 'area' ? say('card_squareKilometres', { number }) : sayNumber(number);
}

/** Facts whose values are days, months or years. */
const DATED: ReadonlySet<FactProperty> = new Set(['since', 'until', 'founded', 'dissolved', 'born', 'date']);

/** Facts whose values are names that every language has. */
const NAMED: Readonly<Partial<Record<FactProperty, NamedKind>>> = {
  country: 'region',
  seatOf: 'region',
  controlledBy: 'region',
  claimedBy: 'region',
  designatedBy: 'region',
  stateControlled: 'region',
  neighbours: 'region',
  languages: 'language',
  currency: 'currency',
};

function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26));
}
