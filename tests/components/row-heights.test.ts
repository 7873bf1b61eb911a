import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeights } from '../../components/row-heights.ts';

test('places and rows agree, whatever was measured', () => {
  const measured = fc.array(fc.tuple(fc.nat(1_999), fc.integer({ min: 1, max: 500 })), { maxLength: 50 });
  fc.assert(
    fc.property(measured, fc.nat(1_999), (changes, row) => {
      const heights = new RowHeights(2_000, (n) => (n % 3 === 0 ? 72 : 150));
      const plain: number[] = Array.from({ length: 2_000 }, (_, n) => (n % 3 === 0 ? 72 : 150));
      for (const [at, height] of changes) {
        expect(heights.measure(at, height)).toBe(height - plain[at]!);
        plain[at] = height;
      }
      const top = plain.slice(0, row).reduce((sum, height) => sum + height, 0);
      expect(heights.topOf(row)).toBe(top);
      expect(heights.rowAt(top)).toBe(row);
      expect(heights.rowAt(top + plain[row]! - 1)).toBe(row);
      expect(heights.total).toBe(plain.reduce((sum, height) => sum + height, 0));
    }),
  );
});

test('what lies beyond either end is the first or the last row', () => {
  const heights = new RowHeights(10, () => 20);
  expect(heights.rowAt(-100)).toBe(0);
  expect(heights.rowAt(10_000)).toBe(9);
  expect(new RowHeights(0, () => 20).total).toBe(0);
});
