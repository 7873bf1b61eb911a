import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../exchange/csv.ts';
import { csvRow, parseRows } from '../../exchange/csv-text.ts';
import { hostileClips, joined } from './hostile-clips.ts';

/** What a spreadsheet shows of a field: its marker for text is not part of it. */
const shown = (field: string) => field.replace(/^'(?=['=+\-@\t\r\n])/, '');

test('another parser reads every clip with the same data', () => {
  const clips = hostileClips();
  const { data, errors } = Papa.parse<Record<string, string>>(joined(writeCsv(clips)), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(clips.length);
  clips.forEach((clip, n) => {
    const row = data[n]!;
    expect(shown(row.quote!)).toBe(clip.quote);
    expect(shown(row.note!)).toBe(clip.note);
    expect(shown(row.title!)).toBe(clip.source.title);
    expect(row.id).toBe(clip.id);
    expect(row.address).toBe(clip.source.address);
  });
});

test('no field begins like a formula, and the stored quote is unchanged', () => {
  const clips = hostileClips();
  const before = structuredClone(clips);
  const rows = Papa.parse<string[]>(joined(writeCsv(clips)).replace('\uFEFF', '')).data;
  for (const field of rows.flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
  expect(clips).toEqual(before);
});

test('lines end as RFC 4180 says, and Excel is told the encoding', () => {
  const text = joined(writeCsv([]));
  expect(text).toMatch(/^\uFEFF"quote",.*\r\n$/);
});

describe('reading', () => {
  test('what was written is read back, whatever it was', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r\n', '\n', '=', "'", '-', '\t', '🌊', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        expect(parseRows(rows.map(csvRow).join('')).map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });

  test('unquoted fields, a byte order mark, a last line without an end, blank lines', () => {
    expect(parseRows('\uFEFFa,b\n\n1,"x, y"\r\n2,')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 3, fields: ['1', 'x, y'] },
      { line: 4, fields: ['2', ''] },
    ]);
  });

  test('rows know their line, also after a field of several lines', () => {
    expect(parseRows('"one\ntwo\r\nthree",x\nnext,y').map(({ line }) => line)).toEqual([1, 4]);
  });

  test('a quotation mark in the wrong place names its line', () => {
    expect(() => parseRows('a,b\n1,"x"y\n')).toThrow('line 2');
    expect(() => parseRows('a,b\n1,2\n"never ends')).toThrow('line 3');
  });

  test('a field of a megabyte', () => {
    const long = 'x"'.repeat(300_000);
    expect(parseRows(csvRow([long, 'y']))[0]?.fields).toEqual([long, 'y']);
  });
});
