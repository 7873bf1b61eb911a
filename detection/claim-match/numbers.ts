/** A number of a claim, whatever it is written in: "forty", "40" and "two score" have one value. */
export interface ClaimNumber {
  /** Shares of a whole, how many times as much, places in an order, and all others, which count or measure. */
  readonly kind: 'share' | 'times' | 'order' | 'count';
  readonly value: number;
  /** First word, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

const named = (list: string, from: number): ReadonlyMap<string, number> =>
  new Map(list.split(/\s+/).map((word, index) => [word, from + index]));

const UNITS = named(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`,
  0,
);
const TENS = named('twenty thirty forty fifty sixty seventy eighty ninety', 2);
const ORDERS = named('first second third fourth fifth sixth seventh eighth ninth tenth', 1);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ORDERS]
    .filter(([, value]) => value > 2)
    .flatMap(
      ([word, value]) =>
        [
          [word, value],
          [`${word}s`, value],
        ] as const,
    ),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['twice', 2],
  ['twofold', 2],
  ['triple', 3],
  ['tripled', 3],
  ['trebled', 3],
  ['threefold', 3],
  ['quadrupled', 4],
  ['fourfold', 4],
  ['tenfold', 10],
  ['halved', 0.5],
  ['halves', 0.5],
]);
/** A part of something is one only before such words: "a third straight quarter" is none. */
const AFTER_PART = /^(?:of|in|over|since|from|on|at|by|as|to|the|all|its|their|his|her|less|more|fewer)$/;

/** The numbers of a claim in their order. `words` are in small letters. */
export function readNumbers(words: readonly string[]): ClaimNumber[] {
  const found: ClaimNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const number = timesAt(words, at) ?? partAt(words, at) ?? orderAt(words, at) ?? countAt(words, at);
    if (number) found.push(number);
    at = number?.end ?? at + 1;
  }
  return found.filter(({ kind, value, start, end }) => !(kind === 'count' && value === 1 && end === start + 1));
}

function timesAt(words: readonly string[], at: number): ClaimNumber | undefined {
  const value = TIMES.get(words[at]!);
  if (value !== undefined) return { kind: 'times', value, start: at, end: at + 1 };
  const count = plainAt(words, at);
  return count && words[count.end] === 'times'
    ? { kind: 'times', value: count.value, start: at, end: count.end + 1 }
    : undefined;
}

/** "Half", "a quarter", "two thirds", "every fourth"; "half as much" is how many times. */
function partAt(words: readonly string[], at: number): ClaimNumber | undefined {
  if (words[at] === 'half' || words[at] === 'quarter') {
    if (words[at] === 'quarter' && ORDERS.has(words[at - 1] ?? '')) return undefined;
    const kind = words[at + 1] === 'as' ? 'times' : 'share';
    const part = { kind, value: 1 / PARTS.get(words[at]!)!, start: at, end: at + 1 } as const;
    return words[at] === 'half' || /^(?:a|one)$/.test(words[at - 1] ?? '') ? part : undefined;
  }
  if (words[at] === 'every' && ORDERS.has(words[at + 1] ?? '')) {
    return { kind: 'share', value: 1 / ORDERS.get(words[at + 1]!)!, start: at, end: at + 2 };
  }
  const many = words[at] === 'a' ? 1 : UNITS.get(words[at]!);
  const part = PARTS.get(words[at + 1] ?? '');
  if (many === undefined || part === undefined) return undefined;
  const after = words[at + 2];
  return after === undefined || AFTER_PART.test(after)
    ? { kind: 'share', value: many / part, start: at, end: at + 2 }
    : undefined;
}

function orderAt(words: readonly string[], at: number): ClaimNumber | undefined {
  const value = ORDERS.get(words[at]!) ?? /^(\d+)(?:st|nd|rd|th)$/.exec(words[at]!)?.[1];
  return value === undefined ? undefined : { kind: 'order', value: Number(value), start: at, end: at + 1 };
}

/** A count, which a percent sign or "in ten" makes a share. */
function countAt(words: readonly string[], at: number): ClaimNumber | undefined {
  const count = plainAt(words, at);
  if (!count) return undefined;
  const { value, end } = count;
  if (words[end] === '%' || words[end] === 'percent')
    return { kind: 'share', value: value / 100, start: at, end: end + 1 };
  if (words[end] === 'per' && words[end + 1] === 'cent')
    return { kind: 'share', value: value / 100, start: at, end: end + 2 };
  const whole = wholeAfter(words, end);
  return whole && value < whole.value
    ? { kind: 'share', value: value / whole.value, start: at, end: whole.end }
    : { kind: 'count', value, start: at, end };
}

/** The ten of "nine in ten", "nine of every ten", "nine cases out of ten". */
function wholeAfter(words: readonly string[], from: number): { value: number; end: number } | undefined {
  for (let at = from; at <= from + 1; at++) {
    const next = [words[at], words[at + 1]].join(' ');
    const start = /^(?:out of|of every|in every)$/.test(next)
      ? at + 2
      : at === from && words[at] === 'in'
        ? at + 1
        : -1;
    const whole = start < 0 ? undefined : plainAt(words, start);
    // "Ten in 2010" is no share.
    if (whole && whole.value <= 1_000) return whole;
  }
  return undefined;
}

/** "40", "1,200", "3.4 million", "forty-four", "two hundred and six". */
function plainAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  let value = digitsOf(words[at] ?? '');
  let end = at + 1;
  if (value === undefined) {
    value = spelt(words[at] ?? '');
    if (value === undefined) return words[at] === 'dozen' ? { value: 12, end } : undefined;
  }
  for (let scale = SCALES.get(words[end] ?? ''); scale !== undefined; scale = SCALES.get(words[end] ?? '')) {
    value *= scale;
    end++;
  }
  return { value, end };
}

function digitsOf(word: string): number | undefined {
  if (!/^\d/.test(word)) return undefined;
  const value = Number(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word);
  return Number.isNaN(value) ? undefined : value;
}

function spelt(word: string): number | undefined {
  const [tens = '', unit] = word.split('-');
  const whole = TENS.get(tens);
  if (whole !== undefined) return 10 * whole + (unit === undefined ? 0 : (UNITS.get(unit) ?? 0));
  return unit === undefined ? UNITS.get(word) : undefined;
}
