import * as v from 'valibot';
import { say } from '../language/words.ts';
import { type FactCheck, factCheckSchema } from '../storage/fact-check.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Problem } from './reading.ts';
import { parseSafely } from './safe-json.ts';
import { stableId } from './stable-id.ts';

/**
 * Published checks from outside: ClaimReview in JSON-LD as pages carry it (https://schema.org/ClaimReview), feeds of such
 * (Data Commons' `DataFeed`), and what Google's Fact Check Tools answer
 * (https://developers.google.com/fact-check/tools/api). The rating stays in its author's words: numbers are passed over.
 */

/** All or nothing, as with every import. */
export type ReadChecks =
  | { readonly ok: true; readonly checks: readonly FactCheck[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const optionalText = v.optional(v.nullable(v.string()));
/** Of a list, the first: linked data may say anything once or many times. */
const first = v.pipe(
  v.unknown(),
  v.transform((value): unknown => (Array.isArray(value) ? value[0] : value)),
);
const named = v.optional(v.nullable(v.pipe(first, v.union([v.string(), v.looseObject({ name: optionalText })]))));
const located = v.union([v.string(), v.looseObject({ url: v.optional(v.unknown()) })]);
const locations = v.optional(v.nullable(v.union([v.array(located), located])));

const claimReviewSchema = v.looseObject({
  url: text,
  claimReviewed: text,
  author: named,
  publisher: named,
  datePublished: optionalText,
  reviewRating: v.pipe(first, v.looseObject({ alternateName: v.pipe(first, text) })),
  itemReviewed: v.optional(
    v.nullable(v.pipe(first, v.looseObject({ author: named, appearance: locations, firstAppearance: locations }))),
  ),
});

const foundClaimSchema = v.looseObject({
  text,
  claimant: optionalText,
  claimReview: v.array(
    v.looseObject({
      publisher: v.optional(v.looseObject({ name: optionalText, site: optionalText })),
      url: text,
      reviewDate: optionalText,
      textualRating: text,
    }),
  ),
});

interface Entry {
  readonly at: string;
  readonly value: unknown;
}

/** Reads checks from a file or from what a page states; `now` is when they are imported. */
export function readFactChecks(file: string, now: Date): ReadChecks {
  const entries = entriesIn(file);
  if (!Array.isArray(entries)) return { ok: false, problems: [entries as Problem] };
  if (entries.length === 0) return { ok: false, problems: [{ at: 'file', message: say('checks_none') }] };
  if (entries.length > IMPORT_LIMITS.clips)
    return { ok: false, problems: [{ at: 'file', message: say('checks_tooMany') }] };
  const checks = new Map<string, FactCheck>();
  const problems: Problem[] = [];
  for (const { at, value } of entries) {
    const read = checksIn(value, now.toISOString());
    if (read) for (const check of read) checks.set(check.id, check);
    else if (problems.length < IMPORT_LIMITS.problems) problems.push({ at, message: say('checks_wrong') });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, checks: [...checks.values()] };
}

/** The entries of a file in one of the shapes, or of JSON lines, each with the line on which it begins. */
function entriesIn(file: string): Entry[] | Problem {
  const parsed = parseSafely(file);
  if (parsed.ok) {
    const values = listIn(parsed.value);
    const lines = linesOf(file, values.length);
    return values.map((value, index) => ({ at: lines[index] ?? `item ${index + 1}`, value }));
  }
  const lines = file.split(/\r?\n/);
  const rows = lines.map((line) => (line.trim() === '' ? null : parseSafely(line)));
  if (!rows.find((row) => row !== null)?.ok) return { at: 'file', message: parsed.message };
  const wrong = rows.findIndex((row) => row !== null && !row.ok);
  if (wrong >= 0) return { at: `line ${wrong + 1}`, message: (rows[wrong] as { message: string }).message };
  return rows.flatMap((row, index) => (row?.ok ? [{ at: `line ${index + 1}`, value: row.value }] : []));
}

/** Lines on which the entries of a laid-out file begin: where each says what it claims. */
function linesOf(file: string, count: number): string[] {
  const lines: string[] = [];
  let line = 1;
  for (const [piece] of file.matchAll(/\n|"(?:claimReviewed|claimReview)"\s*:/g)) {
    if (piece === '\n') line++;
    else lines.push(`line ${line}`);
  }
  return lines.length === count ? lines : [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a list, a graph, a feed or an answer; a single check is a list of one. Other things than checks are passed over. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listIn);
  if (!isObject(value)) return [value];
  for (const name of ['@graph', 'dataFeedElement', 'claims', 'item']) {
    if (value[name] !== undefined) return listIn(value[name]);
  }
  const types = [value['@type'] ?? []].flat();
  return types.length > 0 && !types.some((type) => /(?:^|\/)ClaimReview$/.test(String(type))) ? [] : [value];
}

/** The checks of one entry; null for what is none. */
function checksIn(value: unknown, imported: string): FactCheck[] | null {
  const review = v.safeParse(claimReviewSchema, value);
  if (review.success) return whole([ofClaimReview(review.output, imported)]);
  const found = v.safeParse(foundClaimSchema, value);
  if (!found.success) return null;
  const { text: claim, claimant, claimReview } = found.output;
  return whole(
    claimReview.map(({ publisher, url, reviewDate, textualRating }) => ({
      claim,
      claimant: claimant ?? '',
      rating: textualRating,
      author: publisher?.name || publisher?.site || hostOf(url),
      address: url,
      date: reviewDate ?? null,
      appearances: [],
      imported,
    })),
  );
}

function ofClaimReview(review: v.InferOutput<typeof claimReviewSchema>, imported: string): Omit<FactCheck, 'id'> {
  const { url, claimReviewed, author, publisher, datePublished, reviewRating, itemReviewed } = review;
  const pages = [itemReviewed?.appearance, itemReviewed?.firstAppearance].flat().map((page) => {
    const address = typeof page === 'string' ? page : page?.url;
    return typeof address === 'string' && /^https?:\/\//i.test(address) ? address.replace(/#.*$/s, '') : '';
  });
  return {
    claim: claimReviewed,
    claimant: nameIn(itemReviewed?.author),
    rating: reviewRating.alternateName,
    author: nameIn(author) || nameIn(publisher) || hostOf(url),
    address: url,
    date: datePublished ?? null,
    appearances: [...new Set(pages)].filter(Boolean).slice(0, 100),
    imported,
  };
}

const nameIn = (value: v.InferOutput<typeof named>): string =>
  (typeof value === 'string' ? value : (value?.name ?? '')).trim().slice(0, 300);

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/** The same claim checked at the same address is the same check. */
function whole(checks: readonly Omit<FactCheck, 'id'>[]): FactCheck[] | null {
  const read = checks.map((check) =>
    v.safeParse(factCheckSchema, {
      ...check,
      claim: check.claim.replace(/\s+/g, ' ').slice(0, 2_000),
      id: stableId(`${check.address}\n${check.claim}`),
    }),
  );
  return read.every(({ success }) => success) ? read.map(({ output }) => output as FactCheck) : null;
}
