import * as v from 'valibot';
import {
  type ItemStatements,
  type LookupOutcome,
  STATED_PROPERTIES,
  type StatedFact,
  type StatedProperty,
} from './answer.ts';
import { askApi } from './api.ts';
import { LookupError, type Transport } from './transport.ts';

/** A kind of entity that something can be asked of. */
export type AskedKind = 'person' | 'organisation' | 'place' | 'event';

/** What is asked of each kind: what changes often enough that a packed fact may be old. One request each. */
const ASKED: Readonly<Record<AskedKind, readonly StatedProperty[]>> = {
  person: ['position', 'party', 'born'],
  organisation: ['chiefExecutive', 'chair', 'director'],
  place: ['headOfState', 'headOfGovernment', 'population'],
  event: ['began', 'ended', 'date'],
};

/** Values of one property that are shown; a minister may hold several offices. */
const SHOWN = 3;

const valueSchema = v.variant('type', [
  v.object({ type: v.literal('wikibase-entityid'), value: v.object({ id: v.pipe(v.string(), v.regex(/^Q\d+$/)) }) }),
  v.object({ type: v.literal('quantity'), value: v.object({ amount: v.pipe(v.string(), v.regex(/^[+-]?\d+/)) }) }),
  v.object({ type: v.literal('time'), value: v.object({ time: v.string(), precision: v.number() }) }),
]);
const snakSchema = v.object({
  snaktype: v.picklist(['value', 'somevalue', 'novalue']),
  datavalue: v.optional(valueSchema),
});
const statementSchema = v.object({
  mainsnak: snakSchema,
  rank: v.picklist(['preferred', 'normal', 'deprecated']),
  qualifiers: v.optional(v.record(v.string(), v.array(v.unknown())), {}),
});
const claimsSchema = v.object({
  // What has no statement at all is an empty list in the place of an object.
  claims: v.union([v.record(v.string(), v.array(statementSchema)), v.tuple([])]),
});
type Statement = v.InferOutput<typeof statementSchema>;

const labelsSchema = v.object({
  entities: v.record(
    v.string(),
    v.object({ labels: v.optional(v.record(v.string(), v.object({ value: v.string() })), {}) }),
  ),
});

/**
 * What Wikidata states today of the item with this id: offices with the day on which they began, a population with the
 * day on which it was counted. Of several statements those that its editors prefer count, else those that have not ended
 * (https://www.wikidata.org/wiki/Help:Ranking). Only the id leaves the machine.
 */
export async function fetchStatements(
  transport: Transport,
  endpoint: string,
  item: string,
  kind: AskedKind,
  lang: string,
  now: () => Date,
  signal: AbortSignal,
): Promise<LookupOutcome<ItemStatements>> {
  try {
    const found: { readonly property: StatedProperty; readonly statement: Statement }[] = [];
    for (const property of ASKED[kind]) {
      const id = STATED_PROPERTIES[property];
      const question = { action: 'wbgetclaims', entity: item, property: id, props: '' };
      const { claims } = await askApi(transport, endpoint, question, claimsSchema, signal);
      const statements = holding(Array.isArray(claims) ? [] : (claims[id] ?? []));
      for (const statement of statements) found.push({ property, statement });
    }
    const names = await namesOf(
      transport,
      endpoint,
      found.flatMap(({ statement }) => itemOf(statement) ?? []),
      lang,
      signal,
    );
    const facts = found.flatMap(({ property, statement }): StatedFact[] => {
      const value = written(statement, names);
      const since = qualifier(statement, 'P580');
      const asOf = qualifier(statement, 'P585');
      return value ? [{ property, value, ...(since ? { since } : {}), ...(asOf ? { asOf } : {}) }] : [];
    });
    if (facts.length === 0) return { kind: 'absent' };
    return {
      kind: 'found',
      fetched: now().toISOString(),
      value: { facts, item: new URL(`/wiki/${item}`, endpoint).href },
    };
  } catch (error) {
    if (error instanceof LookupError) return { kind: 'failed', reason: error.reason };
    throw error;
  }
}

function holding(statements: readonly Statement[]): readonly Statement[] {
  const stated = statements.filter(({ mainsnak, rank }) => mainsnak.snaktype === 'value' && rank !== 'deprecated');
  const preferred = stated.filter(({ rank }) => rank === 'preferred');
  const current =
    preferred.length > 0 ? preferred : stated.filter(({ qualifiers }) => !Object.hasOwn(qualifiers, 'P582'));
  return current
    .toSorted((one, other) => newest(other).localeCompare(newest(one)))
    .slice(0, current.some(({ mainsnak }) => mainsnak.datavalue?.type === 'quantity') ? 1 : SHOWN);
}

const newest = (statement: Statement) => qualifier(statement, 'P585') ?? qualifier(statement, 'P580') ?? '';

const itemOf = ({ mainsnak: { datavalue } }: Statement): string | undefined =>
  datavalue?.type === 'wikibase-entityid' ? datavalue.value.id : undefined;

function written({ mainsnak: { datavalue } }: Statement, names: ReadonlyMap<string, string>): string | undefined {
  switch (datavalue?.type) {
    case 'wikibase-entityid':
      return names.get(datavalue.value.id);
    case 'quantity':
      return /^\+?(\d+)/.exec(datavalue.value.amount)?.[1];
    case 'time':
      return dayOf(datavalue.value);
    case undefined:
      return undefined;
  }
}

/** The day of the first qualifier that says one; other qualifiers, of whatever shape, are nobody's business here. */
function qualifier({ qualifiers }: Statement, property: string): string | undefined {
  if (!Object.hasOwn(qualifiers, property)) return undefined;
  const parsed = v.safeParse(snakSchema, qualifiers[property]?.[0]);
  return parsed.success && parsed.output.datavalue?.type === 'time' ? dayOf(parsed.output.datavalue.value) : undefined;
}

/** Wikibase writes `+2024-05-00T00:00:00Z` and says to how many places it holds: 9 a year, 10 a month, 11 a day. */
function dayOf({ time, precision }: { readonly time: string; readonly precision: number }): string | undefined {
  const date = /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(time);
  if (!date || precision < 9) return undefined;
  return date.slice(1, Math.min(precision, 11) - 7).join('-');
}

/** Names in the reader's language, or in the next best one that the server has. */
async function namesOf(
  transport: Transport,
  endpoint: string,
  items: readonly string[],
  lang: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  if (items.length === 0) return new Map();
  const question = {
    action: 'wbgetentities',
    ids: [...new Set(items)].join('|'),
    props: 'labels',
    languages: lang,
    languagefallback: '1',
  };
  const { entities } = await askApi(transport, endpoint, question, labelsSchema, signal);
  return new Map(
    Object.entries(entities).flatMap(([id, { labels }]) => {
      const label = Object.values(labels)[0]?.value;
      return label ? [[id, label] as const] : [];
    }),
  );
}
