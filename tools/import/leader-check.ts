import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alpha2ByCountryName } from '../../knowledge/build/country-codes.ts';
import { readCountries } from '../../knowledge/build/sources/countries.ts';
import { foldWords } from '../../knowledge/fold.ts';
import { openPack } from '../../knowledge/pack-reader.ts';
import { factbookLeaders } from './factbook-leaders.ts';
import { readTsv } from './table.ts';

export interface LeaderDifference {
  readonly country: string;
  readonly property: string;
  readonly pack: string;
  readonly reference: string;
  readonly list: string;
  /** The pack's source where it is younger than the list, with its date. */
  readonly newer?: string;
  /** What the row says of the difference. */
  readonly note: string;
}

interface Expected {
  readonly name: string;
  /** What of the name must stand in the pack's; the whole name where the list does not tell. */
  readonly surname: string;
  readonly list: string;
  readonly asOf: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compares the leaders of sovereign countries in the built pack with the lists of a folder; the newer list wins. */
export function checkLeaders(directory: string): { agreed: number; differences: LeaderDifference[] } {
  const file = readFileSync(join(root, 'public/pack.bin'));
  const pack = openPack(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const differences: LeaderDifference[] = [];
  let agreed = 0;
  const expected = expectedLeaders(directory);
  const notes = readNotes();
  for (const country of readCountries(join(root, 'knowledge/lists'))) {
    const row = pack.byWikidata(country.wikidata);
    if (!country.sovereign || row === undefined) continue;
    for (const property of ['headOfState', 'headOfGovernment']) {
      const leader = expected.get(`${country.code} ${property}`);
      if (leader === undefined) continue;
      const stated = pack.entity(row).facts.filter((fact) => fact.property === property);
      if (stated.some((fact) => isSamePerson(fact.value, leader))) agreed += 1;
      else {
        const named = stated.map((fact) => fact.value).join(', ');
        const newer = stated.find((fact) => fact.asOf > leader.asOf);
        differences.push({
          country: country.code,
          property,
          pack: named,
          reference: leader.name,
          list: leader.list,
          note: notes.get(`${country.wikidata} ${property}`) ?? notes.get(`${country.wikidata} headOfState`) ?? '',
          ...(newer === undefined ? {} : { newer: `${newer.source.name} ${newer.asOf}` }),
        });
      }
    }
  }
  return { agreed, differences };
}

/** The notes of the countries' rows, by key and property. */
function readNotes(): Map<string, string> {
  const rows = readTsv(join(root, 'knowledge/facts/countries.facts.tsv'));
  return new Map(rows.map(({ key, property, note = '' }) => [`${key} ${property}`, note]));
}

/** Leaders by country code and property. */
function expectedLeaders(directory: string): Map<string, Expected> {
  const leaders = new Map<string, Expected>();
  for (const { country, property, name, surname } of factbookLeaders(directory)) {
    leaders.set(`${country} ${property}`, { name, surname, list: 'factbook', asOf: '2026-05-17' });
  }
  for (const row of readTsv(join(directory, 'leaders-2026-08.tsv'))) {
    const code = alpha2ByCountryName(row.country ?? '');
    const pairs = { headOfGovernment: row.head_of_government ?? '', headOfState: row.head_of_state ?? '' };
    for (const [property, name] of Object.entries(pairs)) {
      if (name !== '')
        leaders.set(`${code} ${property}`, { name, surname: '', list: 'leaders', asOf: row.as_of ?? '' });
    }
  }
  return leaders;
}

/** Transliterations differ: a person is the same when a word of the surname is nearly so, or two words of the name. */
function isSamePerson(name: string, leader: Expected): boolean {
  const words = foldWords(name);
  if (words.join(' ') === foldWords(leader.name).join(' ')) return true;
  const surname = foldWords(leader.surname).filter((word) => word.length > 2);
  if (surname.some((word) => words.some((other) => isNearly(word, other)))) return true;
  const shared = foldWords(leader.name).filter(
    (word) => word.length > 2 && words.some((other) => isNearly(word, other)),
  );
  return shared.length >= 2 || (words.length === 1 && shared.length === 1);
}

/** One letter in four may differ. */
function isNearly(word: string, other: string): boolean {
  return distance(word, other) <= Math.floor(Math.min(word.length, other.length) / 4);
}

/** Levenshtein's distance. */
function distance(word: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...word].entries()) {
    const next = [line + 1];
    for (const [column, opposite] of [...other].entries()) {
      next.push(Math.min(next[column]! + 1, row[column + 1]! + 1, row[column]! + (letter === opposite ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
