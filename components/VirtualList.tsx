import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { RowHeights } from './row-heights.ts';

interface Props {
  readonly label: string;
  readonly count: number;
  readonly keyOf: (row: number) => string | number;
  /** A guess at a row's height in pixels, until it has been measured. Given anew, it makes all guesses anew. */
  readonly heightOf: (row: number) => number;
  readonly children: (row: number) => ComponentChildren;
}

/** Pixels that are drawn beyond either edge of the window, so that quick scrolling shows no gaps. */
const BEYOND = 700;

/** Rows whose content is kept for the way back. */
const REMEMBERED = 300;

/** Firefox draws nothing higher than about 17.8 million pixels; a longer list is scrolled through in bigger steps. */
const HIGHEST = 12_000_000;

/** A list that scrolls with the window and holds only the rows in sight. */
export function VirtualList({ label, count, keyOf, heightOf, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const heights = useMemo(() => new RowHeights(count, heightOf), [count, heightOf]);

  /** How far the list's beginning lies above the window's, in rows' pixels. */
  const place = () => {
    const view = window.innerHeight;
    const height = Math.min(heights.total, HIGHEST);
    const ratio = heights.total > HIGHEST ? (heights.total - view) / (HIGHEST - view) : 1;
    const scrolled = list.current ? -list.current.getBoundingClientRect().top : 0;
    const above = Math.max(0, Math.min(scrolled, height)) * ratio;
    return { view, height, ratio, scrolled, above };
  };
  const { view, height, ratio, scrolled, above } = place();
  const first = heights.rowAt(above - BEYOND);
  const last = heights.rowAt(above + view + BEYOND);
  const drawn = useRef({ first, last, above });
  drawn.current = { first, last, above };

  useEffect(() => {
    const look = () => {
      const now = place();
      const { first: from, last: to } = drawn.current;
      const isSame = heights.rowAt(now.above - BEYOND) === from && heights.rowAt(now.above + now.view + BEYOND) === to;
      if (!isSame || now.ratio !== 1) redraw(undefined);
    };
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [heights]);

  // Rows turn out higher or lower than was guessed, at once or later: what is in sight must not move for those above it.
  const settle = useRef(() => {});
  settle.current = () => {
    let shift = 0;
    let isWrong = false;
    const top = heights.rowAt(drawn.current.above);
    for (const item of list.current?.children ?? []) {
      const row = Number((item as HTMLElement).dataset.index);
      const measured = (item as HTMLElement).offsetHeight;
      if (measured === 0 || row >= heights.count || measured === heights.heightOf(row)) continue;
      const error = heights.measure(row, measured);
      if (row < top) shift += error;
      isWrong = true;
    }
    if (shift !== 0) window.scrollBy({ top: shift / ratio, behavior: 'instant' });
    if (isWrong) redraw(undefined);
  };
  const observed = useRef(new Set<Element>());
  // In the next frame: what changes heights while they are observed is reported as an error.
  const observer = useMemo(() => new ResizeObserver(() => requestAnimationFrame(() => settle.current())), []);
  useEffect(() => () => observer.disconnect(), [observer]);
  useLayoutEffect(() => {
    settle.current();
    const now = new Set(list.current?.children);
    for (const item of observed.current) if (!now.has(item)) observer.unobserve(item);
    for (const item of now) if (!observed.current.has(item)) observer.observe(item);
    observed.current = now;
  });

  // A row that was drawn is not drawn anew while the list is scrolled.
  const contents = useMemo(() => new Map<number, ComponentChildren>(), [children, keyOf, heights]);
  if (contents.size > REMEMBERED) contents.clear();
  const contentOf = (row: number): ComponentChildren => {
    if (!contents.has(row)) contents.set(row, children(row));
    return contents.get(row);
  };
  const rows = count === 0 ? [] : Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const start = ratio === 1 ? 0 : scrolled - above;
  let top = count === 0 ? 0 : start + heights.topOf(first);
  return (
    <ul ref={list} class="ng-virtual" aria-label={label} style={{ height: `${height}px` }}>
      {rows.map((row) => {
        const y = top;
        top += heights.heightOf(row);
        return (
          <li
            key={keyOf(row)}
            data-index={row}
            aria-posinset={row + 1}
            aria-setsize={count}
            style={{ transform: `translateY(${y}px)` }}
          >
            {contentOf(row)}
          </li>
        );
      })}
    </ul>
  );
}
