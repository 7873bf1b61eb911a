import { describe, expect, it } from 'vitest';
import { foldName, foldWords } from '../../knowledge/fold.ts';

describe('foldWords', () => {
  it.each([
    ['Azerbaijan', ['azerbaijan']],
    ['KYIV', ['kyiv']],
    ['Médecins Sans Frontières', ['medecins', 'sans', 'frontieres']],
    ['Əliyev', ['aliyev']],
    ['Łódź', ['lodz']],
    ['Nagorno-Karabakh', ['nagorno', 'karabakh']],
    ['Bab‑el‑Mandeb', ['bab', 'el', 'mandeb']],
    ["Sana'a", ['sanaa']],
    ['Nuku‘alofa', ['nukualofa']],
    ["Côte d'Ivoire", ['cote', 'divoire']],
    ['U.N.', ['un']],
    ['U.S.-led', ['us', 'led']],
    ['J.K. Rowling', ['jk', 'rowling']],
    ['St. Petersburg', ['st', 'petersburg']],
    ['AT&T', ['at', 'and', 't']],
    ['Standard & Poor’s', ['standard', 'and', 'poor', 's']],
    ['Radio Free Europe/Radio Liberty', ['radio', 'free', 'europe', 'radio', 'liberty']],
    ['Washington, D.C.', ['washington', ',', 'dc']],
    ['Москва', ['москва']],
    ['…', []],
  ])('reads %s', (name, words) => {
    expect(foldWords(name)).toEqual(words);
  });

  it('makes a final possessive a word of its own, whichever apostrophe is written', () => {
    expect(foldWords("Azerbaijan's")).toEqual(['azerbaijan', 's']);
    expect(foldWords('Azerbaijan’s')).toEqual(['azerbaijan', 's']);
    expect(foldWords("the Houthis'")).toEqual(['the', 'houthis']);
  });

  it('reads composed and decomposed letters alike', () => {
    expect(foldWords('São Tomé'.normalize('NFD'))).toEqual(foldWords('São Tomé'.normalize('NFC')));
  });

  it('sees no soft hyphens', () => {
    expect(foldWords('Azer\u00adbaijan')).toEqual(['azerbaijan']);
  });
});

describe('foldName', () => {
  it('takes a leading article off', () => {
    expect(foldName('The Hague')).toBe('hague');
    expect(foldName('The')).toBe('the');
  });
});
