import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** A guess at an item's height in pixels, until it has been measured. */
  readonly heightOf: (item: T) => number;
  readonly children: (item: T) => ComponentChildren;
}

/** Items drawn on either side of the window, so that quick scrolling shows no gaps. */
const OVERSCAN = 6;

/** A list that scrolls with the window and holds only the items in sight. */
export function VirtualList<T>({ label, items, keyOf, heightOf, children }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const options = {
    count: items.length,
    getScrollElement: () => window,
    estimateSize: (index: number) => heightOf(items[index]!),
    getItemKey: (index: number) => keyOf(items[index]!),
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    initialOffset: () => window.scrollY,
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: OVERSCAN,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLLIElement>(options));
  virtualizer.setOptions(options);
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  return (
    <ul ref={list} class="ng-virtual" aria-label={label} style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          data-index={index}
          aria-posinset={index + 1}
          aria-setsize={items.length}
          ref={(element) => virtualizer.measureElement(element)}
          style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
        >
          {children(items[index]!)}
        </li>
      ))}
    </ul>
  );
}
