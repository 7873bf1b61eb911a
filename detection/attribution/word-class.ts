/**
 * Classes of words, as far as they can be told without parsing. Closed classes are listed here; for the open ones a table
 * that training makes says which a word can be. Their numbers are part of the trained weights.
 */
export const WordClass = {
  Other: 0,
  Noun: 1,
  Plural: 2,
  Verb: 3,
  VerbS: 4,
  VerbD: 5,
  VerbG: 6,
  Adjective: 7,
  Adverb: 8,
  Name: 9,
  Number: 10,
  Subject: 11,
  Object: 12,
  Possessive: 13,
  Determiner: 14,
  Preposition: 15,
  Coordinator: 16,
  Subordinator: 17,
  Relative: 18,
  Be: 19,
  Have: 20,
  Do: 21,
  Modal: 22,
  Negation: 23,
  To: 24,
  That: 25,
  Comma: 26,
  Stop: 27,
  Colon: 28,
  Semicolon: 29,
  Dash: 30,
  OpenQuote: 31,
  CloseQuote: 32,
  Bracket: 33,
  Mark: 34,
  OwnerEnding: 35,
  As: 36,
  Of: 37,
  There: 38,
  End: 39,
} as const;
export type WordClass = (typeof WordClass)[keyof typeof WordClass];

const LISTS: Readonly<Partial<Record<keyof typeof WordClass, string>>> = {
  Subject:
    'i he she it they we you who one everyone everybody nobody none someone somebody both many few several others all',
  Object: 'me him her them us himself herself itself themselves ourselves myself yourself this these those',
  Possessive: 'my his their our your its whose',
  Determiner: 'a an the some any no every each another either neither such half most more much less enough',
  Preposition: `in on at by for from with without within into onto upon over under about above across against along amid among
    around behind below beneath beside besides between beyond despite down during except inside like near off out outside past
    per regarding through throughout toward towards up via versus against until till following including according`,
  Coordinator: 'and or but nor yet plus',
  Subordinator: `if whether because although though while whereas when whenever where wherever why how once unless since than
    before after lest so`,
  Relative: 'which what whom',
  Be: "is are was were be been being am ’s isn’t aren’t wasn’t weren’t isn't aren't wasn't weren't",
  Have: "has have had having hasn’t haven’t hadn’t hasn't haven't hadn't",
  Do: "does do did doing doesn’t don’t didn’t doesn't don't didn't",
  Modal: `will would shall should can could may might must ought cannot won’t wouldn’t can’t couldn’t shouldn’t won't wouldn't
    can't couldn't shouldn't`,
  Negation: 'not never n’t neither',
  To: 'to',
  That: 'that',
  As: 'as',
  Of: 'of',
  There: 'there',
};

const CLOSED: ReadonlyMap<string, WordClass> = new Map(
  Object.entries(LISTS).flatMap(([name, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, WordClass[name as keyof typeof WordClass]] as const),
  ),
);

/** The class of a word of a closed class, in small letters. */
export const closedClass = (lower: string): WordClass | undefined => CLOSED.get(lower);

const MARKS: Readonly<Record<string, WordClass>> = {
  ',': WordClass.Comma,
  '،': WordClass.Comma,
  '.': WordClass.Stop,
  '!': WordClass.Stop,
  '?': WordClass.Stop,
  '…': WordClass.Stop,
  ':': WordClass.Colon,
  ';': WordClass.Semicolon,
  '—': WordClass.Dash,
  '–': WordClass.Dash,
  '-': WordClass.Dash,
  '(': WordClass.Bracket,
  ')': WordClass.Bracket,
  '[': WordClass.Bracket,
  ']': WordClass.Bracket,
};

export const markClass = (mark: string): WordClass => MARKS[mark] ?? WordClass.Mark;

/** Class of a word that neither list nor table knows, by its ending. */
export function classByEnding(lower: string): WordClass {
  if (lower.endsWith('ly')) return WordClass.Adverb;
  if (lower.endsWith('ing')) return WordClass.VerbG;
  if (lower.endsWith('ed')) return WordClass.VerbD;
  if (/(?:ous|ful|able|ible|ive|less|ish|ic|al)$/.test(lower)) return WordClass.Adjective;
  if (lower.endsWith('s') && !lower.endsWith('ss')) return WordClass.Plural;
  return WordClass.Noun;
}
