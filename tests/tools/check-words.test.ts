import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWordProblems } from '../../tools/check-words.ts';
import { pseudoCatalogue } from '../../tools/words/pseudo.ts';

let root: string;

const ENGLISH = {
  language: 'en',
  save: 'Save',
  back: 'Back to {name}',
  facts_one: '{count} fact',
  facts_other: '{count} facts',
};

/** Says every text of the catalogue. */
const SAYING = `say('language'); say('save'); say('back', { name }); sayCount('facts', n);`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsgloss-words-'));
  for (const room of ['components', 'screens', 'page', 'worker', 'messaging']) plant(`${room}/room.ts`, '');
  for (const room of ['entrypoints', 'exchange', 'language', 'storage']) plant(`${room}/room.ts`, '');
  plant('wxt.config.ts', '');
  plant('locales/en.json', JSON.stringify(ENGLISH));
  plant('screens/all.ts', SAYING);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Plants one file more and returns what the check says. */
function problems(file?: string, text: string | object = ''): string[] {
  if (file) plant(file, typeof text === 'string' ? text : JSON.stringify(text));
  return findWordProblems(root);
}

it('finds nothing where everything is in the catalogue', () => {
  expect(problems()).toEqual([]);
});

describe('words in the code are found', () => {
  it.each([
    ['as text between tags', '<p>Nothing here</p>', 'Nothing here'],
    ['as text between tags, one word in small letters', '<p>{count} of {total}</p>', 'of'],
    ['in an expression between tags', `<p>{open ? 'shut it' : null}</p>`, 'shut it'],
    ['in a template between tags', `<p>{\`as of \${date}\`}</p>`, 'as of …'],
    ['as an accessible name', '<button aria-label="close" />', 'close'],
    ['as a title', `<button title={\`About \${name}\`} />`, 'About …'],
    ['as a placeholder', '<input placeholder="your name" />', 'your name'],
    ['as a label that a view takes', `<Tabs tabs={[{ key: 'a', label: 'all' }]} />`, 'all'],
    ['as a sentence anywhere', `const problem = 'The file is too large.';`, 'The file is too large.'],
    ['as a word in a table', `const NAMES = { yellow: 'Yellow' };`, 'Yellow'],
    ['as a word that is told', `tell('Done');`, 'Done'],
  ])('%s', (_, source, words) => {
    expect(problems('components/x.tsx', source)).toEqual([`components/x.tsx:1: “${words}” belongs into the catalogue`]);
  });

  it.each([
    ['classes', `<p class={\`ng-button \${a ? 'ng-main' : 'ng-plain'}\`} role="status" />`],
    ['keys', `if (event.key === 'Escape') close();`],
    ['names of interfaces', `getter('Element', 'attributes');`],
    ['what developers read', `console.warn('The pack is damaged.'); throw new Error('This cannot be.');`],
    ['types', `type Word = 'Yes' | 'No, never.';`],
    ['proper names', '<h1>Newsgloss</h1>'],
    ['comments', '// The words of a comment.'],
  ])('but not %s', (_, source) => {
    expect(problems('components/x.tsx', source)).toEqual([]);
  });
});

describe('keys', () => {
  it('must be in the catalogue', () => {
    expect(problems('page/x.ts', `say('svae');`)).toEqual(['page/x.ts:1: the catalogue has no svae']);
    expect(problems('page/x.ts', `sayCount('save', 2);`)).toEqual(['page/x.ts:1: the catalogue has no save']);
  });

  it('must be said somewhere', () => {
    expect(problems('screens/all.ts', SAYING.replace(`say('save');`, ''))).toEqual([
      'locales/en.json: nothing says save',
    ]);
    expect(problems('screens/all.ts', SAYING.replace(/sayCount.*/, ''))).toEqual([
      'locales/en.json: nothing says facts_one',
      'locales/en.json: nothing says facts_other',
    ]);
  });

  it('are said by tables, templates and the manifest, too', () => {
    plant(
      'screens/all.ts',
      `const KEYS = { a: 'back' }; say(KEYS.a, { name }); say(\`s\${rest}\`); sayCount(\`f\${rest}\`, 2);`,
    );
    expect(problems('wxt.config.ts', `export default { name: '__MSG_language__' };`)).toEqual([]);
  });

  it('must be given the values that their text asks for', () => {
    expect(problems('page/x.ts', `say('back');`)).toEqual(['page/x.ts:1: back asks for {name}, not for nothing']);
    expect(problems('page/x.ts', `say('back', { title });`)).toEqual([
      'page/x.ts:1: back asks for {name}, not for {title}',
    ]);
    expect(problems('page/x.ts', `say(late ? 'save' : 'back', { name });`)).toEqual([
      'page/x.ts:1: save asks for nothing, not for {name}',
    ]);
  });
});

describe('another language', () => {
  const GERMAN = {
    language: 'de-DE',
    save: 'Speichern',
    back: 'Zurück zu {name}',
    facts_one: 'eine Angabe',
    facts_other: '{count} Angaben',
  };

  it('that is complete passes', () => {
    expect(problems('locales/de.json', GERMAN)).toEqual([]);
  });

  it.each([
    ['lacks a key', { ...GERMAN, save: undefined }, 'save is missing'],
    ['says nothing', { ...GERMAN, save: '' }, 'save is missing'],
    ['has a key more', { ...GERMAN, safe: 'Tresor' }, 'safe is none of its keys'],
    ['lacks a placeholder', { ...GERMAN, back: 'Zurück' }, 'back has other placeholders than the English text'],
    ['translates a placeholder', { ...GERMAN, back: '{Name}' }, 'back has other placeholders than the English text'],
    ['lacks a plural form', { ...GERMAN, facts_one: undefined }, 'facts_one is missing'],
    ['has a plural form that its grammar lacks', { ...GERMAN, facts_few: '{count}' }, 'facts_few is none of its keys'],
    ['calls itself another', { ...GERMAN, language: 'nl' }, 'language must begin with de'],
    [
      'speaks to the browser',
      { ...GERMAN, save: '$1' },
      'save holds a $, which browsers take for a placeholder of theirs',
    ],
  ])('that %s fails', (_, catalogue, problem) => {
    expect(problems('locales/de.json', catalogue)).toEqual([`locales/de.json: ${problem}`]);
  });

  it('needs every plural form of its grammar', () => {
    const russian = { ...GERMAN, language: 'ru', facts_one: '{count} факт', facts_other: '{count} факта' };
    expect(problems('locales/ru.json', russian)).toEqual([
      'locales/ru.json: facts_few is missing',
      'locales/ru.json: facts_many is missing',
    ]);
  });

  it('must not be longer than the browsers’ stores take', () => {
    plant('locales/en.json', JSON.stringify({ ...ENGLISH, manifest_description: 'a'.repeat(133) }));
    expect(problems('wxt.config.ts', `export default { description: '__MSG_manifest_description__' };`)).toEqual([
      'locales/en.json: manifest_description is longer than 132 characters',
    ]);
  });
});

describe('the languages that nobody speaks', () => {
  it('keep placeholders and say whose they are', () => {
    const { back, language } = pseudoCatalogue(ENGLISH, 'accents');
    expect(back).toMatch(/^\[Bàçķ ţö \{name\}·+\]$/);
    expect(language).toBe('en-XA');
    expect(pseudoCatalogue(ENGLISH, 'mirrored')).toMatchObject({
      language: 'ar-XB',
      back: '\u202eBack\u202c \u202eto\u202c {name}',
    });
  });
});
