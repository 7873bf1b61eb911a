import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../detection/tagger/evidence.ts';
import { Reader } from '../../../detection/tagger/reading.ts';
import { tokenise } from '../../../detection/tokenise.ts';
import { ENTITY_KINDS } from '../../../knowledge/entity.ts';
import { emptyKnowledge } from '../../../knowledge/pack-reader.ts';
import { asHeadlines, poolNames, withOtherNames } from '../../../tools/train/augment.ts';
import { calibrate, calibrationError, type Judged } from '../../../tools/train/calibrate.ts';
import type { GoldName, GoldText } from '../../../tools/train/corpora.ts';
import { Examples } from '../../../tools/train/examples.ts';
import { alignGold, allowedIn, type MayBe } from '../../../tools/train/gold.ts';
import { Learner } from '../../../tools/train/learner.ts';
import { seeded } from '../../../tools/train/random.ts';
import { WeightMean } from '../../../tools/train/weight-mean.ts';
import { emptyLexicon, noNameWords, noPersonalNames } from './plain-forms.ts';

/** Marks names written as [TYPE name]. */
function gold(marked: string): GoldText {
  const entities: GoldName[] = [];
  let text = '';
  for (const [whole, type, name] of marked.matchAll(/\[([A-Z]{3,4}) ([^\]]*)\]|[^[]+/g)) {
    if (type !== undefined && name !== undefined)
      entities.push({ start: text.length, end: text.length + name.length, type });
    text += name ?? whole;
  }
  return { id: 'own', text, entities };
}

const names = ({ text, entities }: GoldText) =>
  entities.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
const reader = new Reader(emptyLexicon, noNameWords, noPersonalNames, new Set());
const anything: MayBe = { nationality: () => true, event: () => true };
const read = (text: string) => reader.read(tokenise(text), [], emptyKnowledge());

const TEXTS = [
  'Mr [PER Otieno] said that [ORG Kelvo Bank] would open in [LOC Lindal].',
  'The bank, [ORG Kelvo Bank], has its seat in [LOC Lindal].',
  'Mr [PER Sorrow] of [ORG Tamber Bank] lives in [LOC Mardel].',
  'They met Mr [PER Otieno] in [LOC Mardel] and Mr [PER Sorrow] in [LOC Lindal].',
].map(gold);

const SETTINGS = {
  bits: 14,
  epochs: 12,
  hidden: 8,
  sparseRate: 0.1,
  sparseStart: 0.3,
  networkRate: 0.002,
  decay: 0,
  sparseDropout: 0.1,
  speltDropout: 0.1,
  hiddenDropout: 0.1,
  topicDropout: 0.1,
  averaged: 2,
};

function learn() {
  const examples = new Examples(SETTINGS.bits);
  for (const [i, text] of TEXTS.entries()) {
    const reading = read(text.text);
    examples.add(reader, reading, alignGold(reading.tokens, text.entities), 'all', 1, i, anything);
  }
  const learner = new Learner(examples, emptyLexicon, SETTINGS, seeded(3));
  const runs = Int32Array.from({ length: examples.runs }, (_, run) => run);
  const losses = Array.from({ length: SETTINGS.epochs }, (_, epoch) => learner.epoch(epoch, runs));
  return { learner, losses, runs };
}

describe('training', () => {
  it('learns what was marked', () => {
    const { learner, losses, runs } = learn();
    expect(losses[0]).toBeGreaterThan(0.8);
    for (const run of runs) expect(learner.lossOf(run)).toBeLessThan(0.2);
  });

  it('gives the same weights for the same seed', () => {
    const [first, second] = [learn().learner, learn().learner];
    expect(Buffer.from(first.spans.weights.buffer).equals(Buffer.from(second.spans.weights.buffer))).toBe(true);
    expect(first.first).toEqual(second.first);
    expect(first.transitions).toEqual(second.transitions);
  });
});

