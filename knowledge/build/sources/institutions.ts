import { foldWords } from '../../fold.ts';
import { withArticle } from '../../with-article.ts';
import type { SeedAlias, SeedEntity } from '../seed-entity.ts';
import { partsOf, readTable, type Table, type TableRow } from '../table.ts';
import type { Country } from './countries.ts';

/** Embassies go by two countries and monarchies have no presidency; republics with a prime minister have both. */
const NO_PRESIDENCY = new Set(
  'AD AE AG AU BB BE BH BN BS BT BZ CA DK ES GB GD IN JM JO JP KH KN KW LC LI LS LU MA MC MY NL NO NZ OM PG QA SA SB SE SZ TH TO TV VA VC'.split(
    ' ',
  ),
);

/** The institutions of every sovereign country, Kosovo, Taiwan and Palestine, from the table of patterns. */
export function institutionSeeds(lists: string, countries: readonly Country[]): SeedEntity[] {
  const patterns = readTable(`${lists}/institution-patterns.tsv`);
  return countries
    .filter((country) => country.sovereign)
    .flatMap((country) => [
      ...patterns.rows
        .filter((row) => row.category !== 'presidency' || !NO_PRESIDENCY.has(country.code))
        .map((row) => institutionSeed(row, patterns, country)),
      ...legislatureSeed(patterns, country),
      embassySeed(patterns, country),
    ]);
}

function institutionSeed(row: TableRow, table: Table, country: Country): SeedEntity {
  const label = fill(row.label ?? '', country, adjectiveOf(country));
  const title = fill(row.title ?? '', country, adjectiveOf(country));
  const names = partsOf(row.names).flatMap((pattern) => fillAll(pattern, country));
  return {
    ...baseSeed(table, country, label, row.category ?? ''),
    ...(title === '' ? {} : { wikipedia: title }),
    aliases: [
      ...fillAll(row.label ?? '', country).map(asName),
      ...names.map(asName),
      ...partsOf(row.generic).map((text): SeedAlias => ({ text, use: 'generic' })),
    ],
  };
}

/** The legislature under the name that the factbook gives it: "Milli Majlis", "National Assembly of Azerbaijan". */
function legislatureSeed(table: Table, country: Country): SeedEntity[] {
  const [name = 'Parliament', local] = country.legislature;
  const own =
    country.legislature.length === 0
      ? []
      : fillAll(`${name} of {the}`, country).concat(fillAll(`{adj} ${name}`, country));
  return [
    {
      ...baseSeed(table, country, `${name} of ${withArticle(country.label)}`, 'legislature'),
      aliases: [
        ...[
          ...own,
          ...fillAll('{adj} Parliament', country),
          ...fillAll('Parliament of {the}', country),
          `${country.label} Parliament`,
        ].map(asName),
        ...(local === undefined || local.split(' ').length > 4 ? [] : [asName(local)]),
        ...[...new Set(['Parliament', name])].map((text): SeedAlias => ({ text, use: 'generic' })),
      ],
    },
  ];
}

/** "Russian Embassy" and "Embassy of Russia": the diplomatic service abroad, wherever the text places it. */
function embassySeed(table: Table, country: Country): SeedEntity {
  return {
    ...baseSeed(table, country, `Embassy of ${withArticle(country.label)}`, 'embassy'),
    aliases: [
      ...fillAll('{adj} Embassy', country).map(asName),
      asName(`${country.label} Embassy`),
      { text: 'Embassy', use: 'generic' },
    ],
  };
}

function baseSeed(table: Table, country: Country, label: string, category: string): Omit<SeedEntity, 'aliases'> {
  return {
    key: `ng:${foldWords(`${country.code} ${category}`).join('-')}`,
    label,
    kind: 'organisation',
    category,
    country: country.code,
    facts: [],
    source: table.source,
    asOf: table.asOf,
  };
}

function asName(text: string): SeedAlias {
  return { text, use: 'name' };
}

/** The adjective that news uses; the bare name where there is none. */
function adjectiveOf(country: Country): string {
  return country.adjectives[0] ?? country.label;
}

function fill(pattern: string, country: Country, adjective: string, name = country.label): string {
  return pattern.replaceAll('{adj}', adjective).replaceAll('{country}', name).replaceAll('{the}', withArticle(name));
}

/** A pattern with each adjective and each usual name of the country: "US Army", "American Army", "United States Army". */
function fillAll(pattern: string, country: Country): string[] {
  const filled = new Set<string>();
  for (const adjective of country.adjectives.length === 0 ? [country.label] : country.adjectives) {
    for (const name of [country.label, ...country.shortNames]) filled.add(fill(pattern, country, adjective, name));
  }
  return [...filled];
}
