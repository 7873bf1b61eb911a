import { ENTITY_KINDS } from '../../knowledge/entity.ts';
import type { AliasMatch, Knowledge } from '../../knowledge/knowledge.ts';
import { rescale } from '../logistic.ts';
import type { TaggedSpan, Tagger } from '../tagger.ts';
import type { Tokens } from '../tokens.ts';
import { AGREEMENT_INPUTS, Agreement } from './agreement.ts';
import type { InnerWords } from './candidates.ts';
import { KINDS } from './evidence.ts';
import { type JudgedRun, judgeRuns } from './first-look.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameWords } from './name-words.ts';
import { Network, type NetworkWeights } from './network.ts';
import type { PersonalNames } from './personal-names.ts';
import { Reader } from './reading.ts';
import { RunScorer } from './scoring.ts';
import { SecondLook, type SecondLookWeights } from './second-look.ts';
import { Segmentation } from './segmentation.ts';
import type { SparseTable } from './sparse-table.ts';

/** Everything that training works out. */
export interface TaggerParts {
  readonly lexicon: Lexicon;
  readonly nameWords: NameWords;
  readonly personalNames: PersonalNames;
  readonly inner: InnerWords;
  readonly tokenTable: SparseTable;
  readonly spanTable: SparseTable;
  readonly network: NetworkWeights;
  readonly transitions: Float64Array;
  readonly secondLook: SecondLookWeights;
  /** Slope and offset that turn the log-odds of a name into calibrated ones. */
  readonly calibration: readonly [slope: number, offset: number];
}

/**
 * Judges every run of a text by its own place, then once more by what the rest of the text says of the same names, and
 * gives the names that are likely enough.
 */
export class ChainTagger implements Tagger {
  readonly #reader: Reader;
  readonly #scorer: RunScorer;
  readonly #segmentation: Segmentation;
  readonly #secondLook: SecondLook;
  readonly #inputs = new Float32Array(AGREEMENT_INPUTS);
  readonly #calibration: TaggerParts['calibration'];

  constructor(parts: TaggerParts) {
    this.#reader = new Reader(parts.lexicon, parts.nameWords, parts.personalNames, parts.inner);
    this.#scorer = new RunScorer(
      this.#reader,
      parts.tokenTable,
      parts.spanTable,
      new Network(parts.lexicon, parts.network),
    );
    this.#segmentation = new Segmentation(parts.transitions);
    this.#secondLook = new SecondLook(parts.secondLook);
    this.#calibration = parts.calibration;
  }

  tag(tokens: Tokens, matches: readonly AliasMatch[], knowledge: Knowledge): TaggedSpan[] {
    const reading = this.#reader.read(tokens, matches, knowledge);
    const judged = judgeRuns(reading, this.#scorer, this.#segmentation);
    const agreement = new Agreement(
      reading,
      judged.flatMap(({ hypotheses }) => hypotheses),
    );
    return judged.flatMap((run) => (run.hypotheses.length > 0 ? this.#decide(run, agreement) : []));
  }

  #decide({ run, scores, hypotheses, candidates }: JudgedRun, agreement: Agreement): TaggedSpan[] {
    hypotheses.forEach((hypothesis, i) => {
      agreement.inputs(hypothesis, run, this.#inputs);
      this.#secondLook.addScores(this.#inputs, scores.spans, candidates[i]! * KINDS);
    });
    this.#segmentation.sum(scores);
    return this.#segmentation.names(scores).map(({ candidate, kind }) => ({
      first: run.spans[2 * candidate]!,
      last: run.spans[2 * candidate + 1]!,
      type: ENTITY_KINDS[kind]!,
      confidence: rescale(this.#segmentation.spans[candidate * KINDS + kind]!, this.#calibration),
    }));
  }
}
