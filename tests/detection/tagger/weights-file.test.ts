import { describe, expect, it } from 'vitest';
import { openTagger } from '../../../detection/tagger/open-tagger.ts';
import { decode, encode, SparseTable } from '../../../detection/tagger/sparse-table.ts';
import { readSections, writeSections } from '../../../detection/tagger/weights-file.ts';

const file = () => writeSections([Uint8Array.of(1, 2, 3), Float64Array.of(0.5), new Uint8Array(0)]).slice();

describe('the file of the weights', () => {
  it('gives back its sections', () => {
    const [first, second, third] = readSections(file().buffer, 3);
    expect([...first!]).toEqual([1, 2, 3]);
    expect(new Float64Array(second!.buffer, second!.byteOffset, 1)[0]).toBe(0.5);
    expect(third).toHaveLength(0);
  });

  it('refuses damaged bytes', () => {
    const damaged = file();
    damaged[damaged.length - 12]! ^= 1;
    expect(() => readSections(damaged.buffer, 3)).toThrow(/damaged/);
  });

  it('refuses bytes that are cut short', () => {
    expect(() => readSections(file().slice(0, 10).buffer, 3)).toThrow(/cut short/);
    expect(() => readSections(file().slice(0, -8).buffer, 3)).toThrow(/damaged/);
  });

  it('refuses another version, and says both', () => {
    const other = file();
    other[4] = 200;
    expect(() => readSections(other.buffer, 3)).toThrow(/version 200; version \d+ is needed/);
  });

  it('refuses bytes that are no weights', () => {
    expect(() => openTagger(new TextEncoder().encode('just some words of prose').buffer)).toThrow(/does not hold/);
  });
});

describe('opening the weights', () => {
  it('refuses weights whose sections are of another number', () => {
    expect(() => openTagger(file().buffer)).toThrow(/damaged/);
  });
});

describe('a table of sparse weights', () => {
  it('adds up the rows that are there and skips the others', () => {
    const present = new Uint32Array(4);
    present[0] = 0b101;
    present[3] = 0x80000000;
    const table = new SparseTable(2, present, Int8Array.of(127, 0, 0, -127, 127, 127), 2);
    const sums = new Float64Array(3);
    table.addRows(Int32Array.of(0, 1, 2, 127, 64), 5, sums, 1);
    expect([...sums]).toEqual([0, 4, 0]);
  });

  it('keeps a weight to within a hundredth of the largest', () => {
    for (const weight of [-3, -0.5, -0.01, 0, 0.02, 0.4, 1.7, 3]) {
      expect(Math.abs(decode(encode(weight, 3), 3) - weight)).toBeLessThan(0.03);
    }
  });
});
