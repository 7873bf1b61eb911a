import type { EntityKind } from '../knowledge/entity.ts';
import { ORGANISATION_HEADS } from './lexicon/heads.ts';
import { HONORIFICS } from './lexicon/roles.ts';
import { LOCATIVES } from './lexicon/words.ts';
import type { Name } from './name.ts';
import type { Tokens } from './tokens.ts';

/** Below this, a type is a guess that the rest of the article may overrule. */
const UNSURE = 0.6;
/** Below this, a full name vouches for nothing. */
const LEAST_SURE = 0.45;
/** By so much surer, a lone word is what it seems though an unsure full name ends with it. */
const MARGIN = 0.15;

/**
 * Makes the names of one article agree: the same name has the same type unless the text says otherwise, a surname goes
 * with its full name, an acronym with the long form beside it, "the Fund" with the "International Monetary Fund". Writes
 * `type` and `chain` of the names.
 */
export function cohere(tokens: Tokens, names: Name[]): void {
  const acronyms = pairAcronyms(tokens, names);
  settleTypes(names);
  settleSurnames(tokens, names);
  settleAcronyms(names, acronyms);
  chainNames(names, acronyms);
}

/** "European Union (EU)" and "EU (European Union)": pairs of acronym and long form. */
function pairAcronyms(tokens: Tokens, names: readonly Name[]): [acronym: Name, long: Name][] {
  const pairs: [Name, Name][] = [];
  for (let i = 1; i < names.length; i++) {
    const before = names[i - 1]!;
    const inside = names[i]!;
    const opens = inside.first === before.last + 1 && tokens.list[before.last]!.text === '(';
    if (!opens || tokens.list[inside.last]?.text !== ')') continue;
    if (isAcronymOf(inside, before) || isForeignAcronymOf(inside, before)) pairs.push([inside, before]);
    else if (isAcronymOf(before, inside)) pairs.push([before, inside]);
  }
  return pairs;
}

/** The capitals of the short form stand in the long one in this order, beginning at its first letter: "SOFAZ". */
function isAcronymOf(short: Name, long: Name): boolean {
  const capitals = short.text.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  if (short.words.length > 2 || long.words.length < 2 || capitals.length < 2 || short.text.length > 12) return false;
  const letters = long.words.join('');
  if (letters.charAt(0) !== capitals.charAt(0)) return false;
  let at = 0;
  for (const capital of capitals) {
    at = letters.indexOf(capital, at) + 1;
    if (at === 0) return false;
  }
  return (
    long.type === 'organisation' ||
    long.words.filter((word) => capitals.includes(word.charAt(0))).length >= capitals.length
  );
}

/** "(TNO)" behind a body's translated name: its letters are those of a name that the article does not give. */
const isForeignAcronymOf = (short: Name, long: Name): boolean =>
  short.type === 'organisation' &&
  long.type === 'organisation' &&
  long.words.length > 2 &&
  /^\p{Lu}{2,6}$/u.test(short.text);

/** An acronym is of its long form's type wherever the article writes it. */
function settleAcronyms(names: readonly Name[], acronyms: readonly [acronym: Name, long: Name][]): void {
  const types = new Map(acronyms.map(([{ key }, { type }]) => [key, type]));
  for (const name of names) if (/^\p{Lu}+$/u.test(name.text)) name.type = types.get(name.key) ?? name.type;
  for (const [acronym, long] of acronyms) acronym.type = long.type;
}

/** Guesses follow the sure mentions of the same string. */
function settleTypes(names: readonly Name[]): void {
  const votes = new Map<string, Record<EntityKind, number>>();
  for (const name of names) {
    let vote = votes.get(name.key);
    if (vote === undefined) {
      vote = { person: 0, organisation: 0, place: 0, event: 0, nationality: 0 };
      votes.set(name.key, vote);
    }
    vote[name.type] += name.confidence;
  }
  for (const name of names) {
    if (name.confidence >= UNSURE) continue;
    const vote = votes.get(name.key)!;
    for (const kind of Object.keys(vote) as EntityKind[]) if (vote[kind] > vote[name.type] + UNSURE) name.type = kind;
  }
}

/**
 * A lone word that ends the full name of a person in this article is that person, unless it stands as a place; and a full
 * name that was taken for a body is a person's where its last word stands alone as one, surely.
 */
function settleSurnames(tokens: Tokens, names: readonly Name[]): void {
  const surnames = new Map<string, Name>();
  const alone = new Map<string, number>();
  const places = new Set<string>();
  for (const name of names) {
    if (name.words.length === 1) {
      if (name.type === 'person') alone.set(name.key, Math.max(alone.get(name.key) ?? 0, name.confidence));
      else if (name.type === 'place' && standsAsPlace(tokens, name)) places.add(name.key);
    }
  }
  for (const name of names) {
    const surname = name.words.at(-1)!;
    if (name.words.length === 1 || surname.length < 3) continue;
    const isMistaken =
      name.type === 'organisation' &&
      name.words.length < 4 &&
      (alone.get(surname) ?? 0) > Math.max(UNSURE, name.confidence) &&
      !name.words.some((word) => ORGANISATION_HEADS.has(word));
    if (isMistaken) name.type = 'person';
    if (name.type === 'person' && name.confidence > LEAST_SURE && !surnames.has(surname)) surnames.set(surname, name);
  }
  for (const name of names) {
    if (name.words.length !== 1 || name.type === 'person' || name.type === 'nationality') continue;
    const full = surnames.get(name.key);
    if (full === undefined || full.start > name.start || standsAsPlace(tokens, name)) continue;
    if (full.confidence < UNSURE && name.confidence > full.confidence + MARGIN) continue;
    if (full.confidence < name.confidence && places.has(name.key)) continue;
    name.type = 'person';
    name.confidence = Math.max(name.confidence, 0.8);
  }
}

/** "in Washington", "from Washington", "WASHINGTON (AP) —": here the word is a place, whoever bears it elsewhere. */
function standsAsPlace({ list, sentences }: Tokens, { first, last }: Name): boolean {
  const before = list[first - 1]?.text.toLowerCase() ?? '';
  if ((LOCATIVES.has(before) || before === 'from') && !HONORIFICS.has(before)) return true;
  const { lineStart, first: start } = sentences[list[first]!.sentence]!;
  return lineStart && start === first && /^[(—–]$/.test(list[last]?.text ?? '');
}

function chainNames(names: Name[], acronyms: readonly [acronym: Name, long: Name][]): void {
  const heads = new Map<string, number>();
  const shorts = new Map<string, number>();
  const longOf = new Map<string, Name>();
  for (const [acronym, long] of acronyms) longOf.set(`${acronym.type} ${acronym.key}`, long);

  names.forEach((name, index) => {
    const key = `${name.type} ${name.key}`;
    const long = longOf.get(key);
    const alone = name.words.length === 1 ? shorts.get(key) : undefined;
    const paired = long === undefined || long === name ? undefined : heads.get(`${long.type} ${long.key}`);
    name.chain = heads.get(key) ?? paired ?? alone ?? index;
    heads.set(key, name.chain);
    if (name.words.length > 1 && (name.type === 'person' || name.type === 'organisation')) {
      for (const word of [name.words.at(-1)!, name.words[0]!]) {
        const short = `${name.type} ${word}`;
        if (word.length > 2 && !shorts.has(short)) shorts.set(short, name.chain);
      }
    }
  });
}
