import type { Attributor } from '../../../detection/attribution/attribute.ts';
import { logOdds } from '../../../detection/attribution/log-odds.ts';
import {
  openAttributor,
  type StoredAttribution,
  storeAttribution,
} from '../../../detection/attribution/open-attributor.ts';
import { AttributionReader } from '../../../detection/attribution/reading.ts';
import { WordTable, type WordTableParts } from '../../../detection/attribution/word-table.ts';
import { quantiseTable } from '../quantise.ts';
import { seeded } from '../random.ts';
import { type ChoiceSettings, learnChoices } from './choices.ts';
import { type Examples, gatherExamples } from './examples.ts';
import { fitScale, type Judged } from './fit-scale.ts';
import { type GoldText, type MarkedText, readMarked } from './gold.ts';

type Table = keyof Examples;

export interface TrainingSettings {
  readonly seed: number;
  /** Share of the marked names that the texts are read without. */
  readonly missing: number;
  /** A stem that attributes in less than this share of its uses is no cue. */
  readonly rarest: number;
  /** What an attribution's probability must reach: the higher, the fewer are wrong, and the more are missed. */
  readonly least: number;
  readonly tables: Readonly<Record<Table, ChoiceSettings>>;
  /** Every so many texts one is held back, to calibrate by, before the last training on all. */
  readonly heldBack: number;
}

/** Learns to attribute from marked texts; `report` is told how it goes. */
export function trainAttribution(
  gold: readonly GoldText[],
  words: WordTableParts,
  settings: TrainingSettings,
  report: (line: string) => void,
): StoredAttribution {
  const reader = new AttributionReader(new WordTable(words));
  const texts = readMarked(gold, reader, settings.missing, seeded(settings.seed));
  const cueStems = cueStemsOf(texts, settings.rarest);
  const { content, source } = settings.tables;
  const examples = gatherExamples(texts, cueStems, { content: content.bits, others: source.bits });
  report(
    `${texts.length} texts, ${cueStems.size} stems, ${examples.content.size} cues, ${examples.loose.size} loose quotations`,
  );

  const learn = (uses: (text: number) => boolean): StoredAttribution => {
    const table = (...names: readonly Table[]) => {
      const [weights, ...more] = names.map((name) =>
        learnChoices(examples[name], settings.tables[name], seeded(settings.seed), uses),
      ) as [Float32Array, ...Float32Array[]];
      for (const other of more) for (let i = 0; i < other.length; i++) weights[i]! += other[i]!;
      return quantiseTable(weights.map(worthKeeping), settings.tables[names[0]!].columns);
    };
    return {
      words,
      cueStems: Int32Array.from(cueStems),
      content: table('content'),
      source: table('source'),
      statement: table('act', 'check'),
      loose: table('loose'),
      checkScale: [1, 0],
      contentScale: [1, 0],
      least: settings.least,
    };
  };
  const isHeldBack = (text: number): boolean => text % settings.heldBack === 0;
  const trial = learn((text) => !isHeldBack(text));
  report('trained without the texts that were held back');
  const scales = calibration(
    trial,
    texts.filter((_, t) => isHeldBack(t)),
  );
  report(`check-worthiness ${scales.checkScale}, confidence ${scales.contentScale}`);
  return { ...learn(() => true), ...scales };
}

function cueStemsOf(texts: readonly MarkedText[], rarest: number): Set<number> {
  const uses = new Map<number, { all: number; attributing: number }>();
  for (const { reading, attributions } of texts) {
    const cues = new Set(attributions.map(({ cue }) => cue));
    reading.stem.forEach((stem, i) => {
      if (reading.tokens.list[i]!.kind !== 'word') return;
      const count = uses.get(stem) ?? { all: 0, attributing: 0 };
      count.all++;
      if (cues.has(i)) count.attributing++;
      uses.set(stem, count);
    });
  }
  const stems = [...uses].filter(([, { all, attributing }]) => attributing > 0 && attributing >= rarest * all);
  return new Set(stems.map(([stem]) => stem).sort((a, b) => a - b));
}

/** Weights smaller than this change nothing that can be measured, and make the file half as large again. */
const LEAST = 0.05;
const worthKeeping = (weight: number): number => (Math.abs(weight) < LEAST ? 0 : weight);

type Scales = Pick<StoredAttribution, 'checkScale' | 'contentScale'>;

const SAME = 0.5;

/** Fits what is read off the scores to texts that the trial was not trained on. */
function calibration(trial: StoredAttribution, texts: readonly MarkedText[]): Scales {
  const file = storeAttribution(trial);
  const attribute = openAttributor(file.buffer as ArrayBuffer);
  const judged = texts.flatMap((text) => judge(attribute, text));
  const checks = judged.flatMap(({ check, checkWorthy }): Judged[] =>
    check === undefined ? [] : [{ score: logOdds(checkWorthy), isRight: check }],
  );
  const contents = judged.map(({ confidence, isRight }): Judged => ({ score: logOdds(confidence), isRight }));
  return { checkScale: fitScale(checks), contentScale: fitScale(contents) };
}

interface JudgedAttribution {
  readonly confidence: number;
  readonly isRight: boolean;
  readonly checkWorthy: number;
  /** What a person said of the same content. */
  readonly check: boolean | undefined;
}

function judge(attribute: Attributor, { reading, mentions, attributions }: MarkedText): JudgedAttribution[] {
  const used = new Set<number>();
  return attribute(reading.tokens, mentions).map(({ content: [[start, end]], confidence, checkWorthy }) => {
    const match = attributions.findIndex(({ gold: { content } }, m) => {
      const shared = Math.min(end, content[1]) - Math.max(start, content[0]);
      return !used.has(m) && shared / (Math.max(end, content[1]) - Math.min(start, content[0])) >= SAME;
    });
    if (match >= 0) used.add(match);
    return { confidence, isRight: match >= 0, checkWorthy, check: attributions[match]?.gold.check };
  });
}
