import { language } from './words.ts';

/** The name of a language by its BCP 47 tag; the tag itself where the browser does not know it. */
export function sayLanguage(tag: string): string {
  return new Intl.DisplayNames(language().tag, { type: 'language' }).of(tag) ?? tag;
}
