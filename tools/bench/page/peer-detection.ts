import compromise from 'compromise';
import { createAnnotator } from '../../../detection/annotate.ts';
import { packagedKnowledge } from '../../packaged-knowledge.ts';
import { packagedTagger } from '../../packaged-tagger.ts';
import { atLeast, type Figure, median } from '../figure.ts';
import { WRITTEN } from './pages.ts';

/** Names found by `compromise` in the time in which ours are found and linked. */
export function peerDetection(): Figure {
  const text = [...(WRITTEN.get('/thousand-words')?.html ?? '').matchAll(/<p>(.*?)<\/p>/g)]
    .map(([, words]) => words)
    .join('\n');
  const annotate = createAnnotator(packagedKnowledge(), packagedTagger());
  const timed = (work: () => unknown): number =>
    median(
      Array.from({ length: 9 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }).slice(2),
    );
  const ours = timed(() => annotate({ text }));
  const theirs = timed(() => compromise(text).topics().out('array'));
  return atLeast('compromise takes so many times our time', theirs / ours, 1, '×');
}