describe('what was marked', () => {
  const kind = (name: string) => ENTITY_KINDS.indexOf(name as (typeof ENTITY_KINDS)[number]);

  it('leaves one reading where a corpus marks everything', () => {
    const { text, entities } = gold('so [ORG Kelvo Bank] fell');
    const reading = read(text);
    const allowed = allowedIn(reading.runs[0]!, alignGold(reading.tokens, entities), 'all', anything)!;
    expect([...(allowed.outside as Uint8Array)]).toEqual([0, 0]);
    expect(allowed.spans.length).toBe(3 * KINDS);
    expect([...(allowed.spans as Uint8Array)].filter(Boolean)).toHaveLength(1);
    expect(allowed.spans[KINDS + kind('organisation')]).toBe(1);
  });

  it('leaves open what a corpus lumps together or leaves out', () => {
    const { text, entities } = gold('so the [MISC Kelvo Games] began');
    const lumped = entities.map((name) => ({ ...name, rawtype: 'misc' }));
    const reading = read(text);
    const allowed = allowedIn(reading.runs[0]!, alignGold(reading.tokens, lumped), 'core', anything)!;
    expect([...(allowed.outside as Uint8Array)]).toEqual([1, 1]);
    expect(allowed.spans[KINDS + kind('event')]).toBe(1);
    expect(allowed.spans[KINDS + kind('nationality')]).toBe(1);
    expect(allowed.spans[KINDS + kind('person')]).toBe(0);
  });

  it('leaves nothing open that the words themselves rule out', () => {
    const { text, entities } = gold('so the [MISC Kelvo Games] began');
    const reading = read(text);
    const nothing: MayBe = { nationality: () => false, event: () => false };
    const allowed = allowedIn(reading.runs[0]!, alignGold(reading.tokens, entities), 'core', nothing)!;
    expect([...(allowed.spans as Uint8Array)].some(Boolean)).toBe(false);
  });

  it('is an event where the corpus calls it one', () => {
    const { text, entities } = gold('so the [MISC Kelvo Games] began');
    const events = entities.map((name) => ({ ...name, rawtype: 'event' }));
    const reading = read(text);
    const allowed = allowedIn(reading.runs[0]!, alignGold(reading.tokens, events), 'core', anything)!;
    expect([...(allowed.outside as Uint8Array)]).toEqual([0, 0]);
    expect(allowed.spans[KINDS + kind('event')]).toBe(1);
    expect([...(allowed.spans as Uint8Array)].filter(Boolean)).toHaveLength(1);
  });

  it('is no example where no candidate fits', () => {
    const reading = read('so the Kelvo games began');
    const across = [{ first: 2, last: 4, kind: kind('event'), event: 'no' as const }];
    expect(allowedIn(reading.runs[0]!, across, 'all', anything)).toBeUndefined();
  });
});

describe('augmented texts', () => {
  const source = gold(
    '[PER Mara Otieno] left the [ORG Kelvo Bank] in [LOC Lindal]. It rained.\nNo names here.\n[LOC Mardel] is far.',
  );

  it('keep their names in place when they are set as headlines', () => {
    const headlines = asHeadlines(source, 1, seeded(1));
    expect(names(headlines).map((name) => name.toLowerCase())).toEqual([
      'per mara otieno',
      'org kelvo bank',
      'loc lindal',
      'loc mardel',
    ]);
    expect(headlines.text).not.toContain('rained');
  });

  it('get other names of the same types', () => {
    const pools = new Map([...poolNames([source])].map(([type, pool]) => [type, pool.map((name) => `New ${name}`)]));
    const swapped = withOtherNames(source, [pools, pools], 1, seeded(2));
    expect(names(swapped).map((name) => name.split(' ')[0])).toEqual(['PER', 'ORG', 'LOC', 'LOC']);
    expect(names(swapped).some((name) => name.includes('New '))).toBe(true);
    expect(
      names(swapped).every((name) =>
        /^(PER (New )?Mara Otieno|ORG (New )?Kelvo Bank|LOC (New )?(Lindal|Mardel))$/.test(name),
      ),
    ).toBe(true);
  });
});

describe('the mean of weights', () => {
  it('is that of the times when they were taken', () => {
    const weights = Float32Array.of(1, 2);
    const mean = new WeightMean(weights);
    mean.add();
    weights.set([3, 6]);
    mean.add();
    weights.set([9, 9]);
    mean.restore();
    expect([...weights]).toEqual([2, 4]);
  });
});

describe('calibration', () => {
  it('brings confidence to the share of right names', () => {
    const random = seeded(9);
    const overconfident: Judged[] = Array.from({ length: 4000 }, () => {
      const truth = 0.05 + 0.9 * random();
      const odds = (truth / (1 - truth)) ** 2;
      return { probability: odds / (1 + odds), isRight: random() < truth };
    });
    const [slope, offset] = calibrate(overconfident);
    const logOdds = (p: number) => Math.log(p / (1 - p));
    const calibrated = overconfident.map(({ probability, isRight }) => ({
      probability: 1 / (1 + Math.exp(-(slope * logOdds(probability) + offset))),
      isRight,
    }));
    expect(calibrationError(overconfident)).toBeGreaterThan(0.05);
    expect(calibrationError(calibrated)).toBeLessThan(0.03);
    expect(slope).toBeCloseTo(0.5, 1);
  });
});
