import { language } from './words.ts';

/** The name of a language by its BCP 47 tag; the tag itself where the browser does not know it. */
export function sayLanguage(tag: string): string {
  return new Intl.DisplayNames(language().tag, { type: 'language' }).of(tag) ?? tag;
}

export type NamedKind = 'region' | 'language' | 'currency';

/**
 * Names of countries, languages or currencies, in English and between commas, in the language of the interface. Browsers
 * hold these names; one that they do not know stays as it is.
 */
export function sayNames(kind: NamedKind, names: string): string {
  const { tag, direction } = language();
  if (tag.startsWith('en')) return names;
  const known = codesOf(kind);
  const own = new Intl.DisplayNames(tag, { type: kind, fallback: 'none' });
  const said = names.split(', ').map((name) => {
    const code = known.get(folded(name));
    return (code && own.of(code)) ?? name;
  });
  return said.join(direction === 'rtl' ? '، ' : ', ');
}

const folded = (name: string): string => name.toLowerCase().replace('&', 'and').replace('’', "'");

/** Countries that browsers call otherwise in English than most articles do. */
const OTHERWISE: ReadonlyArray<readonly [name: string, code: string]> = [
  ['czech republic', 'CZ'],
  ['democratic republic of the congo', 'CD'],
  ['hong kong', 'HK'],
  ['ivory coast', 'CI'],
  ['macau', 'MO'],
  ['myanmar', 'MM'],
  ['palestine', 'PS'],
  ['republic of the congo', 'CG'],
  ['turkey', 'TR'],
];

const found = new Map<NamedKind, ReadonlyMap<string, string>>();

/** The codes behind English names: there is no list of all, but every pair of letters can be tried. */
function codesOf(kind: NamedKind): ReadonlyMap<string, string> {
  let codes = found.get(kind);
  if (!codes) {
    const english = new Intl.DisplayNames('en', { type: kind, fallback: 'none' });
    const tried = kind === 'currency' ? Intl.supportedValuesOf('currency') : pairs(kind === 'region');
    codes = new Map([
      ...tried.flatMap((code) => [[folded(english.of(code) ?? ''), code] as const]),
      ...(kind === 'region' ? OTHERWISE : []),
    ]);
    found.set(kind, codes);
  }
  return codes;
}

function pairs(capitals: boolean): string[] {
  const letters = Array.from(capitals ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz');
  return letters.flatMap((one) => letters.map((other) => one + other));
}
