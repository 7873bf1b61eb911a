import type { LibraryIndex } from './library-index.ts';

/** What a list may be put together by. */
export const GROUPINGS = ['article', 'about', 'tag', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** The article's name, the entity or the tag; empty for clips that have none. */
  readonly label: string;
  readonly count: number;
  /** The first of its entries. */
  readonly first: number;
}

/** A list of groups and their entries. */
export interface Rows {
  /** The group of a number. */
  groupAt(group: number): Group;
  /** An entry's number, or `~group` where a group begins. */
  readonly rows: Int32Array;
}

/**
 * Puts entries into groups. Articles come in the order of their first entry; tags and entities by their counts, and an
 * entry with several of them stands in each.
 */
export function groupRows(index: LibraryIndex, entries: Uint32Array, by: Grouping): Rows {
  if (by === 'none') return { groupAt: () => ({ label: '', count: 0, first: 0 }), rows: Int32Array.from(entries) };
  if (by === 'article') return groupByArticle(index, entries);
  const members = new Map<string, number[]>();
  for (const entry of entries) {
    const labels = index.labelsOf(entry, by);
    for (const label of labels.length > 0 ? labels : ['']) {
      const known = members.get(label);
      if (known) known.push(entry);
      else members.set(label, [entry]);
    }
  }
  const groups = [...members].sort(
    ([a, its], [b, others]) => Number(a === '') - Number(b === '') || others.length - its.length,
  );
  const rows = new Int32Array(groups.reduce((sum, [, { length }]) => sum + length + 1, 0));
  let at = 0;
  groups.forEach(([, its], group) => {
    rows[at++] = ~group;
    rows.set(its, at);
    at += its.length;
  });
  const groupAt = (group: number): Group => {
    const [label, its] = groups[group]!;
    return { label, count: its.length, first: its[0]! };
  };
  return { groupAt, rows };
}

/** By numbers alone: this runs with every letter that is typed, on all clips of the library. */
function groupByArticle(index: LibraryIndex, entries: Uint32Array): Rows {
  const groupOf = new Int32Array(index.articles).fill(-1);
  const firsts: number[] = [];
  const counts: number[] = [];
  for (const entry of entries) {
    const article = index.articleNumberOf(entry);
    const group = groupOf[article]!;
    if (group >= 0) counts[group]!++;
    else {
      groupOf[article] = firsts.length;
      firsts.push(entry);
      counts.push(1);
    }
  }
  const rows = new Int32Array(entries.length + firsts.length);
  const ends = new Uint32Array(firsts.length);
  let start = 0;
  counts.forEach((count, group) => {
    rows[start] = ~group;
    ends[group] = start + 1;
    start += count + 1;
  });
  for (const entry of entries) {
    const group = groupOf[index.articleNumberOf(entry)]!;
    rows[ends[group]!++] = entry;
  }
  const groupAt = (group: number): Group => {
    const first = firsts[group]!;
    return { label: index.articleOf(first), count: counts[group]!, first };
  };
  return { groupAt, rows };
}

/** How many entries were clipped in each month, the first month first: `2026-03`. Months without any are left out. */
export function countMonths(index: LibraryIndex, entries: Uint32Array): ReadonlyArray<readonly [string, number]> {
  const counts = new Map<number, number>();
  const { months } = index;
  for (const entry of entries) counts.set(months[entry]!, (counts.get(months[entry]!) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([month, count]) => [`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`, count]);
}
