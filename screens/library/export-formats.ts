import { zipSync } from 'fflate';
import { writeBibtex } from '../../exchange/bibtex.ts';
import { writeCslJson } from '../../exchange/csl-json.ts';
import { writeCsv } from '../../exchange/csv.ts';
import { writeHtmlReport } from '../../exchange/html-report.ts';
import { writeHypothesis } from '../../exchange/hypothesis.ts';
import { markdownFiles, writeMarkdown } from '../../exchange/markdown.ts';
import { writePlainText } from '../../exchange/plain-text.ts';
import { writeReadwise } from '../../exchange/readwise.ts';
import { writeRis } from '../../exchange/ris.ts';
import { writeWebAnnotations } from '../../exchange/web-annotation.ts';
import type { Clip } from '../../storage/clip.ts';
import type { Pieces } from './export-file.ts';

type Clips = readonly Clip[];

type FormatKey =
  | 'markdown'
  | 'obsidian'
  | 'csv'
  | 'ris'
  | 'bibtex'
  | 'csl'
  | 'w3c'
  | 'hypothesis'
  | 'readwise'
  | 'html'
  | 'text';

export interface ExportFormat {
  readonly key: FormatKey;
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  /** In pieces, so that long exports can show how far they are and be stopped between two. */
  write(clips: Clips, now: Date): Pieces;
}

function* zippedMarkdown(clips: Clips) {
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = {};
  for (const { name, text } of markdownFiles(clips, 'article')) files[name] = encoder.encode(text);
  yield zipSync(files);
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    key: 'markdown',
    label: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    write: writeMarkdown,
  },
  {
    key: 'obsidian',
    label: 'Markdown for Obsidian',
    extension: 'zip',
    type: 'application/zip',
    write: zippedMarkdown,
  },
  { key: 'csv', label: 'CSV', extension: 'csv', type: 'text/csv', write: writeCsv },
  {
    key: 'ris',
    label: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: writeRis,
  },
  {
    key: 'bibtex',
    label: 'BibLaTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    write: writeBibtex,
  },
  {
    key: 'csl',
    label: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
  {
    key: 'w3c',
    label: 'W3C Web Annotation',
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (clips) => writeWebAnnotations(clips, clips.length),
  },
  {
    key: 'hypothesis',
    label: 'Hypothesis',
    extension: 'json',
    type: 'application/json',
    write: (clips) => writeHypothesis(clips, clips.length),
  },
  {
    key: 'readwise',
    label: 'Readwise',
    extension: 'csv',
    type: 'text/csv',
    write: writeReadwise,
  },
  {
    key: 'html',
    label: 'HTML report',
    extension: 'html',
    type: 'text/html',
    write: writeHtmlReport,
  },
  {
    key: 'text',
    label: 'Plain text',
    extension: 'txt',
    type: 'text/plain',
    write: writePlainText,
  },
];
