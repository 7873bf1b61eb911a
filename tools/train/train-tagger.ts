import { KINDS } from '../../detection/tagger/evidence.ts';
import { Lexicon, type LexiconParts } from '../../detection/tagger/lexicon.ts';
import { NameWords } from '../../detection/tagger/name-words.ts';
import { Network } from '../../detection/tagger/network.ts';
import { openTables, type StoredTables, type StoredTagger } from '../../detection/tagger/open-tagger.ts';
import { PersonalNames } from '../../detection/tagger/personal-names.ts';
import { Reader } from '../../detection/tagger/reading.ts';
import { RunScorer, TOKEN_SCORES } from '../../detection/tagger/scoring.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { TRAINING } from './corpora.ts';
import type { Examples } from './examples.ts';
import { gatherExamples, innerWords } from './gather.ts';
import { Learner, type Settings } from './learner.ts';
import { countNameWords } from './name-words.ts';
import { personalNames } from './personal-names.ts';
import { quantiseNetwork, quantiseTable } from './quantise.ts';
import { seeded } from './random.ts';
import { type FirstLook, learnSecondLook } from './second-look.ts';

export interface TrainingSettings extends Settings {
  readonly seed: number;
  /** Passes of the models that judge, for the second look, what they have not seen. */
  readonly foldEpochs: number;
  /**
   * A run of a corpus with known mistakes, whose marked reading has this log-loss or more for a model that has not seen it, is
   * taken to be marked wrongly and left out (Wang et al. 2019, CrossWeigh).
   */
  readonly doubt: number;
}

const FOLDS = 2;
/** Trains everything but the calibration, which needs texts that were not trained on. */
export function trainTagger(
  folder: string,
  knowledge: Knowledge,
  lexiconParts: LexiconParts,
  settings: TrainingSettings,
  report: (line: string) => void,
): StoredTagger {
  const { seed } = settings;
  const lexicon = new Lexicon(lexiconParts);
  const inner = innerWords(folder);
  const nameWords = countNameWords(knowledge);
  const personal = personalNames();
  const reader = new Reader(lexicon, new NameWords(nameWords), new PersonalNames(personal), new Set(inner));
  const examples = gatherExamples(folder, reader, knowledge, settings.bits, seeded(seed));
  report(
    `${examples.runs} runs, ${examples.spans.rows.length} candidates; ${examples.skipped} runs cannot be read as marked`,
  );

  const learn = (epochs: number, runs: Int32Array, salt: number): Learner => {
    const learner = new Learner(
      examples,
      lexicon,
      { ...settings, epochs, averaged: epochs === settings.epochs ? settings.averaged : 0 },
      seeded(seed + salt),
    );
    for (let epoch = 0; epoch < epochs; epoch++)
      report(`  pass ${epoch + 1}: loss ${learner.epoch(epoch, runs).toFixed(4)}`);
    learner.settle();
    return learner;
  };
  let doubtful = 0;
  const firstLooks = Array.from({ length: FOLDS }, (_, fold): FirstLook => {
    report(`without fold ${fold + 1}`);
    const [unseen, seen] = split(examples, fold);
    const learner = learn(settings.foldEpochs, seen, 10 + fold);
    for (const run of unseen) {
      if (examples.trusted.values[run] === 1 || learner.lossOf(run) < settings.doubt) continue;
      examples.weights.values[run] = 0;
      doubtful++;
    }
    const { tokenTable, spanTable, network } = openTables(quantise(learner, settings.hidden));
    const scorer = new RunScorer(reader, tokenTable, spanTable, new Network(lexicon, network));
    return { scorer, transitions: learner.transitions };
  });
  report(`${doubtful} runs left out as marked wrongly`);
  const secondLook = learnSecondLook(folder, TRAINING, reader, knowledge, firstLooks, seeded(seed + 20));
  report('all together');
  const learner = learn(
    settings.epochs,
    Int32Array.from({ length: examples.runs }, (_, run) => run),
    30,
  );
  const { transitions } = learner;
  return {
    lexicon: lexiconParts,
    nameWords,
    personalNames: personal,
    inner,
    ...quantise(learner, settings.hidden),
    transitions,
    secondLook,
    calibration: [1, 0],
  };
}

const quantise = (learner: Learner, hidden: number): StoredTables => ({
  tokenTable: quantiseTable(learner.tokens.weights, TOKEN_SCORES),
  spanTable: quantiseTable(learner.spans.weights, KINDS),
  network: quantiseNetwork(learner.first, learner.second, hidden),
});

/** The runs of the texts in a fold, and the others. */
function split(examples: Examples, fold: number): [inside: Int32Array, outside: Int32Array] {
  const runs = Int32Array.from({ length: examples.runs }, (_, run) => run);
  const isInside = (run: number) => examples.places.values[run]! % FOLDS === fold;
  return [runs.filter(isInside), runs.filter((run) => !isInside(run))];
}
