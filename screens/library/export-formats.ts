import { zipSync } from 'fflate';
import { writeBibtex } from '../../exchange/bibtex.ts';
import { writeCslJson } from '../../exchange/csl-json.ts';
import { writeCsv } from '../../exchange/csv.ts';
import { writeHtmlReport } from '../../exchange/html-report.ts';
import { writeHypothesis } from '../../exchange/hypothesis.ts';
import { type MarkdownFile, markdownFiles, writeMarkdown } from '../../exchange/markdown.ts';
import { DEFAULT_TEMPLATE, parseTemplate, writeTemplate } from '../../exchange/markdown-template.ts';
import { writePlainText } from '../../exchange/plain-text.ts';
import { writeReadwise } from '../../exchange/readwise.ts';
import { writeRis } from '../../exchange/ris.ts';
import { writeWebAnnotations } from '../../exchange/web-annotation.ts';
import { writeZoteroRdf } from '../../exchange/zotero-rdf.ts';
import { say } from '../../language/words.ts';
import type { Clip } from '../../storage/clip.ts';
import type { Pieces } from './export-file.ts';

type Clips = readonly Clip[];

type FormatKey =
  | 'markdown'
  | 'obsidian'
  | 'obsidianClips'
  | 'template'
  | 'csv'
  | 'ris'
  | 'rdf'
  | 'bibtex'
  | 'csl'
  | 'w3c'
  | 'hypothesis'
  | 'readwise'
  | 'html'
  | 'text';

export interface ExportFormat {
  readonly key: FormatKey;
  /** Proper names are the same in every language. */
  label(): string;
  readonly extension: string;
  readonly type: string;
  /** In pieces, so that long exports can show how far they are and be stopped between two. */
  write(clips: Clips, now: Date, template: string): Pieces;
}

function* zipped(files: Iterable<MarkdownFile>): Generator<string | Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const packed: Record<string, Uint8Array> = {};
  for (const { name, text } of files) {
    packed[name] = encoder.encode(text);
    // Nothing is written yet, but others may have their turn.
    yield '';
  }
  yield zipSync(packed);
}

/** By the reader's template; one that cannot be read gives way to the one that comes with the extension. */
function byTemplate(clips: Clips, template: string) {
  const own = parseTemplate(template || DEFAULT_TEMPLATE);
  const parsed = own.ok ? own : parseTemplate(DEFAULT_TEMPLATE);
  return markdownFiles(clips, 'article', (article) => (parsed.ok ? writeTemplate(parsed, article) : ''));
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    key: 'markdown',
    label: () => 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    write: writeMarkdown,
  },
  {
    key: 'obsidian',
    label: () => say('formatName_obsidian'),
    extension: 'zip',
    type: 'application/zip',
    write: (clips) => zipped(markdownFiles(clips, 'article')),
  },
  {
    key: 'obsidianClips',
    label: () => say('formatName_obsidianClips'),
    extension: 'zip',
    type: 'application/zip',
    write: (clips) => zipped(markdownFiles(clips, 'clip')),
  },
  {
    key: 'template',
    label: () => say('formatName_template'),
    extension: 'zip',
    type: 'application/zip',
    write: (clips, _, template) => zipped(byTemplate(clips, template)),
  },
  { key: 'csv', label: () => 'CSV', extension: 'csv', type: 'text/csv', write: writeCsv },
  {
    key: 'ris',
    label: () => 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: writeRis,
  },
  {
    key: 'rdf',
    label: () => 'Zotero RDF',
    extension: 'rdf',
    type: 'application/rdf+xml',
    write: writeZoteroRdf,
  },
  {
    key: 'bibtex',
    label: () => 'BibLaTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    write: writeBibtex,
  },
  {
    key: 'csl',
    label: () => 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
  {
    key: 'w3c',
    label: () => 'W3C Web Annotation',
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (clips) => writeWebAnnotations(clips, clips.length),
  },
  {
    key: 'hypothesis',
    label: () => 'Hypothesis',
    extension: 'json',
    type: 'application/json',
    write: (clips) => writeHypothesis(clips, clips.length),
  },
  {
    key: 'readwise',
    label: () => 'Readwise',
    extension: 'csv',
    type: 'text/csv',
    write: writeReadwise,
  },
  {
    key: 'html',
    label: () => say('formatName_html'),
    extension: 'html',
    type: 'text/html',
    write: writeHtmlReport,
  },
  {
    key: 'text',
    label: () => say('formatName_text'),
    extension: 'txt',
    type: 'text/plain',
    write: writePlainText,
  },
];
