import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction, type Meant } from '../../detection/corrections.ts';
import type { Mention } from '../../detection/mention.ts';
import type { EntityKey } from '../../knowledge/entity.ts';

const ENTRIES: Record<string, Meant> = {
  Q1: { kind: 'place', entity: { key: 'Q1', label: 'Avona' } },
  Q2: { kind: 'place', entity: { key: 'Q2', label: 'Avona (state)' } },
  Q3: { kind: 'person', entity: { key: 'Q3', label: 'Edmund Hale' } },
};
const find = (key: EntityKey) => ENTRIES[key];

/** One mention a row: its words, its entry's key, and which mention it repeats. */
function mentionsOf(...rows: readonly [text: string, key?: string | undefined, sameAs?: number][]): Mention[] {
  return rows.map(([text, key, sameAs], at) => ({
    start: 100 * at,
    end: 100 * at + text.length,
    text,
    type: ENTRIES[key ?? '']?.kind ?? 'person',
    entity: ENTRIES[key ?? '']?.entity ?? null,
    confidence: 0.7,
    ...(key === 'Q1' ? { standsFor: 'Government of Avona' } : {}),
    ...(sameAs === undefined ? {} : { sameAs }),
  }));
}

const isKey = (name: string, key: EntityKey, scope: Correction['scope'] = 'article'): Correction => ({
  name,
  scope,
  verdict: { kind: 'is', key },
});
const keys = (mentions: readonly Mention[]) => mentions.map(({ entity }) => entity?.key ?? null);

describe('a corrected article', () => {
  it('is the same where nothing was corrected', () => {
    const mentions = mentionsOf(['Avona', 'Q1'], ['Avona', 'Q1', 0]);
    expect(applyCorrections(mentions, [], find)).toEqual(mentions);
    expect(applyCorrections(mentions, [isKey('Elsewhere', 'Q2')], find)).toEqual(mentions);
  });

  it('means the entry that the reader chose, surely, wherever the name stands', () => {
    const corrected = applyCorrections(
      mentionsOf(['Avona', 'Q1'], ['Belmar'], ['AVONA', 'Q1', 0]),
      [isKey('Avona', 'Q2')],
      find,
    );
    expect(keys(corrected)).toEqual(['Q2', null, 'Q2']);
    expect(corrected[2]).toMatchObject({
      sameAs: 0,
      confidence: 1,
      corrected: { name: 'Avona', scope: 'article' },
    });
    expect(corrected[0]).not.toHaveProperty('standsFor');
  });

  it('leaves a name without the entry that the reader refused, but other names of that entry with it', () => {
    const verdict = { kind: 'not-this', key: 'Q1' } as const;
    const mentions = mentionsOf(['Republic', 'Q1'], ['Avona', 'Q1', 0], ['Avona', 'Q1', 0], ['Republic', 'Q1', 0]);
    const corrected = applyCorrections(mentions, [{ name: 'Avona', scope: 'site', verdict }], find);
    expect(keys(corrected)).toEqual(['Q1', null, null, 'Q1']);
    expect(corrected.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, 1, 0]);
  });

  it('does not refuse another entry of the same name', () => {
    const verdict = { kind: 'not-this', key: 'Q2' } as const;
    const mentions = mentionsOf(['Avona', 'Q1']);
    expect(applyCorrections(mentions, [{ name: 'Avona', scope: 'site', verdict }], find)).toEqual(mentions);
  });

  it('drops what is no name, and numbers the rest anew', () => {
    const corrected = applyCorrections(
      mentionsOf(['Mobile', 'Q2'], ['Belmar'], ['Belmar', undefined, 1], ['Belmar', undefined, 1]),
      [{ name: 'Mobile', scope: 'site', verdict: { kind: 'not-a-name' } }],
      find,
    );
    expect(corrected.map(({ text }) => text)).toEqual(['Belmar', 'Belmar', 'Belmar']);
    expect(corrected.map(({ sameAs }) => sameAs)).toEqual([undefined, 0, 0]);
  });

  it('takes the surname along with the full name, and the full name with the surname', () => {
    const mentions = mentionsOf(['Edmund Hale'], ['Hale', undefined, 0], ['Mary Hale']);
    for (const name of ['Edmund Hale', 'Hale']) {
      const corrected = applyCorrections(mentions, [isKey(name, 'Q3')], find);
      expect(keys(corrected)).toEqual(['Q3', 'Q3', null]);
      expect(corrected[1]?.corrected?.name).toBe(name);
    }
  });

  it('heeds the word on the article before the word on the site, in whatever order they come', () => {
    const said = [isKey('Avona', 'Q2', 'article'), isKey('Avona', 'Q3', 'site')];
    for (const corrections of [said, said.toReversed()]) {
      expect(keys(applyCorrections(mentionsOf(['Avona', 'Q1']), corrections, find))).toEqual(['Q2']);
    }
  });

  it('stays as it was found when the chosen entry is gone', () => {
    const mentions = mentionsOf(['Avona', 'Q1']);
    expect(applyCorrections(mentions, [isKey('Avona', 'Q404')], find)).toEqual(mentions);
  });

  it('keeps a people’s name a people’s name when it leads to another country', () => {
    const people: Mention = { ...mentionsOf(['Avonan'])[0]!, type: 'nationality' };
    expect(applyCorrections([people], [isKey('Avonan', 'Q2')], find)[0]).toMatchObject({
      type: 'nationality',
      entity: { key: 'Q2' },
    });
  });
});
