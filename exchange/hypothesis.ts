import * as v from 'valibot';
import type { Selector, XPathPoint } from '../anchoring/selector.ts';
import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { readClip } from './foreign-clip.ts';
import { type ReadItem, type Reading, readAll, refused } from './reading.ts';
import { parseSafely } from './safe-json.ts';
import { stableId } from './stable-id.ts';

/**
 * Annotations as Hypothesis's API has them (https://h.readthedocs.io/en/latest/api-reference/), and as an account's
 * export writes them. Hypothesis knows neither colours nor authors and dates of an article: those stay behind.
 */

const BODY = '/html[1]/body[1]';

/** Hypothesis's paths begin in the page's body. */
function foreignSelector(selector: Selector): object[] {
  if (selector.type !== 'RangeSelector') return [selector];
  const { startSelector: start, endSelector: end } = selector;
  if (![start, end].every(({ value }) => value === BODY || value.startsWith(`${BODY}/`))) return [];
  return [
    {
      type: 'RangeSelector',
      startContainer: start.value.slice(BODY.length),
      startOffset: start.refinedBy.start,
      endContainer: end.value.slice(BODY.length),
      endOffset: end.refinedBy.start,
    },
  ];
}

export function* writeHypothesis(clips: Iterable<Clip>, total: number): Generator<string> {
  yield `{"total":${total},"rows":[`;
  let separator = '\n';
  for (const { id, created, updated, source, note, tags, selectors } of clips) {
    const row = {
      id,
      created,
      updated,
      uri: source.address,
      text: note,
      tags,
      document: { title: [source.title] },
      target: [{ source: source.address, selector: selectors.flatMap(foreignSelector) }],
    };
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield '\n]}\n';
}

const text = v.string();
const count = v.number();

const rowSchema = v.looseObject({
  id: text,
  uri: text,
  created: v.optional(text),
  updated: v.optional(text),
  text: v.optional(text, ''),
  tags: v.optional(v.array(text), []),
  document: v.optional(v.looseObject({ title: v.optional(v.array(text)) })),
  references: v.optional(v.array(text)),
  target: v.optional(
    v.array(v.looseObject({ selector: v.optional(v.array(v.looseObject({ type: v.optional(text) }))) })),
    [],
  ),
});

const rangeSchema = v.looseObject({
  type: v.literal('RangeSelector'),
  startContainer: text,
  startOffset: count,
  endContainer: text,
  endOffset: count,
});

/** An answer of the search API has `rows`, an account's export `annotations`. */
const fileSchema = v.union([
  v.looseObject({ rows: v.array(v.unknown()) }),
  v.looseObject({ annotations: v.array(v.unknown()) }),
]);

/** `now` stands in for dates that are not given. */
export function readHypothesis(file: string, now: Date): Reading {
  const parsed = parseSafely(file);
  if (!parsed.ok) return refused(say('import_file'), parsed.message);
  const found = v.safeParse(fileSchema, parsed.value);
  if (!found.success) return refused(say('import_file'), say('import_noHypothesis'));
  const rows = 'rows' in found.output ? found.output.rows : found.output.annotations;
  return readAll(
    rows as unknown[],
    (index) => say('import_item', { number: index + 1 }),
    (row) => readRow(row, now),
  );
}

const point = (container: string, offset: number): XPathPoint => ({
  type: 'XPathSelector',
  value: BODY + container,
  refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
});

function ownSelector(selector: { readonly type?: string | undefined; readonly [name: string]: unknown }): unknown[] {
  if (selector.type === 'TextQuoteSelector') return [{ prefix: '', suffix: '', ...selector }];
  if (selector.type === 'TextPositionSelector') return [selector];
  const range = v.safeParse(rangeSchema, selector);
  if (!range.success) return [];
  const { startContainer, startOffset, endContainer, endOffset } = range.output;
  const ends = { startSelector: point(startContainer, startOffset), endSelector: point(endContainer, endOffset) };
  return [{ type: 'RangeSelector', ...ends }];
}

function readRow(value: unknown, now: Date): ReadItem {
  const parsed = v.safeParse(rowSchema, value);
  if (!parsed.success) return { kind: 'wrong', message: say('import_wrongHypothesis') };
  const row = parsed.output;
  if (row.references && row.references.length > 0) return { kind: 'left-out', message: say('import_isReply') };
  const selectors = row.target[0]?.selector ?? [];
  const exact = selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact;
  if (typeof exact !== 'string' || exact === '') return { kind: 'left-out', message: say('import_noWords') };
  return readClip(
    {
      id: v.is(v.pipe(text, v.uuid()), row.id) ? row.id : stableId(`hypothesis ${row.id}`),
      quote: exact,
      selectors: selectors.flatMap(ownSelector),
      source: { address: row.uri, title: row.document?.title?.[0] ?? '', authors: [] },
      note: row.text,
      tags: row.tags,
      created: row.created,
      updated: row.updated,
    },
    now,
  );
}
