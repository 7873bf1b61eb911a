import { attach } from '../../anchoring/attach.ts';
import { describe } from '../../anchoring/describe.ts';
import { foldText } from '../../anchoring/fold.ts';
import type { AttachOutcome, Selector } from '../../anchoring/selector.ts';
import { runSliced } from '../../page/slices.ts';
import { EDITS, type Edit, LENGTHS, pickQuote, type Trial, trials } from './clip-trials.ts';
import { atLeast, atMost, type Figure } from './figure.ts';
import { deleteQuote, type Span, seededRandom, tokens } from './page-edits.ts';
import { processorTime } from './processor-time.ts';
import { type SavedPage, savedPages } from './saved-pages.ts';

/** Trials for each kind of edit and length of quote, on each half of the pages. */
const TRIALS = 400;
const SEED = 20_260_301;

/** A place is right when it shares at least half of all that it and the true place cover. */
const OVERLAP = 0.5;

const LONG = LENGTHS.slice(1);
const SHORT = LENGTHS.slice(0, 1);

const BIG_PAGE = 200_000;
const BIG_PAGE_CLIPS = 100;
const SPEED_RUNS = 3;

/** Are quotes found again, and none where there is none? How long does it take? On the saved news pages. */
export async function bench(): Promise<Figure[]> {
  const pages = savedPages();
  const halves = {
    tuning: pages.filter((_, at) => at % 2 === 0),
    validation: pages.filter((_, at) => at % 2 === 1),
  };
  const anchoring = Object.entries(halves).flatMap(([half, its]) => anchoringFigures(half, its));
  return [...anchoring, ...(await speedFigures(pages))];
}

function anchoringFigures(half: string, pages: readonly SavedPage[]): Figure[] {
  const counts = new Map(EDITS.map((edit) => [edit, LENGTHS.map((length) => count(pages, edit, length))]));
  const percent = (edit: Edit, lengths: typeof LENGTHS, part: 'right' | 'wrong') => {
    const cells = LENGTHS.flatMap((length, at) => (lengths.includes(length) ? [counts.get(edit)![at]!] : []));
    const all = cells.reduce((sum, cell) => sum + cell.all, 0);
    return (100 * cells.reduce((sum, cell) => sum + cell[part], 0)) / all;
  };
  const right = (edit: Edit, lengths: typeof LENGTHS, size: string, target: number) =>
    atLeast(`${half}: ${edit}, ${size}: right`, percent(edit, lengths, 'right'), target, '%');
  return [
    right('10 % of words', SHORT, '10-31', 93),
    right('10 % of words', LONG, '≥ 32', 97),
    right('30 % of words', LONG, '≥ 32', 84),
    right('context replaced', LONG, '≥ 32', 95),
    ...LENGTHS.map(([least, most], at) =>
      atMost(
        `${half}: quote deleted, ${least}-${most}: false`,
        percent('quote deleted', [LENGTHS[at]!], 'wrong'),
        1,
        '%',
      ),
    ),
    atMost(`${half}: quote overwritten, all: false`, percent('quote overwritten', LENGTHS, 'wrong'), 1, '%'),
  ];
}

interface Count {
  all: number;
  right: number;
  wrong: number;
}

function count(pages: readonly SavedPage[], edit: Edit, length: readonly [number, number]): Count {
  const counted: Count = { all: 0, right: 0, wrong: 0 };
  for (const trial of trials(pages, edit, length, TRIALS, SEED + length[0])) {
    const outcome = attach(trial.edited.text, trial.selectors);
    counted.all++;
    if (outcome.kind !== 'anchored' && outcome.kind !== 'changed') continue;
    counted[isRight(outcome, trial) ? 'right' : 'wrong']++;
  }
  return counted;
}

function isRight(found: Span, { edited: { quote } }: Trial): boolean {
  if (!quote) return false;
  const shared = Math.min(found.end, quote.end) - Math.max(found.start, quote.start);
  return shared >= OVERLAP * (Math.max(found.end, quote.end) - Math.min(found.start, quote.start));
}

/** A page as long as a book's chapter, and quotes from all over it that do not overlap. */
export function bigPage(pages: readonly SavedPage[]): { text: string; quotes: Span[] } {
  let text = '';
  for (let at = 0; text.length < BIG_PAGE; at++) text += `${pages[at % pages.length]!.text}\n\n`;
  text = text.slice(0, BIG_PAGE);
  const words = tokens(text).filter(({ isWord }) => isWord);
  const random = seededRandom(SEED);
  const part = BIG_PAGE / BIG_PAGE_CLIPS;
  const quotes = Array.from({ length: BIG_PAGE_CLIPS }, (_, n) => {
    const spans = [{ start: n * part, end: (n + 1) * part - 1 }];
    const length = LENGTHS[n % LENGTHS.length]!;
    return pickQuote(words, spans, length, random) ?? pickQuote(words, spans, LENGTHS[0]!, random);
  });
  return { text, quotes: quotes.filter((quote) => quote !== null) };
}

interface Run {
  readonly work: number;
  readonly longest: number;
}

/** Attaches all clips as the page does, in slices. Milliseconds of processor time. */
async function attachAll(text: string, clips: ReadonlyArray<readonly Selector[]>): Promise<Run> {
  const outcomes: AttachOutcome[] = [];
  const folding = processorTime();
  const folded = foldText(text);
  const slices = [processorTime() - folding];
  await runSliced((isDue) => {
    const start = processorTime();
    while (outcomes.length < clips.length && !isDue()) outcomes.push(attach(folded, clips[outcomes.length]!));
    slices.push(processorTime() - start);
    return outcomes.length === clips.length;
  });
  return { work: slices.reduce((sum, slice) => sum + slice, 0), longest: Math.max(...slices) };
}

/** The quickest of several runs: the collector's work falls on some of them. */
async function quickest(text: string, clips: ReadonlyArray<readonly Selector[]>): Promise<Run> {
  const runs: Run[] = [];
  for (let n = 0; n < SPEED_RUNS; n++) runs.push(await attachAll(text, clips));
  return {
    work: Math.min(...runs.map(({ work }) => work)),
    longest: Math.min(...runs.map(({ longest }) => longest)),
  };
}

async function speedFigures(pages: readonly SavedPage[]): Promise<Figure[]> {
  const { text, quotes } = bigPage(pages);
  const clips = quotes.map(({ start, end }) => describe(text, start, end));
  const without = quotes.toReversed().reduce((left, quote) => deleteQuote(left, quote).text, text);
  const unchanged = await quickest(text, clips);
  const moved = await quickest(`News ticker\n\n${text}`, clips);
  const orphaned = await quickest(without, clips);
  const clipsOn = `${clips.length} clips on ${BIG_PAGE / 1000} kB`;
  return [
    atMost(`${clipsOn}, unchanged`, unchanged.work, 150, 'ms'),
    atMost(`${clipsOn}, moved`, moved.work, 1_500, 'ms'),
    atMost(`${clipsOn}, all deleted`, orphaned.work, 1_500, 'ms'),
    atMost(`${clipsOn}, all deleted: longest task`, orphaned.longest, 16, 'ms'),
  ];
}
