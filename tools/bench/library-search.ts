import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { entryOf } from '../../storage/search/entry.ts';
import { LibraryIndex } from '../../storage/search/library-index.ts';
import { FACETS, parseQuery } from '../../storage/search/query.ts';
import { SegmentBuilder } from '../../storage/search/segment.ts';
import { SegmentReader } from '../../storage/search/segment-reader.ts';
import { atMost, type Figure, median, percentile } from './figure.ts';
import { processorTime } from './processor-time.ts';
import { seededClips } from './seeded-clips.ts';
import { seededQueries } from './seeded-queries.ts';

const CLIPS = 100_000;
const SEGMENT = 1_500;
const SEARCHES = 200;
const RUNS = 5;
/** Labels that a list of one kind shows. */
const LABELS = 50;
const MEGABYTE = 1_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A search through 100,000 clips: the index alone, as the library page holds it. */
export function searchFigures(): Figure[] {
  collectGarbage();
  const before = process.memoryUsage();
  const segments: SegmentReader[] = [];
  let builder = new SegmentBuilder();
  const finishing: number[] = [];
  for (const clip of seededClips(CLIPS)) {
    builder.add(entryOf(clip));
    if (builder.size < SEGMENT) continue;
    const start = processorTime();
    const data = builder.finish();
    finishing.push(processorTime() - start);
    segments.push(new SegmentReader(data));
    builder = new SegmentBuilder();
  }
  const index = new LibraryIndex(segments);
  collectGarbage();
  const after = process.memoryUsage();
  const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const queries = seededQueries(SEARCHES);
  const searches = queries.map((typed) => milliseconds(() => index.find(parseQuery(typed))));
  const counts = queries.map((typed) => {
    const query = parseQuery(typed);
    const without = milliseconds(() => index.find(query));
    const withLabels = milliseconds(() => {
      const found = index.find(query);
      return FACETS.map((facet) => found.labels(facet, LABELS));
    });
    return Math.max(0, withLabels - without);
  });
  return [
    atMost('100,000 clips: search, p95', percentile(searches, 0.95), 50, 'ms'),
    atMost('100,000 clips: counts of labels, p95', percentile(counts, 0.95), 100, 'ms'),
    atMost(
      '100,000 clips: index put together',
      milliseconds(() => new LibraryIndex(segments)),
      300,
      'ms',
    ),
    atMost('100,000 clips: index in memory', memory / MEGABYTE, 200, 'MB'),
    atMost('1,500 clips: last step of a segment', median(finishing), 32, 'ms'),
  ];
}

/** The quickest of several runs: the collector's work falls on some of them. */
function milliseconds(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: RUNS }, () => {
      const start = processorTime();
      work();
      return processorTime() - start;
    }),
  );
}
