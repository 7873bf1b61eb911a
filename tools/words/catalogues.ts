import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

export type Catalogue = Readonly<Record<string, string>>;

export const ENGLISH = 'en';

/** The catalogues of a folder by their language. */
export function readCatalogues(folder: string): Map<string, Catalogue> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(files.map((file) => [parse(file).name, JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}

export const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort();

/** The keys of a catalogue without their plural categories, which every language has its own of. */
export const countedKeys = (catalogue: Catalogue): string[] =>
  Object.keys(catalogue).flatMap((key) =>
    key.endsWith('_other') && `${key.slice(0, -6)}_one` in catalogue ? key.slice(0, -6) : [],
  );

/** The plural categories of a language's grammar. */
export const categoriesOf = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Browsers cut or refuse longer ones. UTF-16 code units. */
const LIMITS: Readonly<Record<string, number>> = { manifest_name: 45, manifest_description: 132 };

/** What is wrong with one catalogue by itself, and beside the English one. */
export function catalogueProblems(language: string, catalogue: Catalogue, english: Catalogue): string[] {
  const counted = countedKeys(english);
  const isCounted = (key: string) =>
    counted.some((stem) => key.startsWith(`${stem}_`) && CATEGORY.test(key.slice(stem.length)));
  const wanted = [
    ...Object.keys(english).filter((key) => !isCounted(key)),
    ...counted.flatMap((stem) => categoriesOf(language).map((category) => `${stem}_${category}`)),
  ];
  return [
    ...wanted.filter((key) => !catalogue[key]).map((key) => `${key} is missing`),
    ...Object.keys(catalogue)
      .filter((key) => !wanted.includes(key))
      .map((key) => `${key} is none of its keys`),
    ...Object.entries(catalogue).flatMap(([key, text]) => textProblems(key, text, english, isCounted(key))),
    ...doubled(Object.keys(catalogue)).map((key) => `${key} differs from another key by capitals alone`),
    ...(catalogue.language?.split('-')[0] === language ? [] : [`language must begin with ${language}`]),
  ].map((what) => `locales/${language}.json: ${what}`);
}

const CATEGORY = /^_(?:zero|one|two|few|many|other)$/;

function textProblems(key: string, text: string, english: Catalogue, isCounted: boolean): string[] {
  const model = english[isCounted ? key.replace(/_[a-z]+$/, '_other') : key];
  // "One clip" and "no clip" need no number.
  const given = (of: string) =>
    placeholdersOf(of)
      .filter((name) => !isCounted || name !== 'count')
      .join();
  return [
    ...(/^[a-zA-Z][\w]*$/.test(key) ? [] : [`${key} is no name that browsers take`]),
    ...(text.includes('$') ? [`${key} holds a $, which browsers take for a placeholder of theirs`] : []),
    ...(model !== undefined && given(model) !== given(text)
      ? [`${key} has other placeholders than the English text`]
      : []),
    ...(text.length > (LIMITS[key] ?? text.length) ? [`${key} is longer than ${LIMITS[key]} characters`] : []),
  ];
}

/** Browsers do not tell capitals from small letters in keys. */
function doubled(keys: readonly string[]): string[] {
  const small = keys.map((key) => key.toLowerCase());
  return keys.filter((key, index) => small.indexOf(key.toLowerCase()) !== index);
}
