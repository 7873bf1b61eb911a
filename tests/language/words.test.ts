import { afterEach, describe, expect, it, vi } from 'vitest';
import { sayDate, sayDay } from '../../language/dates.ts';
import { sayLanguage, sayNames } from '../../language/names.ts';
import { language, readWordsFrom, say, sayAround, sayCount, sayNumber, unmarked } from '../../language/words.ts';
import english from '../../locales/en.json' with { type: 'json' };

const inEnglish = (key: string): string => (english as Readonly<Record<string, string>>)[key] ?? '';

/** Reads a few texts in another language, and all others in English, as browsers do. */
function speak(tag: string, texts: Readonly<Record<string, string>> = {}): void {
  const all: Readonly<Record<string, string>> = { ...texts, language: tag };
  readWordsFrom((key) => all[key] ?? inEnglish(key));
}

afterEach(() => readWordsFrom(inEnglish));

describe('the words of the interface', () => {
  it('are filled in with values', () => {
    expect(say('card_back', { name: 'Oslo' })).toBe('Back to Oslo');
    expect(say('card_mentionOf', { number: 2, total: 1200 })).toBe('2 of 1,200');
  });

  it('take a value as it is, whatever it looks like', () => {
    expect(say('card_back', { name: '$1 $& {name} {total}' })).toBe('Back to $1 $& {name} {total}');
    expect(say('card_back', { name: '<b>x</b>' })).toBe('Back to <b>x</b>');
    expect(say('card_mentionOf', { number: '{total}', total: 3 })).toBe('{total} of 3');
  });

  it('keep a placeholder for which there is no value, also one with the name of something inherited', () => {
    speak('en', { card_back: 'Back to {name} {constructor}' });
    expect(say('card_back', { name: 'Oslo' })).toBe('Back to Oslo {constructor}');
  });

  it('stand around things that are no texts', () => {
    const button = { is: 'a button' };
    const pieces = sayAround('welcome_clipText', { button });
    expect(pieces).toContain(button);
    expect(pieces.join('')).not.toContain('{button}');
  });

  it('are English where a language lacks them', () => {
    speak('tr', { action_undo: 'Geri al' });
    expect(say('action_undo')).toBe('Geri al');
    expect(say('action_save')).toBe('Save');
  });

  it('do not fail where there is no browser to ask, as in a page under which the extension was updated', async () => {
    vi.resetModules();
    const fresh = await import('../../language/words.ts');
    expect(fresh.say('action_undo')).toBe('action_undo');
    expect(fresh.sayNumber(3)).toBe('3');
  });

  it('are their key where even English lacks them, so that no button stands empty', () => {
    readWordsFrom(() => '');
    expect(say('action_undo')).toBe('action_undo');
  });
});

describe('words that depend on a number', () => {
  it.each([
    [0, 'фактов'],
    [1, 'факт'],
    [2, 'факта'],
    [5, 'фактов'],
    [11, 'фактов'],
    [21, 'факт'],
    [22, 'факта'],
    [112, 'фактов'],
  ])('agree with %i in Russian', (count, word) => {
    speak('ru', {
      card_moreFacts_one: 'ещё {count} факт',
      card_moreFacts_few: 'ещё {count} факта',
      card_moreFacts_many: 'ещё {count} фактов',
      card_moreFacts_other: 'ещё {count} факта',
    });
    expect(sayCount('card_moreFacts', count)).toBe(`ещё ${count} ${word}`);
  });

  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [11, 'many'],
    [100, 'other'],
    [103, 'few'],
  ])('have six forms in Arabic: %i is %s', (count, form) => {
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    speak('ar', Object.fromEntries(forms.map((each) => [`card_moreFacts_${each}`, each])));
    expect(sayCount('card_moreFacts', count)).toBe(form);
  });

  it('have one form after a number in Azerbaijani', () => {
    speak('az', { card_moreFacts_one: 'daha {count} fakt', card_moreFacts_other: 'daha {count} fakt' });
    expect([1, 7].map((count) => sayCount('card_moreFacts', count))).toEqual(['daha 1 fakt', 'daha 7 fakt']);
  });

  it('take the general form where a language lacks the one asked for', () => {
    speak('uk', { card_moreFacts_other: 'ще {count} факту' });
    expect(sayCount('card_moreFacts', 3)).toBe('ще 3 факту');
  });

  it('write numbers as the language writes them', () => {
    speak('de');
    expect(sayNumber(1234.5)).toBe('1.234,5');
    expect(sayCount('card_moreFacts', 12_000)).toBe('12.000 more facts');
  });
});

describe('a language that runs from right to left', () => {
  it('turns the page', () => {
    expect(language().direction).toBe('ltr');
    speak('ar');
    expect(language().direction).toBe('rtl');
    speak('az');
    expect(language().direction).toBe('ltr');
  });

  it('keeps a Latin name from carrying the words around it along', () => {
    speak('ar', { card_back: 'رجوع إلى {name}' });
    expect(say('card_back', { name: 'Oslo (Norway)' })).toBe('رجوع إلى \u2068Oslo (Norway)\u2069');
    expect(unmarked(say('card_back', { name: 'Oslo' }))).toBe('رجوع إلى Oslo');
  });

  it('is kept apart as a name inside words that run from left to right', () => {
    expect(say('card_back', { name: 'القاهرة' })).toBe('Back to \u2068القاهرة\u2069');
  });

  it('is not turned by characters that a page hides in a name', () => {
    expect(say('card_back', { name: 'Os\u202elo\u2069' })).toBe('Back to Oslo');
  });
});

describe('dates', () => {
  it('are as exact as they were stated', () => {
    expect(['2025-06-27', '2024-12', '2023', 'spring'].map((date) => sayDate(date))).toEqual([
      '27 Jun 2025',
      'Dec 2024',
      '2023',
      'spring',
    ]);
  });

  it('are said in the language of the interface', () => {
    speak('de');
    expect(sayDate('2025-10-03', 'long')).toBe('3. Oktober 2025');
    speak('ru');
    expect(sayDate('2025-10', 'long')).toMatch(/^октябрь 2025/);
  });

  it('of moments are those of the reader’s own day', () => {
    expect(sayDay('2026-03-05T12:00:00Z')).toBe('5 Mar 2026');
  });
});

describe('names that every language has', () => {
  it('of languages are said by their tags', () => {
    expect(sayLanguage('az')).toBe('Azerbaijani');
    speak('fr');
    expect(sayLanguage('az')).toBe('azerbaïdjanais');
  });

  it('stay as they are in English', () => {
    expect(sayNames('region', 'Turkey, Czech Republic')).toBe('Turkey, Czech Republic');
  });

  it.each([
    ['de', 'region', 'Armenia, Georgia, Turkey', 'Armenien, Georgien, Türkei'],
    ['ru', 'region', 'Bosnia and Herzegovina, Ivory Coast', 'Босния и Герцеговина, Кот-д’Ивуар'],
    ['tr', 'language', 'Azerbaijani, Russian', 'Azerbaycan dili, Rusça'],
    ['es', 'currency', 'US Dollar', 'dólar estadounidense'],
  ] as const)('are said in %s of each %s', (tag, kind, names, said) => {
    speak(tag);
    expect(sayNames(kind, names)).toBe(said);
  });

  it('stay as they are where nobody knows them', () => {
    speak('de');
    expect(sayNames('region', 'Atlantis, France')).toBe('Atlantis, Frankreich');
  });
});
