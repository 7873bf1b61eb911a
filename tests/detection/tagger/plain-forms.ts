import { Lexicon } from '../../../detection/tagger/lexicon.ts';
import { NameWords } from '../../../detection/tagger/name-words.ts';
import { PersonalNames } from '../../../detection/tagger/personal-names.ts';
import { describeWord, type WordForm } from '../../../detection/tagger/word-form.ts';
import type { Tokens } from '../../../detection/tokens.ts';

/** A lexicon without words. */
export const emptyLexicon = new Lexicon({
  hashes: new Uint32Array(0),
  coarse: new Uint8Array(0),
  middle: new Uint8Array(0),
  fine: new Uint16Array(0),
  vectors: new Uint8Array(0),
  steps: new Float32Array(4),
});

export const noNameWords = new NameWords({
  hashes: new Uint32Array(0),
  opens: new Uint8Array(0),
  closes: new Uint8Array(0),
});

export const noPersonalNames = new PersonalNames(new Uint32Array(1));

/** Forms of a text's tokens by spelling alone. */
export const plainForms = (tokens: Tokens): WordForm[] =>
  tokens.list.map((token) => describeWord(token, emptyLexicon, noNameWords, noPersonalNames));
