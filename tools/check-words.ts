import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Catalogue,
  catalogueProblems,
  countedKeys,
  ENGLISH,
  placeholdersOf,
  readCatalogues,
} from './words/catalogues.ts';
import { wordsInCode } from './words/literals.ts';
import { sourceFiles } from './words/syntax.ts';
import { stringsIn, type Use, usesIn } from './words/uses.ts';

/** Rooms that show words to people. */
const SHOWING = ['components', 'screens', 'page', 'worker', 'messaging'];

/** Rooms that only say words of the catalogue. */
const SAYING = ['entrypoints', 'exchange', 'language', 'storage'];

/** Words in the code that have to be there. */
const EXEMPT: ReadonlySet<string> = new Set([
  // A report of a wrong fact goes to the project, which speaks English.
  'components/fact-report.ts',
  // Names are found in English texts: so is the sample to try it on.
  'screens/welcome/sample.ts',
  // The same for the sentence that the self-test reads.
  'worker/self-test.ts',
]);

/**
 * Holds the words of the interface together, one line for each fault: words in the code, keys that the English catalogue
 * lacks or that nothing says, values that do not fit their text, and other languages that are not complete.
 */
export function findWordProblems(root: string): string[] {
  const catalogues = readCatalogues(resolve(root, 'locales'));
  const english = catalogues.get(ENGLISH) ?? {};
  const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
  const shown = SHOWING.flatMap((room) => sourceFiles(root, room));
  const saying = [...shown, ...SAYING.flatMap((room) => sourceFiles(root, room)), 'wxt.config.ts'];
  const uses = saying.flatMap((file) => usesIn(file, read(file)));
  const strings = new Set(saying.flatMap((file) => stringsIn(file, read(file))));
  return [
    ...shown.filter((file) => !EXEMPT.has(file)).flatMap((file) => wordsInCode(file, read(file))),
    ...uses.flatMap((use) => useProblems(use, english)),
    ...unsaid(english, uses, strings).map((key) => `locales/${ENGLISH}.json: nothing says ${key}`),
    ...[...catalogues].flatMap(([language, catalogue]) => catalogueProblems(language, catalogue, english)),
  ];
}

function useProblems({ file, line, key, counts, values }: Use, english: Catalogue): string[] {
  const where = `${file}:${line}: `;
  const keys = matching(counts ? `${key}_other` : key, Object.keys(english));
  if (keys.length === 0) return [`${where}the catalogue has no ${key}`];
  const unfit = keys.flatMap((each) => {
    // The number itself is filled in by `sayCount`.
    const asked = placeholdersOf(english[each] ?? '').filter((name) => !counts || name !== 'count');
    if (values === null || asked.join() === values.toSorted().join()) return [];
    return `${where}${each} asks for ${listed(asked)}, not for ${listed(values)}`;
  });
  // Of the keys that a pattern fits, not all need be meant.
  return unfit.length < keys.length ? [] : unfit;
}

const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ') || 'nothing';

/** `*` in a pattern stands for any part of a key. */
function matching(pattern: string, keys: readonly string[]): string[] {
  const expression = new RegExp(`^${pattern.split('*').join('\\w+')}$`);
  return keys.filter((key) => expression.test(key));
}

function unsaid(english: Catalogue, uses: readonly Use[], strings: ReadonlySet<string>): string[] {
  const counted = new Set(countedKeys(english));
  const said = new Set(
    uses
      .filter(({ key }) => key.includes('*'))
      .flatMap(({ key, counts }) => matching(counts ? `${key}_other` : key, Object.keys(english))),
  );
  return Object.keys(english).filter((key) => {
    const stem = key.replace(/_[a-z]+$/, '');
    return (
      !strings.has(key) && !said.has(key) && !(counted.has(stem) && (strings.has(stem) || said.has(`${stem}_other`)))
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = findWordProblems(process.cwd());
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
