import { AGREEMENT_INPUTS, Agreement } from '../../detection/tagger/agreement.ts';
import { KINDS } from '../../detection/tagger/evidence.ts';
import { judgeRuns } from '../../detection/tagger/first-look.ts';
import type { Reader } from '../../detection/tagger/reading.ts';
import type { RunScorer } from '../../detection/tagger/scoring.ts';
import type { SecondLookWeights } from '../../detection/tagger/second-look.ts';
import { type Allowed, type RunScores, Segmentation } from '../../detection/tagger/segmentation.ts';
import { tokenise } from '../../detection/tokenise.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { Adam } from './adam.ts';
import { type Corpus, readCorpus } from './corpora.ts';
import { alignGold, allowedIn } from './gold.ts';
import { LumpedWords } from './lumped-words.ts';
import { type Random, shuffle } from './random.ts';

/** A first look that has not seen some of the texts. */
export interface FirstLook {
  readonly scorer: RunScorer;
  readonly transitions: Float64Array;
}

interface Example {
  readonly scores: RunScores;
  readonly candidates: readonly number[];
  /** `AGREEMENT_INPUTS` numbers for each hypothesis. */
  readonly inputs: Float32Array;
  readonly allowed: Allowed;
  readonly segmentation: Segmentation;
}

const HIDDEN = 24;
const EPOCHS = 6;
const RATE = 0.002;
const DECAY = 0.01;
const DROPOUT = 0.1;
const BATCH = 16;

/**
 * Learns the second look on whole texts, each judged first by the model that was trained without it: text `i` of a corpus
 * by `firstLooks[i % firstLooks.length]`.
 */
export function learnSecondLook(
  folder: string,
  corpora: readonly Corpus[],
  reader: Reader,
  knowledge: Knowledge,
  firstLooks: readonly FirstLook[],
  random: Random,
): SecondLookWeights {
  const judges = firstLooks.map(({ scorer, transitions }) => ({ scorer, segmentation: new Segmentation(transitions) }));
  const examples: Example[] = [];
  const lumped = new LumpedWords(folder, knowledge);
  for (const corpus of corpora) {
    readCorpus(folder, corpus.name).forEach(({ text, entities }, i) => {
      const { scorer, segmentation } = judges[i % judges.length]!;
      const tokens = tokenise(text);
      const reading = reader.read(tokens, knowledge.matchAliases(text, tokens.list), knowledge);
      const gold = alignGold(tokens, entities);
      const may = lumped.of(tokens);
      const judged = judgeRuns(reading, scorer, segmentation);
      const agreement = new Agreement(
        reading,
        judged.flatMap(({ hypotheses }) => hypotheses),
      );
      for (const { run, scores, hypotheses, candidates } of judged) {
        const allowed = allowedIn(run, gold, corpus.marks, may);
        if (allowed === undefined || hypotheses.length === 0) continue;
        const inputs = new Float32Array(hypotheses.length * AGREEMENT_INPUTS);
        hypotheses.forEach((hypothesis, h) => {
          agreement.inputs(hypothesis, run, inputs.subarray(h * AGREEMENT_INPUTS, (h + 1) * AGREEMENT_INPUTS));
        });
        examples.push({ scores, candidates, inputs, allowed, segmentation });
      }
    });
  }
  return fitNetwork(examples, random);
}

function fitNetwork(examples: readonly Example[], random: Random): SecondLookWeights {
  const first = new Float32Array((AGREEMENT_INPUTS + 1) * HIDDEN);
  const second = new Float32Array(HIDDEN * KINDS);
  for (let i = 0; i < AGREEMENT_INPUTS * HIDDEN; i++) first[i] = (random() - 0.5) * 0.4;
  const adams = [new Adam(first), new Adam(second)] as const;
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    order.forEach((index, step) => {
      learn(examples[index]!, first, second, adams[0].gradient, adams[1].gradient, random);
      if ((step + 1) % BATCH > 0) return;
      const rate = RATE * (1.05 - (epoch + step / order.length) / EPOCHS);
      for (const adam of adams) adam.step(rate, DECAY);
    });
  }
  return { hidden: HIDDEN, first, second };
}

function learn(
  { scores, candidates, inputs, allowed, segmentation }: Example,
  first: Float32Array,
  second: Float32Array,
  firstGradient: Float32Array,
  secondGradient: Float32Array,
  random: Random,
): void {
  const spans = Float64Array.from(scores.spans);
  const hidden = new Float32Array(candidates.length * HIDDEN);
  candidates.forEach((candidate, i) => {
    const units = hidden.subarray(i * HIDDEN, (i + 1) * HIDDEN);
    units.set(first.subarray(AGREEMENT_INPUTS * HIDDEN));
    for (let input = 0; input < AGREEMENT_INPUTS; input++) {
      const value = inputs[i * AGREEMENT_INPUTS + input]!;
      if (value === 0) continue;
      for (let h = 0; h < HIDDEN; h++) units[h]! += value * first[input * HIDDEN + h]!;
    }
    for (let h = 0; h < HIDDEN; h++) {
      units[h] = units[h]! > 0 && random() >= DROPOUT ? units[h]! / (1 - DROPOUT) : 0;
      for (let kind = 0; kind < KINDS; kind++)
        spans[candidate * KINDS + kind]! += units[h]! * second[h * KINDS + kind]!;
    }
  });
  const corrected = { ...scores, spans };
  segmentation.sum(corrected);
  const found = Float64Array.from(segmentation.spans.subarray(0, scores.count * KINDS));
  segmentation.sum(corrected, allowed);
  candidates.forEach((candidate, i) => {
    for (let h = 0; h < HIDDEN; h++) {
      const unit = hidden[i * HIDDEN + h]!;
      if (unit === 0) continue;
      let delta = 0;
      for (let kind = 0; kind < KINDS; kind++) {
        const gradient = found[candidate * KINDS + kind]! - segmentation.spans[candidate * KINDS + kind]!;
        secondGradient[h * KINDS + kind]! += gradient * unit;
        delta += gradient * second[h * KINDS + kind]!;
      }
      for (let input = 0; input < AGREEMENT_INPUTS; input++)
        firstGradient[input * HIDDEN + h]! += delta * inputs[i * AGREEMENT_INPUTS + input]!;
      firstGradient[AGREEMENT_INPUTS * HIDDEN + h]! += delta;
    }
  });
}
