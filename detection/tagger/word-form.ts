import type { Token } from '../tokens.ts';
import { hashText } from './hashing.ts';
import { type Lexicon, NO_ROW } from './lexicon.ts';
import type { NameWords } from './name-words.ts';
import type { PersonalNames } from './personal-names.ts';

/** What the features need to know of a token's spelling; worked out once for each distinct spelling. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly exact: number;
  /** Hash of the small letters. */
  readonly folded: number;
  /** Hash of the shape: "Xx", "X.X.", "d". */
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  /** Row of the lexicon, or `NO_ROW`. */
  readonly row: number;
  /** Clusters of the lexicon from coarse to fine; -1 for a word that it lacks. */
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  /** What kind of name the word opens and closes in the pack. */
  readonly opens: number;
  readonly closes: number;
  /** Whether people bear the word as a name: 0 if not, 1 for a word that the lexicon has too, 2 for a mere name. */
  readonly personal: 0 | 1 | 2;
  readonly isCapital: boolean;
  readonly isUpper: boolean;
  readonly isWord: boolean;
  readonly isNumber: boolean;
}

function shapeOf(token: Token): string {
  let shape = '';
  let last = '';
  for (const character of token.text) {
    let sign = character;
    if (character >= 'a' && character <= 'z') sign = 'x';
    else if (character >= 'A' && character <= 'Z') sign = 'X';
    else if (character >= '0' && character <= '9') sign = 'd';
    else if (character.toLowerCase() !== character.toUpperCase()) {
      sign = character === character.toLowerCase() ? 'x' : 'X';
    }
    if (sign !== last) shape += sign;
    last = sign;
    if (shape.length === 6) break;
  }
  return shape;
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Normalising is slow; plain letters have no marks. */
const withoutMarks = (text: string): string => (isPlain(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, ''));

const isNameOf = (personalNames: PersonalNames, lower: string, folded: number): boolean =>
  personalNames.has(folded) || (/[^a-z]/.test(lower) && personalNames.has(hashText(withoutMarks(lower))));

export function describeWord(
  token: Token,
  lexicon: Lexicon,
  nameWords: NameWords,
  personalNames: PersonalNames,
): WordForm {
  const { text } = token;
  const lower = text.toLowerCase();
  const folded = hashText(lower);
  let row = lexicon.rowOf(folded);
  if (row === NO_ROW && lower.length > 1) {
    const plain = withoutMarks(lower).replace(/’/g, "'");
    if (plain !== lower) row = lexicon.rowOf(hashText(plain));
    if (row === NO_ROW && plain.endsWith('.')) row = lexicon.rowOf(hashText(plain.slice(0, -1)));
  }
  const known = row !== NO_ROW;
  const place = nameWords.find(folded);
  const isPersonal = token.kind === 'word' && isNameOf(personalNames, lower, folded);
  return {
    text,
    lower,
    exact: hashText(text),
    folded,
    shape: hashText(shapeOf(token)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    suffix4: hashText(lower.slice(-4)),
    prefix2: hashText(lower.slice(0, 2)),
    prefix3: hashText(lower.slice(0, 3)),
    row,
    coarse: known ? lexicon.coarse(row) : -1,
    middle: known ? lexicon.middle(row) : -1,
    fine: known ? lexicon.fine(row) : -1,
    opens: nameWords.opens(place),
    closes: nameWords.closes(place),
    personal: isPersonal ? (known ? 1 : 2) : 0,
    isCapital: token.letters !== 'lower' && token.letters !== 'caseless',
    isUpper: token.letters === 'upper',
    isWord: token.kind === 'word',
    isNumber: token.kind === 'number',
  };
}
