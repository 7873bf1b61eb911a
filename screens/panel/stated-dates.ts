import { en, type ParsedResult } from 'chrono-node';

/** A date that an article states, in the words of the sentence that states it. */
export interface StatedDate {
  /** `2025-06-27`, `2024-12` or `2023`: only as exact as the text is. */
  readonly date: string;
  /** Milliseconds since the epoch of the first moment of the day, month or year, for the order and the plot. */
  readonly time: number;
  /** The text says the day or month without the year, or "on Wednesday": it was reckoned from the article's own date. */
  readonly reckoned: boolean;
  readonly sentence: string;
  /** Where the date's words stand in the article, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Sentences longer than this are shown from just before the date. UTF-16 code units. */
const SENTENCE_LIMIT = 220;

/**
 * The dates of an English article in the order of time. `published` is what words such as "on Wednesday" are reckoned
 * from; without it only dates with a year are taken. Times of day and spans ("for three months") are no dates.
 */
export function statedDates(text: string, published: string | undefined): StatedDate[] {
  const day = published === undefined ? Number.NaN : Date.parse(published);
  const reference = Number.isNaN(day) ? undefined : new Date(day);
  const found = en.casual
    .parse(text, reference ?? new Date(0), { forwardDate: false })
    .filter(({ start, text: words }) => NAMED.test(words) && (reference !== undefined || start.isCertain('year')))
    .map((result) => describe(text, result))
    .map((date) => (reference && isAhead(date, reference) ? aWeekLater(date) : date));
  const years = [...text.matchAll(YEAR)]
    .map((match) => describeYear(text, match))
    .filter(({ start }) => !found.some((date) => date.start <= start && start < date.end));
  return [...found, ...years].sort((a, b) => a.time - b.time || a.start - b.start);
}

/** "The crossing is planned for Monday" means the next one, where the parser takes the last. */
function isAhead({ time, reckoned, sentence, words }: Reckoned, reference: Date): boolean {
  if (!reckoned || time >= reference.getTime() || !/day$/i.test(words)) return false;
  return /\b(?:will|shall|planned|scheduled|due|expected|set to|to be held|next)\b/i.test(sentence);
}

function aWeekLater(date: Reckoned): Reckoned {
  const time = date.time + 7 * 24 * 60 * 60 * 1000;
  return { ...date, time, date: new Date(time).toISOString().slice(0, 10) };
}

/** What names a day, a month or a year. Without it the parser has found a span or a time of day. */
const NAMED =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|(?:19|20)\d\d)\b/i;

/** A year that stands alone after a word of time. */
const YEAR =
  /(?<=\b(?:in|since|until|till|by|from|before|after|during|of|early|late|mid)[\s-])(?:19|20)\d\d\b(?![\d,.]*\d|\s*%)/gi;

interface Reckoned extends StatedDate {
  readonly words: string;
}

function describe(text: string, { index, text: matched, start }: ParsedResult): Reckoned {
  const exact = start.isCertain('day') || start.isCertain('weekday');
  const month = exact || start.isCertain('month');
  const [year, monthNumber, dayNumber] = [start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1];
  const two = (part: number) => String(part).padStart(2, '0');
  const lead = /^(?:on|in|of|the|by)\s+/i.exec(matched)?.[0].length ?? 0;
  const [from, to] = [index + lead, index + matched.length];
  return {
    date: `${year}${month ? `-${two(monthNumber)}` : ''}${exact ? `-${two(dayNumber)}` : ''}`,
    time: Date.UTC(year, month ? monthNumber - 1 : 0, exact ? dayNumber : 1),
    reckoned: !start.isCertain('year'),
    sentence: sentenceAround(text, from, to),
    words: text.slice(from, to),
    start: from,
    end: to,
  };
}

function describeYear(text: string, { index, 0: year }: RegExpExecArray): StatedDate {
  const end = index + year.length;
  return {
    date: year,
    time: Date.UTC(Number(year), 0, 1),
    reckoned: false,
    sentence: sentenceAround(text, index, end),
    start: index,
    end,
  };
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = Math.max(text.lastIndexOf('\n', start - 1) + 1, text.slice(0, start).search(/[^.!?]*$/));
  const after = /[.!?](?=\s|$)|\n/.exec(text.slice(end));
  const stop = after ? end + after.index + 1 : text.length;
  const from =
    stop - before > SENTENCE_LIMIT ? Math.max(before, text.indexOf(' ', Math.max(0, start - 60)) + 1) : before;
  const sentence = text.slice(from, Math.min(stop, from + SENTENCE_LIMIT)).trim();
  return `${from > before ? '… ' : ''}${sentence}${from + SENTENCE_LIMIT < stop ? ' …' : ''}`;
}
