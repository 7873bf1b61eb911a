import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import * as v from 'valibot';
import { readBackup, writeBackup } from '../../exchange/backup.ts';
import { writeBibtex } from '../../exchange/bibtex.ts';
import { writeCsv } from '../../exchange/csv.ts';
import { parseRows } from '../../exchange/csv-text.ts';
import { readFactChecks } from '../../exchange/fact-checks.ts';
import { writeHtmlReport } from '../../exchange/html-report.ts';
import { readHypothesis, writeHypothesis } from '../../exchange/hypothesis.ts';
import { markdownFiles, writeMarkdown } from '../../exchange/markdown.ts';
import type { Reading } from '../../exchange/reading.ts';
import { readReadwise, writeReadwise } from '../../exchange/readwise.ts';
import { writeRis } from '../../exchange/ris.ts';
import { parseSafely } from '../../exchange/safe-json.ts';
import { readWebAnnotations, writeWebAnnotations } from '../../exchange/web-annotation.ts';
import { type Clip, clipSchema } from '../../storage/clip.ts';
import { seededClips } from '../bench/seeded-clips.ts';
import { must, type Target, target } from './target.ts';
import { hostileText } from './texts.ts';

const NOW = new Date('2026-02-02T10:00:00Z');
const CLIPS = [...seededClips(20)];

/** A clip of the sample with hostile words in every field that takes words. */
const hostileClip: fc.Arbitrary<Clip> = fc
  .tuple(fc.constantFrom(...CLIPS), hostileText, hostileText, hostileText)
  .map(([clip, quote, note, title]) => {
    const source = { ...clip.source, title, site: title, authors: [note.slice(0, 90)] };
    const changed = { ...clip, quote: quote || 'quote', note, tags: [quote.slice(0, 40)], source };
    const parsed = v.safeParse(clipSchema, changed);
    return parsed.success ? parsed.output : clip;
  });
const hostileClips = fc.array(hostileClip, { minLength: 1, maxLength: 4 });

const joined = (pieces: Iterable<string>): string => [...pieces].join('');

/** A file of a known format with one stretch cut, doubled or written over. */
const damaged = (file: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(file.length), fc.nat(60), fc.constantFrom('cut', 'double', 'write', 'end'), hostileText)
    .map(([at, length, kind, text]) => {
      const middle = kind === 'cut' ? '' : kind === 'double' ? file.slice(at, at + length).repeat(2) : text;
      return file.slice(0, at) + middle + (kind === 'end' ? '' : file.slice(at + length));
    });

/** All or nothing, and nothing that the library would not take. */
function mustBeWhole(reading: Reading): void {
  if (reading.ok) {
    for (const clip of reading.clips) must(v.is(clipSchema, clip), 'a clip that was read fits the library');
  } else must(reading.problems.length > 0, 'a file that is refused is refused for a reason');
  must(!('polluted' in {}), 'no prototype was reached');
}

const importer = (name: string, file: string, read: (text: string) => Reading): Target =>
  target(`importer, ${name}`, 60, fc.oneof(damaged(file), hostileText, fc.json()), (text) => mustBeWhole(read(text)));

const markdown = new MarkdownIt({ html: true, linkify: true });

/** Readers and writers of files. */
export async function exchangeTargets(): Promise<Target[]> {
  const backup: string[] = [];
  const units = CLIPS.map((clip) => ({ kind: 'clip' as const, value: { clip, history: [] } }));
  for await (const piece of writeBackup(units, NOW)) backup.push(piece);
  return [
    importer('Hypothesis', joined(writeHypothesis(CLIPS, CLIPS.length)), (text) => readHypothesis(text, NOW)),
    importer('Web Annotation', joined(writeWebAnnotations(CLIPS, CLIPS.length)), (text) =>
      readWebAnnotations(text, NOW),
    ),
    importer('Readwise', joined(writeReadwise(CLIPS)), (text) => readReadwise(text, NOW)),
    target('importer, backup', 40, fc.oneof(damaged(backup.join('')), hostileText), async (text) => {
      const read = await readBackup(text);
      if (text !== backup.join('')) must(!read.ok || read.created === NOW.toISOString(), 'a changed backup is refused');
      must(read.ok || read.problems.length > 0, 'a refusal has a reason');
    }),
    target('importer, fact checks', 60, fc.oneof(fc.json(), hostileText), (text) => {
      readFactChecks(text, NOW);
      must(!('polluted' in {}), 'no prototype was reached');
    }),
    target('safe JSON', 200, fc.oneof(fc.json(), hostileText), (text) => {
      const parsed = parseSafely(text);
      if (!parsed.ok) return;
      must(!/"__proto__"\s*:/.test(JSON.stringify(parsed.value)), 'no forbidden name comes through');
    }),
    target('CSV rows', 200, hostileText, (text) => {
      try {
        for (const { fields, line } of parseRows(text))
          must(fields.length > 0 && line > 0, 'a row has fields and a line');
      } catch (error) {
        must(error instanceof SyntaxError, 'a broken file is called that');
      }
    }),
    target('CSV export', 60, hostileClips, (clips) => {
      const { data, errors } = Papa.parse<string[]>(joined(writeCsv(clips)).replace(/^\uFEFF/, ''), {
        skipEmptyLines: true,
      });
      must(errors.length === 0, 'another parser reads it');
      must(data.length === clips.length + 1, 'a row for each clip');
      for (const field of data.flat()) must(!/^[=+\-@\t\r＝＋－＠]/.test(field), 'no field is a formula');
    }),
    target('Markdown rendering', 60, hostileClips, (clips) => {
      const texts = [joined(writeMarkdown(clips)), ...[...markdownFiles(clips, 'article')].map(({ text }) => text)];
      for (const text of texts) {
        // Links to the sources are ours; of a quote or a note nothing may become an element.
        const html = markdown.render(text.replace(/^---\n.*?\n---\n/s, ''));
        must(!/<(?:script|img|svg|iframe|object|embed|style|input)\b/i.test(html), 'no element that loads or runs');
        must(!/href="(?!https?:|#|mailto:)/i.test(html), 'links are http(s)');
      }
    }),
    target('HTML report', 60, hostileClips, (clips) => {
      const html = joined(writeHtmlReport(clips, NOW));
      must(!/<(?:script|img|svg|iframe|object|embed|form|base)\b/i.test(html), 'no element that loads or runs');
      must(!/\son\w+\s*=/i.test(html.replace(/>[^<]*</g, '><')), 'no handler');
    }),
    target('RIS and BibLaTeX', 60, hostileClips, (clips) => {
      const ris = joined(writeRis(clips));
      const articles = ris.match(/^TY {2}- /gm)?.length ?? 0;
      must(
        articles === (ris.match(/^ER {2}- /gm)?.length ?? 0) && articles <= clips.length,
        'no record is smuggled in',
      );
      const entries = joined(writeBibtex(clips)).match(/^@\w+\{/gm)?.length ?? 0;
      must(entries === articles, 'no entry is smuggled in');
    }),
  ];
}
