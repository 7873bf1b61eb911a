import { FUNCTION_WORDS } from '../lexicon/words.ts';
import type { Sentence, Token, Tokens } from '../tokens.ts';
import type { WordForm } from './word-form.ts';

/**
 * Where names can be at all. A run is a stretch of tokens, within a sentence, that may hold names: capitals, numbers beside
 * them, and the small words that join or end names. Tokens outside runs are never part of a name, so that each run is
 * decided by itself. A candidate is a stretch of a run that could be one name.
 */
export interface Run {
  /** Tokens `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  readonly sentence: Sentence;
  /** First token and exclusive last token of each candidate, in order of `first`, then of `last`. */
  readonly spans: readonly number[];
}

/** Longest name in tokens; 99.9 % of the names in the training texts are shorter. */
const LONGEST_NAME = 10;
/**
 * A run of more tokens than this is no prose: a list, or a paragraph in capitals. Its names are taken to be shorter, and
 * after very many candidates from such runs no more of them are read: a text that is nothing else holds no news.
 */
const CROWDED_RUN = 24;
const LONGEST_CROWDED_NAME = 7;
const MOST_CROWDED = 20_000;
/** Candidates of a text, after which no more of it is read: 100,000 words of news have as many. */
const MOST_CANDIDATES = 50_000;
/** Tokens of a run: longer ones are cut. A cut never falls into an ordinary name, since it is made at a joining word. */
const LONGEST_RUN = 48;

const Role = {
  Outside: 0,
  Seed: 1,
  Number: 2,
  Inner: 3,
  Particle: 4,
  Link: 5,
  Possessive: 6,
  Comma: 7,
  Quote: 8,
  Plus: 9,
} as const;
type Role = (typeof Role)[keyof typeof Role];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const LINKS = words("of the and for on in at to i y e et und & - – / . ' ’ el la le les au aux");
const PARTICLES = words(
  'van von de del da do dos das di du des der den la le el al bin ben bint ibn abu ter ten ul ud uz zu dello della e',
);
const QUOTES = words('" “ ” ‘ « »');

/** Small words that end or fill names in the training texts: "White Nile state", "2026 general election". */
export type InnerWords = { has(hash: number): boolean };

export function findRuns(tokens: Tokens, forms: readonly WordForm[], inner: InnerWords): Run[] {
  const roles = rolesOf(tokens.list, forms, inner);
  const runs: Run[] = [];
  let crowded = 0;
  let candidates = 0;
  for (const sentence of tokens.sentences) {
    let at = sentence.first;
    while (at < sentence.last && candidates < MOST_CANDIDATES) {
      if (!opens(roles, at)) {
        at++;
        continue;
      }
      const last = runEnd(roles, at, sentence.last);
      const isCrowded = last - at > CROWDED_RUN;
      const spans = spansOf(roles, at, last, isCrowded ? LONGEST_CROWDED_NAME : LONGEST_NAME);
      if (isCrowded) crowded += spans.length / 2;
      if (spans.length > 0 && !isFunctionWord(tokens.list[at]!, last - at) && !(isCrowded && crowded > MOST_CROWDED)) {
        runs.push({ first: at, last, sentence, spans });
        candidates += spans.length / 2;
      }
      at = last;
    }
  }
  return runs;
}

/** A run of one word that only a sentence's start gives its capital: "The", "But", "In". */
const isFunctionWord = ({ text, letters }: Token, length: number): boolean =>
  length === 1 && letters === 'capital' && FUNCTION_WORDS.has(text.toLowerCase());

function rolesOf(list: readonly Token[], forms: readonly WordForm[], inner: InnerWords): Uint8Array {
  const roles = new Uint8Array(list.length);
  for (let i = 0; i < list.length; i++) roles[i] = roleOf(list[i]!, forms[i]!, inner);
  // The second half of a hyphenated name may be small ("Huang Kuo-chang"), and so may the first ("al-Burhan").
  for (let i = 1; i + 1 < list.length; i++) {
    if (
      list[i]!.text !== '-' ||
      list[i]!.spaced ||
      list[i + 1]!.spaced ||
      list[i + 1]!.sentence !== list[i - 1]!.sentence
    )
      continue;
    const before = roles[i - 1]!;
    if ((before === Role.Seed || before === Role.Inner) && forms[i + 1]!.isWord && roles[i + 1] !== Role.Seed)
      roles[i + 1] = Role.Inner;
    else if (
      roles[i + 1] === Role.Seed &&
      before === Role.Outside &&
      forms[i - 1]!.isWord &&
      forms[i - 1]!.text.length < 4
    )
      roles[i - 1] = Role.Particle;
  }
  return roles;
}

function roleOf(token: Token, form: WordForm, inner: InnerWords): Role {
  if (token.kind === 'word') {
    if (form.isCapital) return Role.Seed;
    if (PARTICLES.has(token.text)) return Role.Particle;
    if (LINKS.has(token.text)) return Role.Link;
    return inner.has(form.folded) ? Role.Inner : Role.Outside;
  }
  if (token.kind === 'number') return /\p{Lu}/u.test(token.text) ? Role.Seed : Role.Number;
  if (token.kind === 'possessive') return Role.Possessive;
  if (token.text === ',') return Role.Comma;
  if (token.text === '+') return token.spaced ? Role.Outside : Role.Plus;
  if (QUOTES.has(token.text)) return Role.Quote;
  return LINKS.has(token.text) ? Role.Link : Role.Outside;
}

const startsName = (role: number): boolean => role === Role.Seed || role === Role.Number || role === Role.Particle;
const endsName = (role: number): boolean =>
  role === Role.Seed || role === Role.Number || role === Role.Inner || role === Role.Possessive || role === Role.Plus;

/** A run opens at a capital, at a number before a small name word, or at a particle that leads to a capital. */
function opens(roles: Uint8Array, at: number): boolean {
  if (roles[at] === Role.Seed) return true;
  let next = at;
  while (roles[next] === Role.Particle && next - at < 3) next++;
  if (next > at) return roles[next] === Role.Seed || (roles[next] === Role.Link && roles[next + 1] === Role.Seed);
  return roles[at] === Role.Number && (roles[at + 1] === Role.Seed || roles[at + 1] === Role.Inner);
}

/** Exclusive end of the run that opens at `first`: up to three joining tokens in a row are stepped over. */
function runEnd(roles: Uint8Array, first: number, limit: number): number {
  let last = first + 1;
  for (let at = first; at < limit && at - first < LONGEST_RUN; at++) {
    const role = roles[at]!;
    if (role === Role.Outside) break;
    if (endsName(role)) last = at + 1;
    else if (at - last >= 3) break;
  }
  return last;
}

function spansOf(roles: Uint8Array, first: number, last: number, longest: number): number[] {
  const spans: number[] = [];
  for (let from = first; from < last; from++) {
    if (!startsName(roles[from]!)) continue;
    let seeds = 0;
    let commas = 0;
    let quotes = 0;
    for (let at = from; at < last && at - from < longest; at++) {
      const role = roles[at]!;
      if (role === Role.Seed) seeds++;
      else if (role === Role.Comma && ++commas > 1) break;
      else if (role === Role.Quote) quotes++;
      if (role === Role.Seed && at === from + 1 && roles[from] === Role.Particle) seeds++;
      if (!endsName(role) || quotes % 2 > 0) continue;
      if (seeds > 0 || (role === Role.Inner && roles[from] === Role.Number)) spans.push(from, at + 1);
    }
  }
  return spans;
}
