/**
 * Turns the reference lists that lie beside the repository into the tables of `knowledge/lists/`, which are committed, so
 * that nobody else needs those lists to build the pack.
 *
 *     npx tsx tools/import-reference.ts ../shared/reference
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { importFactbook } from './import/factbook.ts';
import { importLists } from './import/lists.ts';
import { renderTable } from './import/table.ts';

const target = fileURLToPath(new URL('../knowledge/lists/', import.meta.url));
const reference = argv[2];
if (reference === undefined) {
  console.error('usage: tsx tools/import-reference.ts DIRECTORY');
  exit(2);
}
for (const table of [...importFactbook(reference), ...importLists(reference)]) {
  writeFileSync(join(target, `${table.name}.tsv`), renderTable(table));
  console.log(`${table.name}.tsv: ${table.rows.length} rows`);
}
