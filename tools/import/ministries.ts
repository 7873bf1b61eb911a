import { join } from 'node:path';
import { alpha2ByCountryName } from '../../knowledge/build/country-codes.ts';
import { isLatin } from './office-holders.ts';
import { type ListTable, type Row, readTsv } from './table.ts';

/** Posts whose holder heads a ministry that every country has. */
const POSTS: ReadonlySet<string> = new Set(['foreign', 'defence', 'interior', 'finance', 'justice']);

/** Who headed which ministry when its list was made in 2022; a post with two holders on its last day is left out. */
export function importMinistries(directory: string): ListTable {
  const ended = new Set(
    readTsv(join(directory, 'former-ministers-2014-2022.tsv')).map(
      (row) => `${row.wikidata_id} ${row.country} ${row.kind} ${row.start}`,
    ),
  );
  const posts = new Map<string, Row[]>();
  for (const row of readTsv(join(directory, 'cabinets-2022-2023.tsv'))) {
    const country = alpha2ByCountryName(row.country ?? '');
    const { kind = '', wikidata_id: id = '', name = '', start = '' } = row;
    if (country === undefined || !POSTS.has(kind) || !/^Q\d+$/.test(id) || !isLatin(name)) continue;
    if (ended.has(`${id} ${row.country} ${kind} ${start}`)) continue;
    const holder: Row = {
      country,
      post: kind,
      label: name,
      wikidata: id,
      title: row.role ?? '',
      since: start,
      as_of: row.source_date ?? '',
    };
    posts.set(`${country} ${kind}`, [...(posts.get(`${country} ${kind}`) ?? []), holder]);
  }
  const rows = [...posts.values()].flatMap(lastHolder);
  return {
    name: 'ministries',
    source: 'EveryPolitician cabinets',
    asOf: '2022',
    columns: ['country', 'post', 'label', 'wikidata', 'title', 'since', 'as_of'],
    rows: rows.sort((one, other) => (`${one.country} ${one.post}` < `${other.country} ${other.post}` ? -1 : 1)),
  };
}

/** The holder that the newest list names; none when it names several. */
function lastHolder(holders: readonly Row[]): Row[] {
  const newest = holders.reduce((date, { as_of = '' }) => (as_of > date ? as_of : date), '');
  const last = holders.filter((holder) => holder.as_of === newest);
  return new Set(last.map((holder) => holder.wikidata)).size === 1 ? last.slice(0, 1) : [];
}
