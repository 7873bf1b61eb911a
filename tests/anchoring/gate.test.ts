import { describe, expect, it } from 'vitest';
import type { Fit } from '../../anchoring/fit.ts';
import { type Evidence, judge } from '../../anchoring/gate.ts';

/** A quote of 40 letters between contexts of 20, as each case changes it. */
interface Case {
  readonly letters?: number;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly gaps?: readonly Fit[];
  readonly distance?: Evidence['distance'];
}

const CONTEXT = 20;

function place(quote: number, prefix: number, suffix: number, start = 0): Fit {
  return { start, end: start + 10, quote, prefix, suffix };
}

function verdict(fits: readonly Fit[], change: Case = {}) {
  const {
    letters = 40,
    prefix = 'p'.repeat(CONTEXT),
    suffix = 's'.repeat(CONTEXT),
    gaps = [],
    distance = () => null,
  } = change;
  const passage = { exact: 'x'.repeat(letters), prefix, suffix };
  const judged = judge({ passage, length: letters, fits, gaps, distance });
  if (judged.kind === 'found') return { found: judged.fit.start };
  return judged.kind === 'doubtful' ? { doubtful: judged.fits.map(({ start }) => start) } : 'gone';
}

const FOUND = { found: 0 };
const ASKED = { doubtful: [0] };

describe('one place', () => {
  it('is needed', () => {
    expect(verdict([])).toBe('gone');
  });

  it.each<[string, unknown, Fit, Case?]>([
    ['32 units word for word need no context', FOUND, place(1, 0, 0), { letters: 32 }],
    ['31 do, and a person is asked', ASKED, place(1, 0, 0), { letters: 31 }],
    ['ten are still asked about', ASKED, place(1, 0, 0), { letters: 10 }],
    ['nine are not', 'gone', place(1, 0, 0), { letters: 9 }],
    ['half of one context is enough for few words', FOUND, place(1, 0.5, 0), { letters: 9 }],
    ['on either side', FOUND, place(1, 0, 0.5), { letters: 9 }],
    ['less is not', 'gone', place(1, 0.49, 0.49), { letters: 9 }],
    ['words that never had a context are believed', FOUND, place(1, 0, 0), { letters: 5, prefix: '', suffix: '' }],
  ])('word for word: %s', (_, expected, fit, change) => {
    expect(verdict([fit], change)).toEqual(expected);
  });

  it.each<[string, unknown, Fit, Case?]>([
    ['a third of the words between good contexts', FOUND, place(0.35, 0.6, 0.5)],
    ['fewer words', 'gone', place(0.34, 0.6, 0.5)],
    ['worse contexts', 'gone', place(0.35, 0.6, 0.49)],
    ['most of 26 letters beside one good context', FOUND, place(0.7, 0.7, 0), { letters: 26 }],
    ['of 25 letters', 'gone', place(0.7, 0.7, 0), { letters: 25 }],
    ['beside a worse context', 'gone', place(0.7, 0.69, 0), { letters: 26 }],
    ['most of 60 letters by themselves', FOUND, place(0.7, 0, 0), { letters: 60 }],
    ['of 59 letters', 'gone', place(0.7, 0, 0), { letters: 59 }],
    ['too little of 60 letters', 'gone', place(0.69, 0, 0), { letters: 60 }],
    ['at the start of a text what follows speaks for both', FOUND, place(0.35, 0, 0.55), { prefix: '' }],
    ['at its end what goes before does', FOUND, place(0.35, 0.55, 0), { suffix: '' }],
    ['but not less of it', 'gone', place(0.35, 0, 0.54), { prefix: '' }],
  ])('words like it: %s', (_, expected, fit, change) => {
    expect(verdict([fit], change)).toEqual(expected);
  });
});

describe('several places', () => {
  it('are asked about when they are alike, and the best is taken when it is clearly better', () => {
    expect(verdict([place(1, 1, 1, 0), place(1, 1, 1, 50)])).toEqual({ doubtful: [0, 50] });
    expect(verdict([place(1, 0.9, 1, 0), place(1, 1, 1, 50)])).toEqual({ doubtful: [50, 0] });
    expect(verdict([place(1, 0.8, 1, 0), place(1, 1, 1, 50)])).toEqual({ found: 50 });
  });

  it('that overlap are one', () => {
    expect(verdict([place(1, 1, 1, 0), place(1, 1, 1, 9)])).toEqual(FOUND);
    expect(verdict([place(1, 1, 1, 9), place(1, 1, 1, 0)])).toEqual({ found: 9 });
    expect(verdict([place(1, 1, 1, 0), place(1, 1, 1, 10)])).toEqual({ doubtful: [0, 10] });
  });

  it('that are equal are told apart by where the quote stood', () => {
    const distance = (fit: Fit) => Math.abs(3_000 - fit.start);
    expect(verdict([place(1, 1, 1, 0), place(1, 1, 1, 3_000)], { distance })).toEqual({ found: 3_000 });
    expect(verdict([place(1, 1, 1, 3_010), place(1, 1, 1, 2_990)], { distance })).toEqual({ doubtful: [3_010, 2_990] });
  });

  it('prefer the very words of a long quote to likelier surroundings, those of a short one not', () => {
    const fits = [place(1, 0, 0, 0), place(0.95, 0.6, 0.6, 50)];
    expect(verdict(fits, { letters: 32 })).toEqual({ doubtful: [50, 0] });
    expect(verdict([place(1, 0, 0, 0), place(0.95, 0.3, 0.3, 50)], { letters: 32 })).toEqual(FOUND);
    expect(verdict([place(1, 0, 0, 0), place(0.95, 0.6, 0.6, 50)], { letters: 26 })).toEqual({ found: 50 });
  });

  it('of a short quote without its context are asked about, up to five', () => {
    const places = (count: number) => Array.from({ length: count }, (_, at) => place(1, 0, 0, at * 20));
    expect(verdict(places(5), { letters: 20 })).toEqual({ doubtful: [0, 20, 40, 60, 80] });
    expect(verdict(places(6), { letters: 20 })).toBe('gone');
  });
});

describe('a context that stands together without the quote', () => {
  const elsewhere = place(1, 0, 0);
  const gap = place(0, 1, 1, 500);

  it('means that the quote was cut: its words elsewhere are asked about when they are telling', () => {
    expect(verdict([elsewhere], { gaps: [gap] })).toEqual(ASKED);
    expect(verdict([elsewhere, gap])).toEqual(ASKED);
    expect(verdict([place(1, 0.5, 0)], { gaps: [gap], letters: 31 })).toBe('gone');
  });

  it.each<[string, Fit, Fit?]>([
    ['when something like the quote stands in it', place(0.25, 1, 1, 500)],
    ['when too little of what goes before is there', place(0, 0.59, 1, 500)],
    ['when too little of what follows is there', place(0, 1, 0.59, 500)],
    ['when the best place has nearly as much of it', place(0, 0.6, 0.6, 500), place(1, 0.4, 0.4)],
  ])('means nothing %s', (_, other, best = elsewhere) => {
    expect(verdict([best], { gaps: [other] })).toEqual(FOUND);
  });

  it('means something from 60 percent of both on, where the best place has nine letters less', () => {
    expect(verdict([place(1, 0.3, 0.4)], { gaps: [place(0.24, 0.6, 0.6, 500)] })).toEqual(ASKED);
  });
});
