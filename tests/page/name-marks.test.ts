// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mention } from '../../detection/mention.ts';
import { ENTITY_KINDS } from '../../knowledge/entity.ts';
import { collect } from '../../page/collect.ts';
import { NAME_KEYS } from '../../page/highlight-keys.ts';
import { NameMarks } from '../../page/name-marks.ts';
import type { PageText } from '../../page/page-text.ts';

let painted: Map<string, string[]>;
let page: PageText;
let mentions: Mention[];

const painter = {
  paint(key: string, ranges: Iterable<AbstractRange>) {
    const words = [...ranges].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    );
    painted.set(key, words);
  },
  restore: () => undefined,
};
const all = () => [...painted.values()].flat().sort();

const EVERYWHERE = { kinds: [...ENTITY_KINDS], tinted: [], marks: 'everywhere' as const };

beforeEach(() => {
  vi.stubGlobal('StaticRange', function StaticRange(this: object, init: StaticRangeInit) {
    Object.assign(this, init);
  });
  document.body.innerHTML = '<p>Anna</p><p>Baku</p><p>Cem</p><p>Doha</p>';
  painted = new Map();
  page = collect(document.body);
  mentions = ['Anna', 'Baku', 'Cem', 'Doha'].map((text, at): Mention => {
    const start = page.text.indexOf(text);
    const type = at % 2 ? 'place' : 'person';
    return { start, end: start + text.length, text, type, entity: null, confidence: 1 };
  });
});

describe('the marks of names', () => {
  it('stand on every name, by its kind', () => {
    new NameMarks(painter, EVERYWHERE).show(page, mentions);
    expect(painted.get(NAME_KEYS.person)).toEqual(['Anna', 'Cem']);
    expect(painted.get(NAME_KEYS.place)).toEqual(['Baku', 'Doha']);
  });

  it('leave out the kinds that the reader does not want, from the next moment on', () => {
    const marks = new NameMarks(painter, EVERYWHERE);
    marks.show(page, mentions);
    marks.settings = { ...EVERYWHERE, kinds: ['place'] };
    expect(all()).toEqual(['Baku', 'Doha']);
  });

  it('in calm mode stand only in the paragraph under the pointer and beside it', () => {
    const marks = new NameMarks(painter, { ...EVERYWHERE, marks: 'calm' });
    marks.show(page, mentions);
    expect(all()).toEqual([]);
    marks.pointAt(1);
    expect(all()).toEqual(['Anna', 'Baku']);
    marks.pointAt(page.text.indexOf('Cem'));
    expect(all()).toEqual(['Baku', 'Cem', 'Doha']);
  });

  it('leave a name alone whose words have been written over', () => {
    (document.querySelector('p')?.firstChild as Text).data = 'Ilham';
    new NameMarks(painter, EVERYWHERE).show(page, mentions);
    expect(all()).toEqual(['Baku', 'Cem', 'Doha']);
  });
});
