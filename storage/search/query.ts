import { foldText, wordsOf } from './words.ts';

/**
 * What can be typed into the library's search. All parts must fit; a minus before a part excludes what fits it.
 *
 *   storm                 the word, whatever its accents
 *   ferr*                 words that begin so; the word at the end, still being typed, always counts as one
 *   "port of Ellery"      the words in this order
 *   tag:storm             a tag; tag:"sea level" for one with a space, tag:sto* for several
 *   site:news.example     a host and those below it, or the site's name
 *   by:arvold             an author, by any of the name's words
 *   about:ellery          an actor or place that the quote names
 *   in:storms             a collection
 *   year:2026             the year in which the article was published
 *   colour:blue           a mark's colour
 *   is:double             quotes that were clipped more than once
 *   before:2026-03        clipped before that year, month or day
 *   after:2026-03-15      clipped on that day or later
 */
export interface Query {
  readonly required: readonly Clause[];
  readonly excluded: readonly Clause[];
}

export interface WordsClause {
  readonly kind: 'words';
  /** Folded; several make a phrase. */
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isPrefix: boolean;
}

export interface FacetClause {
  readonly kind: 'facet';
  readonly facet: Facet;
  /** Folded. */
  readonly value: string;
  readonly isPrefix: boolean;
}

export interface TimeClause {
  readonly kind: 'before' | 'after';
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
}

/** Entries of whose quote there is another one. */
export interface DoubleClause {
  readonly kind: 'double';
}

export type Clause = WordsClause | FacetClause | TimeClause | DoubleClause;

/** What clips are counted by. */
export const FACETS = ['in', 'tag', 'about', 'site', 'by', 'year', 'colour'] as const;
export type Facet = (typeof FACETS)[number];

const PART = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|(\S+))/gu;

const isFacet = (name: string): name is Facet => (FACETS as readonly string[]).includes(name);

/** Start of a year, month or day; null for what is no date. */
export function startOf(date: string): number | null {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date)) return null;
  const time = Date.parse(`${date}${date.length === 4 ? '-01-01' : date.length === 7 ? '-01' : ''}T00:00:00Z`);
  return Number.isNaN(time) ? null : time;
}

/** A part of a query that asks for one label exactly. */
export const facetPart = (facet: Facet, label: string): string => `${facet}:"${label.replaceAll('"', '')}"`;

/** The query that somebody typed. Nothing that can be typed is an error: what is no operator is searched as words. */
export function parseQuery(typed: string): Query {
  const required: Clause[] = [];
  const excluded: Clause[] = [];
  for (const match of typed.matchAll(PART)) {
    const [whole, minus, operator, quoted, plain] = match;
    const isLast = match.index + whole.length === typed.length && quoted === undefined;
    const clause = clauseOf(operator?.toLowerCase(), quoted ?? plain ?? '', quoted !== undefined, isLast);
    if (clause) (minus === '-' ? excluded : required).push(clause);
  }
  return { required, excluded };
}

function clauseOf(operator: string | undefined, text: string, isQuoted: boolean, isLast: boolean): Clause | null {
  const isStarred = !isQuoted && text.endsWith('*');
  const value = isStarred ? text.slice(0, -1) : text;
  if (operator === 'before' || operator === 'after') {
    const time = startOf(value);
    if (time !== null) return { kind: operator, time };
  }
  if (operator === 'is' && value === 'double') return { kind: 'double' };
  if (operator !== undefined && isFacet(operator)) {
    const folded = foldText(value).trim();
    return folded === '' ? null : { kind: 'facet', facet: operator, value: folded, isPrefix: isStarred || isLast };
  }
  const words = wordsOf(operator === undefined ? value : `${operator} ${value}`);
  return words.length === 0 ? null : { kind: 'words', words, isPrefix: isStarred || isLast };
}
