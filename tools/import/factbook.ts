import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alpha2ByCountryName } from '../../knowledge/build/country-codes.ts';
import type { ListTable, Row } from './table.ts';

const SOURCE = 'The World Factbook';
/** The file is of May 2026, its text that of the last edition. */
const AS_OF = '2026-01';

export interface FactbookCountry {
  readonly file: string;
  readonly name?: Readonly<Record<string, string>>;
  readonly government_type?: string;
  readonly capital?: Readonly<Record<string, string>>;
  readonly executive?: Readonly<Record<string, string>>;
  readonly legislature?: Readonly<Record<string, string>>;
  readonly population?: Readonly<Record<string, string>>;
  readonly nationality?: Readonly<Record<string, string>>;
}

/** Entries whose short name the lookup does not know, by the factbook's own file. */
const CODES: Readonly<Record<string, string>> = {
  'africa/cf.json': 'CG',
  'africa/cg.json': 'CD',
  'africa/ct.json': 'CF',
  'africa/sh.json': 'SH',
  'australia-oceania/fm.json': 'FM',
  'central-america-n-caribbean/dr.json': 'DO',
  'central-america-n-caribbean/nn.json': 'SX',
  'central-america-n-caribbean/rn.json': 'MF',
  'central-america-n-caribbean/vi.json': 'VG',
  'central-america-n-caribbean/vq.json': 'VI',
  'east-n-southeast-asia/bm.json': 'MM',
  'europe/vt.json': 'VA',
  'middle-east/ae.json': 'AE',
  'south-america/fk.json': 'FK',
};

/** Countries with what they call themselves, their people, capital and government. */
export function importFactbook(directory: string): ListTable[] {
  const rows: Row[] = [];
  for (const country of readFactbook(directory)) {
    const code = codeOf(country);
    if (code === undefined) continue;
    rows.push({
      iso2: code,
      official: known(country.name?.['conventional long form']),
      short: known(country.name?.['conventional short form']),
      local: [country.name?.['local short form'], country.name?.['local long form']]
        .map(known)
        .filter(Boolean)
        .join(' | '),
      capital: plain(country.capital?.name ?? '').replace(/\s*[(;].*$|\s+in Romanian.*$|, continues.*$/, ''),
      government: plain(country.government_type ?? '').split(/;| - /)[0] ?? '',
      population: (/[\d,]+/.exec(country.population?.total ?? '')?.[0] ?? '').replaceAll(',', ''),
      adjectives: adjectivesOf(country).join(' | '),
      people: peopleOf(country).join(' | '),
      legislature: legislatureOf(country).join(' | '),
      seats: seatsOf(country),
    });
  }
  return [
    {
      name: 'countries',
      source: SOURCE,
      asOf: AS_OF,
      columns: [
        'iso2',
        'official',
        'short',
        'local',
        'capital',
        'government',
        'population',
        'adjectives',
        'people',
        'legislature',
        'seats',
      ],
      rows,
    },
  ];
}

export function readFactbook(directory: string): FactbookCountry[] {
  return JSON.parse(readFileSync(join(directory, 'factbook-2026-05.json'), 'utf8')) as FactbookCountry[];
}

/** ISO code of an entry; undefined for oceans, bases and bodies without one. */
export function codeOf(country: FactbookCountry): string | undefined {
  const short = plain(country.name?.['conventional short form'] ?? '');
  return CODES[country.file] ?? alpha2ByCountryName(short);
}

/** The text of a field: entities decoded, markup and notes gone. */
export function plain(field: string): string {
  const named: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', quot: '"', rsquo: '’' };
  const marks: Readonly<Record<string, string>> = {
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    uml: '\u0308',
    tilde: '\u0303',
    cedil: '\u0327',
    ring: '\u030a',
    caron: '\u030c',
  };
  return field
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&([A-Za-z])([a-z]+);/g, (all, letter: string, mark: string) =>
      marks[mark] === undefined ? (named[letter + mark] ?? all) : (letter + marks[mark]).normalize('NFC'),
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function known(field: string | undefined): string {
  const text = plain(field ?? '').replace(/\s*[(/;].*$/, '');
  return text === 'none' || text === 'NA' ? '' : text;
}

function adjectivesOf(country: FactbookCountry): string[] {
  const field = plain(country.nationality?.adjective ?? '').replace(/;? note.*$/, '');
  return field
    .split(/[;,]| or /)
    .map((part) =>
      part
        .replaceAll(/\([^)]*\)/g, '')
        .replaceAll(/[()]/g, '')
        .trim(),
    )
    .filter((part) => /^[\p{Lu}]/u.test(part) && part !== 'Swati');
}

/** "Azerbaijani(s)" gives both numbers; "Frenchman(men), Frenchwoman(women)" gives four nouns. */
function peopleOf(country: FactbookCountry): string[] {
  const field = plain(country.nationality?.noun ?? '')
    .replace(/; note.*$/, '')
    .replace(/\(US .*?\)/, '');
  const people = new Set<string>();
  for (const part of field.split(/,| or |\//)) {
    const [, noun = '', ending = ''] = /^\s*([^(]+?)\s*(?:\(([^)]*)\))?\s*$/.exec(part) ?? [];
    if (!/^\p{Lu}/u.test(noun) && !/^(?:liS|emaS)/.test(noun)) continue;
    people.add(noun);
    if (ending === 's') people.add(`${noun}s`);
    else if (ending === 'men' || ending === 'women') people.add(noun.replace(/man$/, 'men'));
  }
  return [...people];
}

/** Seats of a legislature with one chamber. */
function seatsOf(country: FactbookCountry): string {
  const { 'legislative structure': structure = '', 'number of seats': seats = '' } = country.legislature ?? {};
  return plain(structure) === 'unicameral' ? (/^\d+/.exec(plain(seats))?.[0] ?? '') : '';
}

function legislatureOf(country: FactbookCountry): string[] {
  const field = plain(country.legislature?.['legislature name'] ?? '');
  const [, name = '', local = ''] = /^([^(]+?)\s*(?:\(([^)]*)\))?$/.exec(field) ?? [];
  return [name, local].filter((part) => part !== '');
}
