import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGLISH, readCatalogues } from './catalogues.ts';
import { PSEUDO_KINDS, pseudoCatalogue } from './pseudo.ts';

/**
 * Writes the catalogue of one language, or of a pseudo language, as the only one into a folder below `root`: a build from
 * it speaks that language whatever the browser's own is.
 */
export function writeOnlyCatalogue(root: string, language: string): string {
  const catalogues = readCatalogues(join(root, 'locales'));
  const kind = PSEUDO_KINDS.find((each) => each === language);
  const catalogue = kind ? pseudoCatalogue(catalogues.get(ENGLISH) ?? {}, kind) : catalogues.get(language);
  if (!catalogue) throw new Error(`There is no catalogue of ${language}`);
  const folder = join(root, '.output/languages', language, 'locales');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${ENGLISH}.json`), JSON.stringify(catalogue));
  return folder;
}
