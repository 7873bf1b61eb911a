import { expect, test } from 'vitest';
import { authorName } from '../../exchange/author-name.ts';

test.each([
  ['Ines Arvold', undefined, { family: 'Arvold', given: 'Ines' }],
  ['J. K. Toriel', undefined, { family: 'Toriel', given: 'J. K.' }],
  ['Anna-Lena van der Meer', 'nl', { family: 'van der Meer', given: 'Anna-Lena' }],
  ["Sean O'Halloran", undefined, { family: "O'Halloran", given: 'Sean' }],
  ['Arvold, Ines', undefined, { family: 'Arvold', given: 'Ines' }],
  [' Ines Arvold ', undefined, { family: 'Arvold', given: 'Ines' }],
  ['Łukasz  Żurek', 'pl', { family: 'Żurek', given: 'Łukasz' }],
])('%s is taken apart', (name, lang, parts) => {
  expect(authorName(name, lang)).toEqual(parts);
});

test.each([
  ['Ellery Courier Staff'],
  ['Reuters'],
  ['The Associated Press'],
  ['Ana García Márquez', 'es'],
  ['王小明', 'zh'],
  ['Nguyen Van An', 'vi'],
  ['Ines Arvold and Tom Berg'],
  ['BBC NEWS'],
  ['news@courier.example'],
  ['Crew 7'],
  ['<b>Ines</b> Arvold'],
  ['Jan de Wit Bakker'],
  ['Arvold, Ines, Dr'],
  ['Ines Арволд'],
  ['Ines arvold'],
  ['AP Wire'],
  ['van der Meer'],
])('%s is kept whole', (name, lang?: string) => {
  expect(authorName(name, lang)).toEqual({ whole: name });
});
