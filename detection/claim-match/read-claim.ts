import { stemOf } from '../attribution/stem.ts';
import { type ClaimWord, claimWords } from './claim-words.ts';
import { type ClaimNumber, readNumbers } from './numbers.ts';
import { senseOf, senseOfPhrase } from './same-words.ts';
import { type Sense, senseOfWords } from './sense.ts';

/** A word that says something by itself, in its place. */
export interface Term {
  /** What it means, shared with the words that mean the same. */
  readonly sense: string;
  /** Index among the words. */
  readonly at: number;
  readonly isName: boolean;
  /** An article, a number or a preposition before it shows that it names a thing. */
  readonly isThing: boolean;
  readonly clause: number;
  /** The preposition that governs it, else its place among the others of its clause that none governs. */
  readonly role: string;
}

/** A claim as it is compared. */
export interface ReadClaim {
  readonly words: readonly ClaimWord[];
  readonly terms: readonly Term[];
  readonly numbers: readonly ClaimNumber[];
  readonly meant: Sense;
  /** Senses of all words, little ones included. */
  readonly senses: ReadonlySet<string>;
}

const LITTLE: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they them him her his their we our us i you your my who whom which what
  whose where when while is are was were be been being am has have had having do does did will would shall should can could
  may might must of to in on at by for from with as into onto and or but if so than then there here not no nor neither never
  none any some all each every both either one once only just even also too very much many more most less least few fewer
  about around over under above below between against after before since until till through during without within out up
  down off because although though despite however again yet still already ever per said says say saying that's such own
  other another same s t re ve ll d m not reportedly allegedly probably possibly perhaps likely apparently going`.split(
    /\s+/,
  ),
);
const GOVERNING =
  /^(?:from|to|into|than|by|for|with|of|against|on|in|at|over|under|through|about|without|before|after|between|across|towards?)$/;
const BEFORE_THINGS =
  /^(?:the|a|an|its|their|his|her|this|that|no|any|some|every|each|more|less|fewer|most|of|in|on|at|from|by|for|with|than|into|against|\d.*)$/;
const BREAKING =
  /^(?:and|but|or|when|while|because|although|though|if|that|which|who|before|after|until|since|so|despite)$/;
const TIMING = /^(?:before|after|until|since)$/;
/** Roles in which what is compared or put in order stands, whichever way round. */
const BESIDE = /^(?:than|before|after)$/;
const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/;

export function readClaim(claim: string): ReadClaim {
  const words = claimWords(claim);
  const lower = words.map((word) => word.lower);
  const numbers = readNumbers(lower);
  const counted = new Set(
    numbers.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const clauses = clausesOf(words);
  const passive = passiveClauses(lower, clauses);
  const bare = new Map<number, number>();
  const senses = new Set<string>();
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at++) {
    const stem = stemOf(lower[at]!);
    const next = lower[at + 1];
    const phrase = next === undefined ? undefined : senseOfPhrase(stem, stemOf(next));
    const sense = phrase ?? senseOf(stem);
    senses.add(sense);
    if (counted.has(at) || (LITTLE.has(lower[at]!) && phrase === undefined)) continue;
    const clause = clauses[at]!;
    const nearest = governorOf(lower, at);
    const governor = BESIDE.test(nearest) ? 'beside' : nearest;
    const order = bare.get(clause) ?? 0;
    if (governor === '') bare.set(clause, order + 1);
    const role =
      governor === 'by' && passive.has(clause)
        ? 'subject'
        : governor !== ''
          ? governor
          : order === 0 && !passive.has(clause)
            ? 'subject'
            : 'object';
    terms.push({
      sense,
      at,
      isName: isName(words, at),
      isThing: BEFORE_THINGS.test(lower[at - 1] ?? ''),
      clause,
      role,
    });
    if (phrase !== undefined) at++;
  }
  return { words, terms, numbers, meant: senseOfWords(lower), senses };
}

/** A time or order needs so many words after it to be told by a clause: "before it sank", not "before Tuesday". */
const CLAUSE_WORDS = 3;

/** Number of the clause of each word: a new one begins after marks and at words that join clauses. */
function clausesOf(words: readonly ClaimWord[]): number[] {
  let clause = 0;
  return words.map(({ lower, isAfterMark }, at) => {
    const rest = words.findIndex((word, i) => i > at && word.isAfterMark);
    const isShort = (rest < 0 ? words.length : rest) - at < CLAUSE_WORDS;
    const breaks = BREAKING.test(lower) && !(isShort && TIMING.test(lower));
    if (at > 0 && (isAfterMark || breaks)) clause++;
    return clause;
  });
}

/** Clauses in which somebody has something done to him "by" another. */
function passiveClauses(lower: readonly string[], clauses: readonly number[]): ReadonlySet<number> {
  const passive = new Set<number>();
  lower.forEach((word, at) => {
    if (!BE.test(word)) return;
    const clause = clauses[at]!;
    if (lower.some((other, i) => i > at && other === 'by' && clauses[i] === clause)) passive.add(clause);
  });
  return passive;
}

/** The preposition before a word, over articles, numbers and words that may describe it; empty for none near. */
export function governorOf(lower: readonly string[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const word = lower[i]!;
    if (GOVERNING.test(word)) return word === 'by' && lower[i - 1] === 'than' ? 'than' : word;
    if (!/^(?:the|a|an|its|their|his|her|all|\d.*)$/.test(word) && i < at - 1) return '';
    if (/(?:ed|s)$/.test(word) && !/^(?:its|his)$/.test(word)) return '';
  }
  return '';
}

function isName(words: readonly ClaimWord[], at: number): boolean {
  const { written } = words[at]!;
  return at > 0 && /^\p{Lu}/u.test(written);
}
