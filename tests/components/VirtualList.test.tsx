// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { VirtualList } from '../../components/VirtualList.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const HEIGHT = 40;
const guess = () => HEIGHT;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const list = (items: readonly number[]) => (
  <VirtualList label="Numbers" count={items.length} keyOf={(row) => items[row]!} heightOf={guess}>
    {(row) => <span>Number {items[row]}</span>}
  </VirtualList>
);
/** There is no layout here: every row is as high as was guessed. */
const layOut = () => vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(HEIGHT);

it('draws the items in sight and is as high as all of them', () => {
  layOut();
  render(list(numbers(10_000)));
  const drawn = screen.getAllByRole('listitem');
  expect(drawn[0]?.textContent).toBe('Number 0');
  expect(drawn.length).toBeGreaterThanOrEqual(window.innerHeight / HEIGHT);
  expect(drawn.length).toBeLessThan(60);
  expect(screen.getByRole('list').style.height).toBe('400000px');
});

it('tells how long the list really is', () => {
  layOut();
  render(list(numbers(10_000)));
  const second = screen.getAllByRole('listitem')[1];
  expect([second?.getAttribute('aria-posinset'), second?.getAttribute('aria-setsize')]).toEqual(['2', '10000']);
});

it('follows when items come and go', () => {
  layOut();
  const { rerender } = render(list(numbers(3)));
  rerender(list([7]));
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Number 7']);
});

it('stays below the height that browsers can draw, and still reaches its last row', () => {
  layOut();
  const top = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
  render(list(numbers(1_000_000)));
  const height = Number.parseInt(screen.getByRole('list').style.height, 10);
  expect(height).toBeLessThan(17_000_000);
  top.mockReturnValue({ top: window.innerHeight - height } as DOMRect);
  fireEvent.scroll(window);
  return waitFor(() => expect(screen.getAllByRole('listitem').at(-1)?.textContent).toBe('Number 999999'));
});
