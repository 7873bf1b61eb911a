import type english from '../locales/en.json';

/** A text of the catalogue. */
export type WordKey = keyof typeof english;

/** A text that depends on a number; the catalogue holds it once a plural category, as `key_one`, `key_other`. */
export type CountKey = {
  [K in WordKey]: K extends `${infer Stem}_other` ? (`${Stem}_one` extends WordKey ? Stem : never) : never;
}[WordKey];

/** What stands in place of `{name}`; numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number>>;

/** Finds a text in the catalogue of the interface language, or else in the English one; empty where both lack it. */
type Catalogue = (key: string) => string;

declare const chrome: { readonly i18n: { getMessage(key: string): string } };

let catalogue: Catalogue = browsersCatalogue;
let spoken: Language | undefined;

/**
 * A page can put an element of its own under the name `browser`; in both browsers `chrome` is out of its reach. Scripts
 * that an update of the extension left behind in a page have nobody to ask any more.
 */
function browsersCatalogue(key: string): string {
  try {
    return chrome.i18n.getMessage(key);
  } catch {
    return '';
  }
}

/** Takes the texts from another place than the browser. For where there is no extension: unit tests and the gallery. */
export function readWordsFrom(other: Catalogue): void {
  catalogue = other;
  spoken = undefined;
}

export interface Language {
  /** BCP 47 tag, for `lang` and `Intl`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

/** The language of the catalogue that is read; it need not be that of the browser, which may know more languages. */
export function language(): Language {
  if (!spoken) {
    const tag = catalogue('language') || 'en';
    spoken = {
      tag,
      direction: /^(?:ar|fa|he|ur)\b/.test(tag) ? 'rtl' : 'ltr',
      plurals: new Intl.PluralRules(tag),
      numbers: new Intl.NumberFormat(tag),
    };
  }
  return spoken;
}

/** A number as the language writes it. */
export const sayNumber = (value: number): string => language().numbers.format(value);

/** A text of the interface with its values filled in. */
export function say(key: WordKey, values: Values = {}): string {
  return fill(catalogue(key) || key, values);
}

/** A text in the plural form that `count` asks for; `{count}` in it becomes the number. */
export function sayCount(key: CountKey, count: number, values: Values = {}): string {
  const text = catalogue(`${key}_${language().plurals.select(count)}`) || catalogue(`${key}_other`);
  return fill(text || key, { count, ...values });
}

/** A text around things that are no texts, such as links: its pieces in their order. */
export function sayAround<T>(
  key: WordKey,
  things: Readonly<Record<string, T>>,
  values: Values = {},
): Array<string | T> {
  return say(key, values)
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 1 && Object.hasOwn(things, piece) ? things[piece]! : piece));
}

/** In one pass: a value that looks like a placeholder stays as it is. */
function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (!Object.hasOwn(values, name)) return placeholder;
    const value = values[name]!;
    return typeof value === 'number' ? sayNumber(value) : isolated(value);
  });
}

/** A text that is kept or names a file: without the marks that only its showing needs. */
export const unmarked = (text: string): string => text.replace(TURNS, '');

/** Letters that are written from right to left. */
const LEFTWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Characters that turn the text after them around. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A value that runs in the other direction must not carry the words around it along. */
function isolated(value: string): string {
  const tame = value.replace(TURNS, '');
  return language().direction === 'rtl' || LEFTWARDS.test(tame) ? `\u2068${tame}\u2069` : tame;
}
