import { zipSync } from 'fflate';
import { writeBackup } from '../../exchange/backup.ts';
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

type Clips = readonly Clip[];
/** The file in pieces, so that long exports can show how far they are and be stopped between two. */
type Pieces = Iterable<string | Uint8Array<ArrayBuffer>> | AsyncIterable<string | Uint8Array<ArrayBuffer>>;

export interface ExportFormat {
  readonly key: string;
  readonly label: string;
  readonly remark: string;
  readonly extension: string;
  readonly type: string;
  write(clips: Clips, now: Date): Pieces;
}

async function* backup(clips: Clips, now: Date) {
  yield await writeBackup(clips, now);
}

function* zippedMarkdown(clips: Clips) {
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = {};
  for (const { name, text } of markdownFiles(clips, 'article')) files[name] = encoder.encode(text);
  yield zipSync(files);
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    key: 'backup',
    label: 'Backup',
    remark: 'Everything, to be restored here or in another browser',
    extension: 'newsgloss.jsonl',
    type: 'application/x-ndjson',
    write: backup,
  },
  {
    key: 'markdown',
    label: 'Markdown',
    remark: 'One file of reading notes',
    extension: 'md',
    type: 'text/markdown',
    write: writeMarkdown,
  },
  {
    key: 'obsidian',
    label: 'Markdown for Obsidian',
    remark: 'One file an article with front matter, zipped',
    extension: 'zip',
    type: 'application/zip',
    write: zippedMarkdown,
  },
  { key: 'csv', label: 'CSV', remark: 'For spreadsheets', extension: 'csv', type: 'text/csv', write: writeCsv },
  {
    key: 'ris',
    label: 'RIS',
    remark: 'Articles with quotes as notes, for Zotero and EndNote',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: writeRis,
  },
  {
    key: 'bibtex',
    label: 'BibLaTeX',
    remark: 'Articles, for LaTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    write: writeBibtex,
  },
  {
    key: 'csl',
    label: 'CSL-JSON',
    remark: 'Articles, for Pandoc and citation processors',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
  {
    key: 'w3c',
    label: 'W3C Web Annotation',
    remark: 'Quotes with their selectors, as JSON-LD',
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (clips) => writeWebAnnotations(clips, clips.length),
  },
  {
    key: 'hypothesis',
    label: 'Hypothesis',
    remark: 'The shape of its API',
    extension: 'json',
    type: 'application/json',
    write: (clips) => writeHypothesis(clips, clips.length),
  },
  {
    key: 'readwise',
    label: 'Readwise',
    remark: 'CSV of highlights',
    extension: 'csv',
    type: 'text/csv',
    write: writeReadwise,
  },
  {
    key: 'html',
    label: 'HTML report',
    remark: 'To read, print and send',
    extension: 'html',
    type: 'text/html',
    write: writeHtmlReport,
  },
  {
    key: 'text',
    label: 'Plain text',
    remark: 'Quotes with their sources',
    extension: 'txt',
    type: 'text/plain',
    write: writePlainText,
  },
];
