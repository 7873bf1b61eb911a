import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';

/** An item in the shape of Wikidata's JSON dumps, where what is empty is a list. */
export interface DumpEntry {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly description?: string;
  readonly sitelinks?: number;
  readonly title?: string;
  readonly claims?: Readonly<Record<string, readonly (string | object)[]>>;
  /** Ids in claims of preferred rank. */
  readonly preferred?: readonly string[];
}

/** Writes a gzipped dump: a JSON array with an item a line, and `broken` lines among them. */
export async function writeDump(
  path: string,
  entries: Iterable<DumpEntry>,
  broken: readonly string[] = [],
): Promise<void> {
  const gzip = createGzip({ level: 1 });
  const file = gzip.pipe(createWriteStream(path));
  gzip.write('[\n');
  let count = 0;
  for (const entry of entries) {
    const spoilt = broken[Math.floor(count / 100)];
    if (count % 100 === 50 && spoilt !== undefined) gzip.write(`${spoilt},\n`);
    if (!gzip.write(`${JSON.stringify(itemOf(entry))},\n`)) await once(gzip, 'drain');
    count += 1;
  }
  gzip.end(']\n');
  await once(file, 'close');
}

function itemOf(entry: DumpEntry): object {
  const sites = ['enwiki', ...Array.from({ length: 400 }, (_, index) => `w${index}wiki`)].slice(
    0,
    entry.sitelinks ?? 0,
  );
  const links = sites.map((site) => [site, { site, title: entry.title ?? entry.labels.en, badges: [] }]);
  const value = (texts: Readonly<Record<string, string>>): object =>
    orEmpty(Object.entries(texts).map(([language, text]) => [language, { language, value: text }]));
  return {
    type: 'item',
    id: entry.id,
    labels: value(entry.labels),
    descriptions: value(entry.description === undefined ? {} : { en: entry.description }),
    aliases: orEmpty(
      Object.entries(entry.aliases ?? {}).map(([language, names]) => [
        language,
        names.map((name) => ({ language, value: name })),
      ]),
    ),
    claims: orEmpty(
      Object.entries(entry.claims ?? {}).map(([property, values]) => [
        property,
        values.map((claimed) => claimOf(property, claimed, entry.preferred ?? [])),
      ]),
    ),
    sitelinks: orEmpty(links),
    pageid: 1,
    ns: 0,
    title: entry.id,
    lastrevid: 1,
    modified: '2026-01-01T00:00:00Z',
  };
}

/** The dump's writer gives `[]` for an empty map. */
function orEmpty(entries: readonly (readonly unknown[])[]): object {
  return entries.length === 0 ? [] : Object.fromEntries(entries as [string, unknown][]);
}

function claimOf(property: string, claimed: string | object, preferred: readonly string[]): object {
  const isItem = typeof claimed === 'string' && /^Q\d+$/.test(claimed);
  const value = isItem
    ? { 'entity-type': 'item', 'numeric-id': Number((claimed as string).slice(1)), id: claimed }
    : claimed;
  return {
    mainsnak: {
      snaktype: 'value',
      property,
      datavalue: { value, type: isItem ? 'wikibase-entityid' : typeof claimed === 'string' ? 'string' : 'other' },
      datatype: isItem ? 'wikibase-item' : 'other',
    },
    type: 'statement',
    id: `${property}-1`,
    rank: isItem && preferred.includes(claimed as string) ? 'preferred' : 'normal',
  };
}
