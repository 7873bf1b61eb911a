import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface CountryNames {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

/** ISO 3166-1 alpha-2 codes by name, folded loosely: the package's English names and those that lists use. */
const codes = new Map<string, string>();

const OTHERS: Readonly<Record<string, string>> = {
  Bosnia: 'BA',
  Brunei: 'BN',
  Burma: 'MM',
  'Cabo Verde': 'CV',
  'Cape Verde': 'CV',
  Congo: 'CG',
  'Congo-Brazzaville': 'CG',
  'Congo-Kinshasa': 'CD',
  Curacao: 'CW',
  'DR Congo': 'CD',
  'DR Congo (Zaire)': 'CD',
  DRC: 'CD',
  'East Timor': 'TL',
  'Timor-Leste': 'TL',
  Eswatini: 'SZ',
  Swaziland: 'SZ',
  'kingdom of eSwatini': 'SZ',
  'Federated States of Micronesia': 'FM',
  Micronesia: 'FM',
  'Great Britain': 'GB',
  'Ivory Coast': 'CI',
  Kosovo: 'XK',
  Laos: 'LA',
  Macao: 'MO',
  Macau: 'MO',
  Macedonia: 'MK',
  'FYR Macedonia': 'MK',
  Moldova: 'MD',
  'Myanmar (Burma)': 'MM',
  'North Korea': 'KP',
  Palestine: 'PS',
  'Palestinian Territories': 'PS',
  "People's Republic of China": 'CN',
  'Russia (Soviet Union)': 'RU',
  'Saint Barthelemy': 'BL',
  'Sao Tome and Principe': 'ST',
  'Serbia (Yugoslavia)': 'RS',
  'Sint Maarten': 'SX',
  'South Georgia and South Sandwich Islands': 'GS',
  Syria: 'SY',
  'The Bahamas': 'BS',
  'The Gambia': 'GM',
  'Turkey (Turkiye)': 'TR',
  Vatican: 'VA',
  'Holy See': 'VA',
  'Yemen (North Yemen)': 'YE',
  'Zimbabwe (Rhodesia)': 'ZW',
  'Cambodia (Kampuchea)': 'KH',
  'Madagascar (Malagasy)': 'MG',
  'Kingdom of Denmark': 'DK',
  'Kingdom of the Netherlands': 'NL',
};

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('&', 'and')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();
}

const { countries } = require('i18n-iso-countries/langs/en.json') as CountryNames;
for (const [code, names] of Object.entries(countries)) {
  for (const name of typeof names === 'string' ? [names] : names) {
    if (name !== 'Congo') codes.set(fold(name), code);
  }
}
for (const [name, code] of Object.entries(OTHERS)) codes.set(fold(name), code);

/** The alpha-2 code of a country's English name; `XK` for Kosovo; undefined for a name that is no country's. */
export function alpha2ByCountryName(name: string): string | undefined {
  return codes.get(fold(name)) ?? codes.get(fold(name.replace(/^the /i, '').replace(/\s*\(.*\)$/, '')));
}
