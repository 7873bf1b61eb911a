import Mark from 'mark.js';
import { collectArticle } from '../../../page/collect.ts';
import { toStaticRange } from '../../../page/locate.ts';
import { createPainter } from '../../../page/paint.ts';
import { renderedLayout } from '../../../page/visibility.ts';

/** Bundled and run inside a page by the bench: the page's own code paths, timed where they run. */

/** How many ranges are painted. */
const RANGES = 500;

/** Milliseconds. */
export interface ProbeTimes {
  readonly collect: number;
  readonly paint: number;
  readonly spans: number;
  readonly mark: number;
  readonly words: number;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  // A layout that the work made necessary belongs to it.
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

function probe(): ProbeTimes {
  let found: ReturnType<typeof collectArticle> = null;
  const collect = timed(() => {
    found = collectArticle(document, renderedLayout);
  });
  const pageText = found as ReturnType<typeof collectArticle>;
  if (!pageText) return { collect, paint: 0, spans: 0, mark: 0, words: 0 };
  const words = [...pageText.text.matchAll(/\p{L}{4,}/gu)];
  const step = Math.max(1, Math.floor(words.length / RANGES));
  const chosen = words.filter((_, at) => at % step === 0).slice(0, RANGES);

  const ending = new AbortController();
  const ranges = chosen.flatMap(({ index, 0: word }) => toStaticRange(pageText, index, index + word.length) ?? []);
  const paint = timed(() => createPainter(CSS.highlights, ending.signal).paint('bench', ranges));
  ending.abort();

  const names = [...new Set(chosen.map(([word]) => word))].slice(0, 60);
  const painter = new Mark(document.body);
  const mark = timed(() => painter.mark(names, { separateWordSearch: false, accuracy: 'exactly' }));
  painter.unmark();

  const again = collectArticle(document, renderedLayout);
  const spans = timed(() => {
    // From the end, so that earlier offsets stay right.
    for (const { index, 0: word } of [...chosen].reverse()) {
      const range = again && toStaticRange(again, index, index + word.length);
      if (!range?.startContainer.isConnected || range.startContainer !== range.endContainer) continue;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      live.surroundContents(document.createElement('span'));
    }
  });
  return { collect, paint, spans, mark, words: chosen.length };
}

Object.assign(globalThis, { newsglossProbe: probe });
