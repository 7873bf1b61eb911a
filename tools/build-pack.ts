/**
 * Builds the knowledge pack: `npm run build-pack` writes `public/pack.bin`, the geometry of locator maps,
 * `public/maps.json`, names of places in other languages, `public/local-names.json`, and a report of what the pack holds, `.cache/pack-report.md`. With `-- --notice` it also writes the
 * credits of the pack's sources into `NOTICE`.
 *
 * With `-- --wikidata latest-all.json.gz` it builds another pack, of a dump of Wikidata, for the options page to load:
 * `--languages en,de` (en), `--size 300000` entities, `--output wikidata.bin`. Control-C cancels it.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildMaps } from '../knowledge/build/build-maps.ts';
import { buildPack } from '../knowledge/build/build-pack.ts';
import { updateNotice } from '../knowledge/build/notice.ts';
import { renderReport } from '../knowledge/build/report.ts';
import { readSources } from '../knowledge/build/source-list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({
  options: {
    notice: { type: 'boolean', default: false },
    wikidata: { type: 'string' },
    languages: { type: 'string', default: 'en' },
    size: { type: 'string', default: '300000' },
    output: { type: 'string', default: 'wikidata.bin' },
  },
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

function buildShippedPack(): void {
  const pack = buildPack(join(root, 'knowledge'));
  write('public/pack.bin', new Uint8Array(pack.bytes));
  write('public/maps.json', buildMaps());
  write('public/local-names.json', pack.localNames);
  write('.cache/pack-report.md', renderReport(pack));
  if (values.notice) {
    const sources = readSources(join(root, 'knowledge/sources.tsv')).values();
    write('NOTICE', updateNotice(readFileSync(join(root, 'NOTICE'), 'utf8'), sources));
  }
  console.log(
    `${pack.entities.length} entities, ${pack.aliases} aliases, ${pack.bytes.byteLength} bytes, ${pack.built}`,
  );
}

async function buildFromDump(dump: string): Promise<void> {
  const { buildWikidataPack } = await import('../knowledge/build/wikidata/build-wikidata-pack.ts');
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  const pack = await buildWikidataPack(dump, statSync(dump).mtime.toISOString().slice(0, 10), {
    languages: values.languages.split(','),
    size: Number(values.size),
    signal: controller.signal,
    onProgress: (share) => stderr.write(`\r${(share * 100).toFixed(1)} % read `),
  });
  writeFileSync(values.output, new Uint8Array(pack.bytes));
  console.log(
    `\n${values.output}: ${pack.entities} entities, ${pack.aliases} aliases, ${pack.brokenLines} broken lines`,
  );
}

if (values.wikidata === undefined) buildShippedPack();
else await buildFromDump(values.wikidata);
