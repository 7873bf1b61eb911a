import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { accessedOn, type ClippedArticle } from './articles.ts';
import { frontMatter, literal, normalised, obsidianTag, ownNote, quoted } from './markdown.ts';
import type { Problem } from './reading.ts';

/**
 * The reader's own form of Markdown. `{{name}}` stands for a value, `{{#name}}…{{/name}}` for text that is written only
 * where there is such a value, and `{{#clips}}…{{/clips}}` for what is written of each clip. Values are written so that
 * Markdown takes them as text; a note alone is Markdown already.
 */

type Values<T> = Readonly<Record<string, (of: T) => string>>;

const isOf = (values: object, name: string) => Object.hasOwn(values, name);

const oneLine = (text: string) => literal(normalised(text).replace(/\s+/g, ' '));
const hashtags = (tags: readonly string[]) => tags.map((tag) => `#${obsidianTag(tag)}`).join(' ');

const OF_ARTICLES: Values<ClippedArticle> = {
  title: ({ source }) => oneLine(source.title) || 'Untitled',
  address: ({ source }) => source.address.replace(/[<>\s\\]/g, encodeURIComponent),
  site: ({ source }) => oneLine(source.site ?? ''),
  authors: ({ source }) => oneLine(source.authors.join(', ')),
  published: ({ source }) => oneLine(source.published ?? ''),
  accessed: accessedOn,
  tags: ({ clips }) => hashtags([...new Set(clips.flatMap((clip) => clip.tags))]),
  properties: frontMatter,
};

const OF_CLIPS: Values<Clip> = {
  quote: ({ quote }) => oneLine(quote),
  blockquote: ({ quote }) => quoted(quote),
  note: ({ note }) => ownNote(note),
  saidBy: ({ saidBy }) => oneLine(saidBy ?? ''),
  names: ({ entities = [] }) => oneLine(entities.map(({ label }) => label).join(', ')),
  colour: ({ colour }) => colour,
  clipTags: ({ tags }) => hashtags(tags),
  clipped: ({ created }) => created.slice(0, 10),
};

/** Names that stand for something, for the reader who writes a template. */
export const TEMPLATE_NAMES = { article: Object.keys(OF_ARTICLES), clip: Object.keys(OF_CLIPS) } as const;

export const DEFAULT_TEMPLATE = `{{properties}}
# {{title}}
{{#clips}}

{{blockquote}}
{{#saidBy}}

— {{saidBy}}
{{/saidBy}}
{{#note}}

{{note}}
{{/note}}
{{#clipTags}}

{{clipTags}}
{{/clipTags}}
{{/clips}}
`;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'section'; readonly name: string; readonly parts: readonly Part[] };

export type Template =
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Tags that stand alone in a line take the line with them. */
const TAG = /(?:^[ \t]*\{\{([#/])([^{}]*)\}\}[ \t]*(?:\n|$))|\{\{([#/]?)([^{}]*)\}\}/gm;

/** Reads a template, or says what is wrong with it, line by line. */
export function parseTemplate(template: string): Template {
  const text = template.replace(/\r\n?/g, '\n');
  const problems: Problem[] = [];
  const lineOf = (offset: number) => `line ${text.slice(0, offset).split('\n').length}`;
  const top: Part[] = [];
  const open: Array<{ readonly name: string; readonly parts: Part[]; readonly at: number }> = [];
  const parts = () => open.at(-1)?.parts ?? top;
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    const sign = match[1] ?? match[3] ?? '';
    const name = (match[2] ?? match[4] ?? '').trim();
    const wrong = (message: string) => problems.push({ at: lineOf(match.index), message });
    if (match.index > end) parts().push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const inClips = open.some((section) => section.name === 'clips');
    const isKnown =
      isOf(OF_ARTICLES, name) || (inClips && isOf(OF_CLIPS, name)) || (sign !== '' && name === 'clips' && !inClips);
    if (sign === '/') {
      const section = open.pop();
      if (section?.name === name) parts().push({ kind: 'section', name, parts: section.parts });
      else
        wrong(
          section
            ? say('template_closedLate', { open: `{{#${section.name}}}`, close: `{{/${name}}}` })
            : say('template_closesNothing', { tag: `{{/${name}}}` }),
        );
    } else if (!isKnown) {
      wrong(
        isOf(OF_CLIPS, name)
          ? say('template_outside', { tag: `{{${name}}}`, section: '{{#clips}}' })
          : say('template_unknown', { tag: `{{${name}}}` }),
      );
      if (sign === '#') open.push({ name, parts: [], at: match.index });
    } else if (sign === '#') open.push({ name, parts: [], at: match.index });
    else parts().push({ kind: 'value', name });
  }
  if (end < text.length) parts().push({ kind: 'text', text: text.slice(end) });
  for (const { name, at } of open)
    problems.push({ at: lineOf(at), message: say('template_open', { tag: `{{#${name}}}` }) });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, parts: top };
}

/** One article's clips in the reader's own form. */
export function writeTemplate({ parts }: Extract<Template, { ok: true }>, article: ClippedArticle): string {
  return written(parts, article, null);
}

function written(parts: readonly Part[], article: ClippedArticle, clip: Clip | null): string {
  const textOf = (name: string): string => (clip && OF_CLIPS[name]?.(clip)) ?? OF_ARTICLES[name]?.(article) ?? '';
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'value') return textOf(part.name);
      if (part.name === 'clips') return article.clips.map((one) => written(part.parts, article, one)).join('');
      return textOf(part.name).trim() === '' ? '' : written(part.parts, article, clip);
    })
    .join('');
}
