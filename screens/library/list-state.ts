import { useMemo, useState } from 'preact/hooks';
import type { ClipId } from '../../storage/clip.ts';
import { countMonths, type Grouping, groupRows, type Rows } from '../../storage/search/grouping.ts';
import type { Found, LibraryIndex, Order } from '../../storage/search/library-index.ts';
import { librarySearch } from '../library-access.ts';
import type { IndexState } from './use-index.ts';

export interface ListState {
  readonly index: LibraryIndex;
  readonly found: Found;
  readonly rows: Rows;
  /** Months and how many of the clips were made in each. */
  readonly months: ReadonlyArray<readonly [month: string, count: number]>;
}

/** What is listed for a search: what was found, in its order and its groups. */
export function useList({ edition }: IndexState, typed: string, order: Order, grouping: Grouping): ListState {
  return useMemo(() => {
    const { index } = librarySearch;
    const found = librarySearch.find(typed, order);
    const { entries } = found;
    return { index, found, rows: groupRows(index, entries, grouping), months: countMonths(index, entries) };
  }, [edition, typed, order, grouping]);
}

/** Clips that are ticked. With the Shift key a whole stretch of the list is. */
export function useChoice() {
  const [chosen, setChosen] = useState<ReadonlySet<ClipId>>(new Set());
  const [last, setLast] = useState<number>();
  return {
    chosen,
    clear: () => setChosen(new Set()),
    chooseAll: (ids: readonly ClipId[]) => setChosen(new Set(ids)),
    /** Ticks a row's clip or no longer; `idAt` says whose a row of the list is, if it is a clip's. */
    toggle(row: number, isStretch: boolean, idAt: (row: number) => ClipId | undefined): void {
      const id = idAt(row);
      if (id === undefined) return;
      const [from, to] = isStretch && last !== undefined ? [Math.min(last, row), Math.max(last, row)] : [row, row];
      setLast(row);
      setChosen((old) => {
        const next = new Set(old);
        const isOn = !old.has(id);
        for (let at = from; at <= to; at++) {
          const one = idAt(at);
          if (one === undefined) continue;
          if (isOn) next.add(one);
          else next.delete(one);
        }
        return next;
      });
    },
  };
}
