import { describe, expect, it } from 'vitest';
import { parseByline } from '../../page/byline.ts';

describe('a byline', () => {
  it.each([
    ['By Ada Lane', ['Ada Lane']],
    ['By Ada Lane and Bo Reyes', ['Ada Lane', 'Bo Reyes']],
    ['By Ada Lane, Bo Reyes & Cem Arslan', ['Ada Lane', 'Bo Reyes', 'Cem Arslan']],
    ['By Ada Lane in Tokyo', ['Ada Lane']],
    ['BY ADA LANE for the Ellery Tide', ['ADA LANE']],
    ['Ada Lane | 12 May 2026, 09:30', ['Ada Lane']],
    ['By Ada Lane\nUpdated 3 hours ago', ['Ada Lane']],
    ['Von Jürgen Groß und Éva Ürge', ['Jürgen Groß', 'Éva Ürge']],
    ['Written by Ada Lane, Senior reporter', ['Ada Lane']],
    ['Ada Lane Twitter', ['Ada Lane']],
    ['Ada Lane. Ellery International', ['Ada Lane']],
    ['J. K. Lane', ['J. K. Lane']],
    ['Ada Lane (al)', ['Ada Lane']],
    ['Par Ada Lane (avec Bo Reyes et Cem Arslan)', ['Ada Lane', 'Bo Reyes', 'Cem Arslan']],
    ['Tide24 Redaktion', ['Tide24 Redaktion']],
    ['Ada Lane; Ada Lane', ['Ada Lane']],
    ['読売新聞', ['読売新聞']],
  ])('%s', (byline, names) => {
    expect(parseByline(byline)).toEqual(names);
  });

  it.each(['', '   ', '12 May 2026', 'Updated yesterday', 'By 4711'])('names nobody: %j', (byline) => {
    expect(parseByline(byline)).toEqual([]);
  });
});
