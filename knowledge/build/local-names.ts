import { createRequire } from 'node:module';
import type { EntityKey } from '../entity.ts';
import { foldName } from '../fold.ts';
import type { LocalNames } from '../local-names.ts';
import type { JoinedEntity } from './join.ts';
import type { Country } from './sources/countries.ts';
import { readTable } from './table.ts';

const require = createRequire(import.meta.url);

/** Languages of the interface other than English. */
export const LOCAL_LANGUAGES = ['ar', 'az', 'de', 'es', 'fr', 'ru', 'tr', 'uk'] as const;

interface CountryNames {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

/** What countries and well-known cities are called in the languages of the interface, as the text of `public/local-names.json`. */
export function buildLocalNames(
  lists: string,
  countries: readonly Country[],
  entities: readonly JoinedEntity[],
): string {
  const abroad = readTable(`${lists}/cities-abroad.tsv`);
  const cities = largestCities(entities);
  const names: LocalNames = Object.fromEntries(
    LOCAL_LANGUAGES.map((language) => {
      const { countries: said } = require(`i18n-iso-countries/langs/${language}.json`) as CountryNames;
      const named = new Map<EntityKey, string>();
      for (const { code, wikidata } of countries) {
        const [name = ''] = [said[code] ?? ''].flat();
        if (name !== '') named.set(wikidata, name);
      }
      for (const row of abroad.rows) {
        const city = cities.get(foldName(row.city ?? ''));
        const name = row[language] ?? '';
        if (city !== undefined && name !== '' && name !== city.seed.label) named.set(city.key, name);
      }
      return [language, Object.fromEntries([...named].sort(([one], [other]) => (one < other ? -1 : 1)))];
    }),
  );
  return `${JSON.stringify(names)}\n`;
}

/** The city that bears a name and has most inhabitants: time zones are called after no other. */
function largestCities(entities: readonly JoinedEntity[]): Map<string, JoinedEntity> {
  const largest = new Map<string, JoinedEntity>();
  for (const entity of entities) {
    if (entity.seed.kind !== 'place' || !/city$/.test(entity.seed.category)) continue;
    const name = foldName(entity.seed.label);
    if ((entity.population ?? 0) > (largest.get(name)?.population ?? 0)) largest.set(name, entity);
  }
  return largest;
}
