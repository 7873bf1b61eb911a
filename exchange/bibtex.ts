import type { Clip } from '../storage/clip.ts';
import { accessedOn, type ClippedArticle, groupByArticle } from './articles.ts';
import { authorName } from './author-name.ts';
import { isoDate, statedDate } from './stated-date.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX prints it as it stands; line breaks become spaces. */
function texText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are no text to TeX
  const plain = text.replace(/[\0-\x1F\x7F]+/g, ' ').trim();
  return plain.replace(/[\\{}$&#_%~^]/g, (sign) => COMMANDS[sign]!);
}

/** Addresses are kept verbatim by TeX, but for what would end the field. */
const verbatim = (address: string) => address.replace(/[\\{}\s]/g, encodeURIComponent);

/** Words of a date, a name and a title: `arvold2026storm`. */
function keyOf({ source }: ClippedArticle, taken: Set<string>): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9 ]/g, '')
      .toLowerCase();
  const author = source.authors[0] === undefined ? null : authorName(source.authors[0], source.lang);
  const name = author === null ? (source.site ?? '') : 'whole' in author ? author.whole : author.family;
  const word =
    plain(source.title)
      .split(' ')
      .find((one) => one.length > 3) ?? '';
  const year = statedDate(source.published)?.year ?? '';
  const base = `${plain(name).replaceAll(' ', '')}${year}${word}` || 'clip';
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  taken.add(key);
  return key;
}

/** Articles as BibLaTeX entries with their quotes in `annotation`; BibTeX reads them too. */
export function* writeBibtex(clips: Iterable<Clip>): Generator<string> {
  const taken = new Set<string>();
  for (const article of groupByArticle(clips)) yield entry(article, keyOf(article, taken));
}

function entry(article: ClippedArticle, key: string): string {
  const { source, clips } = article;
  const date = statedDate(source.published);
  const authors = source.authors.map((author) => {
    const name = authorName(author, source.lang);
    return 'whole' in name ? `{${texText(name.whole)}}` : `${texText(name.family)}, ${texText(name.given)}`;
  });
  // A semicolon or comma inside a tag would part it.
  const tags = [...new Set(clips.flatMap((clip) => clip.tags))].map((tag) => texText(tag).replaceAll(',', ' '));
  const quotes = clips.map(({ quote, note }) => `“${texText(quote)}”${note.trim() ? ` ${texText(note)}` : ''}`);
  const fields: ReadonlyArray<readonly [string, string]> = [
    ['title', `{${texText(source.title)}}`],
    ['author', authors.join(' and ')],
    ['organization', texText(source.site ?? '')],
    ['date', date ? isoDate(date) : ''],
    ['year', date ? String(date.year) : ''],
    ['url', verbatim(source.address)],
    ['urldate', accessedOn(article)],
    ['langid', texText(source.lang ?? '')],
    ['keywords', tags.join(', ')],
    ['annotation', quotes.join(' — ')],
  ];
  const written = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{${key},\n${written.join(',\n')}\n}\n\n`;
}
