import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { type ClippedArticle, groupByArticle } from './articles.ts';

/** Signs that Markdown, HTML, Obsidian or a mathematics plug-in read as more than themselves. */
const SIGNS = /[\\`*_{}[\]<>#|~^=$%&!]/g;

/** What begins a list, a heading underline or a rule at the start of a line. */
const LINE_START = /^(\s*)([-+]|\d+[.)])(?=\s|$|-)/gm;

/** Text as Markdown prints it as it stands. A bare address stays a link: that is plain to see. */
export function literal(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Markdown has no control characters but the line break
      .replace(/[\0-\x08\x0B-\x1F\x7F]/g, '\uFFFD')
      .replace(SIGNS, '\\$&')
      .replace(LINE_START, (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`)
  );
}

export const normalised = (text: string) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim();

export const quoted = (text: string) =>
  literal(normalised(text))
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** The user's own Markdown, that it may be formatted; no HTML and no pictures, since a note may come from an imported file. */
export const ownNote = (note: string) => normalised(note).replace(/</g, '\\<').replaceAll('![', '!\\[');

/** A double-quoted YAML scalar: JSON's escapes are YAML's too, and YAML wants a few more (YAML 1.2, 5.1 and 7.3.1). */
const yamlText = (text: string) =>
  JSON.stringify(text).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const yamlList = (items: readonly string[]) => `[${items.map(yamlText).join(', ')}]`;

/** Obsidian's tags know letters, digits, hyphens, underscores and slashes, and no tag is a number. */
export function obsidianTag(tag: string): string {
  const plain = tag
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d*$/.test(plain) ? `n${plain}` : plain;
}

export function frontMatter({ source, clips }: ClippedArticle): string {
  const tags = new Set(clips.flatMap((clip) => clip.tags).map(obsidianTag));
  const lines: ReadonlyArray<readonly [string, string | undefined]> = [
    ['title', yamlText(source.title)],
    ['url', yamlText(source.address)],
    ['site', source.site && yamlText(source.site)],
    ['authors', source.authors.length > 0 ? yamlList(source.authors) : undefined],
    ['published', source.published && yamlText(source.published)],
    ['lang', source.lang && yamlText(source.lang)],
    ['clipped', yamlText(clips.at(-1)!.created)],
    ['tags', tags.size > 0 ? yamlList([...tags]) : undefined],
  ];
  return `---\n${lines.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('')}---\n`;
}

function clipText({ quote, note, tags }: Clip): string {
  const parts = [quoted(quote)];
  if (note.trim()) parts.push(ownNote(note));
  if (tags.length > 0) parts.push(tags.map((tag) => `#${obsidianTag(tag)}`).join(' '));
  return `${parts.join('\n\n')}\n`;
}

/** One article's quotes and notes as a Markdown file with front matter. */
function articleMarkdown(article: ClippedArticle): string {
  const { source, clips } = article;
  const heading = `# ${literal(normalised(source.title).replace(/\s+/g, ' ')) || say('report_untitled')}\n`;
  return [frontMatter(article), heading, ...clips.map(clipText)].join('\n');
}

export interface MarkdownFile {
  readonly name: string;
  readonly text: string;
}

/** Longest file name without its ending, in UTF-16 code units: safe on every file system in common use. */
const NAME_LIMIT = 80;

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as the name of a file, on any system and in Obsidian's links. */
function fileName(title: string): string {
  const plain = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name holds them
    .replace(/[\0-\x1F\x7F\\/:*?"<>|#^[\]\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, NAME_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' || RESERVED.test(plain) ? `Clip ${plain}`.trim() : plain;
}

/** A file for each article, or for each clip, as Obsidian keeps them. No two names are equal, whatever the case. */
export function* markdownFiles(
  clips: Iterable<Clip>,
  per: 'article' | 'clip',
  write: (article: ClippedArticle) => string = articleMarkdown,
): Generator<MarkdownFile> {
  const taken = new Set<string>();
  const articles = groupByArticle(clips);
  const files =
    per === 'article' ? articles : articles.flatMap((one) => one.clips.map((clip) => ({ ...one, clips: [clip] })));
  for (const article of files) {
    const base = fileName(article.source.title);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
    taken.add(name.toLowerCase());
    yield { name: `${name}.md`, text: write(article) };
  }
}

/** All articles in one Markdown text, without front matter of their own. */
export function* writeMarkdown(clips: Iterable<Clip>): Generator<string> {
  for (const { source, clips: its } of groupByArticle(clips)) {
    const about = [source.authors.join(', '), source.site, source.published].filter((part) => part);
    yield `# ${literal(normalised(source.title).replace(/\s+/g, ' ')) || say('report_untitled')}\n\n`;
    yield `${[...about.map((part) => literal(part!)), `<${source.address.replace(/[<>\s\\]/g, encodeURIComponent)}>`].join('  \n')}\n\n`;
    yield `${its.map(clipText).join('\n')}\n`;
  }
}
