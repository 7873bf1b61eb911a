import { entryOf } from '../../storage/search/entry.ts';
import { LibraryIndex } from '../../storage/search/library-index.ts';
import { FACETS, parseQuery } from '../../storage/search/query.ts';
import { SegmentBuilder, type SegmentData } from '../../storage/search/segment.ts';
import { atMost, type Figure } from './figure.ts';
import { seededRandom } from './page-edits.ts';
import { seededClips } from './seeded-clips.ts';

const CLIPS = 100_000;
const SEGMENT = 2_000;
const SEARCHES = 300;
/** Labels that a list of one kind shows. */
const LABELS = 50;
const MEGABYTE = 1_000_000;

/** A search through 100,000 clips: the index alone, as the library page holds it. */
export function searchFigures(): Figure[] {
  const before = process.memoryUsage();
  const segments: SegmentData[] = [];
  let builder = new SegmentBuilder();
  let slowestFinish = 0;
  const vocabulary: string[] = [];
  for (const clip of seededClips(CLIPS)) {
    builder.add(entryOf(clip));
    if (vocabulary.length < 20_000) vocabulary.push(...clip.quote.replace('.', '').split(' '));
    if (builder.size < SEGMENT) continue;
    const start = performance.now();
    segments.push(builder.finish());
    slowestFinish = Math.max(slowestFinish, performance.now() - start);
    builder = new SegmentBuilder();
  }
  const opened = performance.now();
  const index = new LibraryIndex(segments);
  const opening = performance.now() - opened;
  const after = process.memoryUsage();
  const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const queries = typedQueries(vocabulary);
  const searches = queries.map((typed) => milliseconds(() => index.find(parseQuery(typed))));
  const counts = queries.map((typed) => {
    const found = index.find(parseQuery(typed));
    return milliseconds(() => FACETS.map((facet) => found.labels(facet, LABELS)));
  });
  return [
    atMost('100,000 clips: search, p95', percentile(searches, 0.95), 50, 'ms'),
    atMost('100,000 clips: counts of labels, p95', percentile(counts, 0.95), 100, 'ms'),
    atMost('100,000 clips: index opened', opening, 300, 'ms'),
    atMost('100,000 clips: index in memory', memory / MEGABYTE, 200, 'MB'),
    atMost('2,000 clips: last step of a segment', slowestFinish, 32, 'ms'),
  ];
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;

/** Words that occur, their beginnings, phrases and filters, as people mix them. */
function typedQueries(vocabulary: readonly string[]): string[] {
  const random = seededRandom(11);
  const at = () => Math.floor(random() * (vocabulary.length - 2));
  return Array.from({ length: SEARCHES }, (_, n) => {
    const [a, b] = [at(), at()];
    const kinds = [
      `${vocabulary[a]} `,
      `${vocabulary[a]} ${vocabulary[b]} `,
      vocabulary[a]!.slice(0, 3),
      `${vocabulary[a]} ${vocabulary[b]!.slice(0, 2)}`,
      `"${vocabulary[a]} ${vocabulary[a + 1]}"`,
      `${vocabulary[a]} -${vocabulary[b]} after:2022 `,
      `tag:${vocabulary[a]!.slice(0, 2)}* before:2023`,
      '',
    ];
    return kinds[n % kinds.length]!;
  });
}
