import { language, say, type WordKey } from './words.ts';

/** Gives a page of the extension the language, the direction and the title that its words have. */
export function speakOn(page: Document, title: WordKey): void {
  const { tag, direction } = language();
  page.documentElement.lang = tag;
  page.documentElement.dir = direction;
  page.title = say(title);
}
