import type { ClipSource } from '../storage/clip.ts';
import { type AuthorName, authorName } from './author-name.ts';
import { type StatedDate, statedDate } from './stated-date.ts';

/**
 * News articles in a bibliography, after APA (7th edition), Chicago (17th, notes and bibliography) and MLA (9th). Written
 * here because the processor of citation styles has a licence under which this extension cannot ship it; the tests
 * compare with what that makes of the published styles. What a page did not state is left out, never guessed.
 */
export const CITATION_STYLES = ['apa', 'chicago', 'mla'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthOf = ({ month }: StatedDate) => (month === undefined ? '' : MONTHS[month - 1]!);

/** "March 1, 2026", "March 2026", "2026". */
const american = (date: StatedDate) => [monthOf(date), date.day && `${date.day},`, date.year].filter(Boolean).join(' ');

/** "1 Mar. 2026": months of more than four letters are shortened. */
function ofMla(date: StatedDate): string {
  const month = monthOf(date);
  const short = month.length <= 4 ? month : `${month === 'September' ? 'Sept' : month.slice(0, 3)}.`;
  return [date.day, short, date.year].filter(Boolean).join(' ');
}

/** "2026, March 1". */
const ofApa = (date: StatedDate) =>
  [String(date.year), [monthOf(date), date.day].filter(Boolean).join(' ')].filter(Boolean).join(', ');

const initialsOf = (given: string) =>
  given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${part.charAt(0)}.`)
        .join('-'),
    )
    .join(' ');

const inverted = (name: AuthorName) => ('whole' in name ? name.whole : `${name.family}, ${name.given}`);
const straight = (name: AuthorName) => ('whole' in name ? name.whole : `${name.given} ${name.family}`);

function apaAuthors(names: readonly AuthorName[]): string {
  const each = names.map((name) => ('whole' in name ? name.whole : `${name.family}, ${initialsOf(name.given)}`));
  if (each.length <= 1) return each.join('');
  if (each.length <= 20) return `${each.slice(0, -1).join(', ')}, & ${each.at(-1)}`;
  return `${each.slice(0, 19).join(', ')}, . . . ${each.at(-1)}`;
}

/** The first name begins with the family's, the others do not; from `most` on they are "et al.". */
function listed(names: readonly AuthorName[], most: number, shown: number): string {
  const [first, ...others] = names;
  if (first === undefined) return '';
  if (names.length > most)
    return `${[inverted(first), ...others.slice(0, shown - 1).map(straight)].join(', ')}, et al.`;
  const each = [inverted(first), ...others.map(straight)];
  return each.length === 1 ? each[0]! : `${each.slice(0, -1).join(', ')}, and ${each.at(-1)}`;
}

/** Articles, conjunctions and prepositions, which titles write small unless they stand first or last. */
const SMALL =
  /^(?:a|an|the|and|but|or|nor|so|yet|as|if|lest|than|that|when|about|above|across|after|against|along|amid|among|around|at|before|behind|below|beneath|beside|between|beyond|by|despite|down|during|except|for|from|in|inside|into|like|near|of|off|on|onto|out|over|per|since|through|throughout|till|to|toward|towards|under|until|up|upon|v|via|vs|versus|with|within|without)$/;

/** An English title with capitals, as Chicago and MLA want them; words that have any keep their own. */
function titleCase(title: string, lang: string | undefined): string {
  if (lang !== undefined && !/^en\b/i.test(lang)) return title;
  const words = title.split(/(\s+)/);
  const last = words.length - 1;
  return words
    .map((word, n) => {
      const bare = word.replace(/[^\p{L}\p{N}]/gu, '');
      const begins = n === 0 || n === last || /[:?!.—–]$/.test(words[n - 2] ?? '');
      if (bare === '' || bare !== bare.toLowerCase() || (!begins && SMALL.test(bare))) return word;
      return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
    })
    .join('');
}

/** With a full stop, inside quotation marks as in American print, unless a sign ends it already. */
const ended = (text: string) => (/[.?!…]["”’]?$/.test(text) ? text : text.replace(/["”]?$/, '.$&'));

/** In quotation marks; those of the title's own become single ones. */
const quoted = (title: string) =>
  `“${ended(title)
    .replace(/“|(?<![^\s(])"/g, '‘')
    .replace(/[”"]/g, '’')}”`;

/** `accessed` is an ISO day, which styles print only where an article has no date. */
export function citation(source: ClipSource, accessed: string, style: CitationStyle): string {
  const names = source.authors.map((author) => authorName(author, source.lang));
  const date = statedDate(source.published);
  const seen = statedDate(accessed)!;
  const { address, lang } = source;
  const site = source.site ?? '';
  const title = source.title.replace(/\s+/g, ' ').trim() || address;
  if (style === 'apa') {
    const when = date ? `(${ofApa(date)}).` : '(n.d.).';
    const head = names.length > 0 ? [ended(apaAuthors(names)), when, ended(title)] : [ended(title), when];
    const where = date ? address : `Retrieved ${american(seen)}, from ${address}`;
    return [...head, site && ended(site), where].filter(Boolean).join(' ');
  }
  const heading = quoted(titleCase(title, lang));
  if (style === 'chicago') {
    const when = date ? american(date) : '';
    const authors = listed(names, 10, 7) || site;
    const container = names.length > 0 ? [site, when].filter(Boolean).join(', ') : when;
    const parts = [authors && ended(authors), heading, container && ended(container)];
    return [...parts, !date && `Accessed ${american(seen)}.`, `${address}.`].filter(Boolean).join(' ');
  }
  const authors = listed(names, 2, 1);
  const container = [site, date ? ofMla(date) : '', address].filter(Boolean).join(', ');
  const parts = [authors && ended(authors), heading, `${container}.`, !date && `Accessed ${ofMla(seen)}.`];
  return parts.filter(Boolean).join(' ');
}
