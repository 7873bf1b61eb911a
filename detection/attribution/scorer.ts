import { FeatureList } from '../tagger/feature-list.ts';
import { SparseTable } from '../tagger/sparse-table.ts';

/** A table of weights as it is stored. */
export interface StoredWeights {
  readonly present: Uint32Array;
  readonly weights: Int8Array;
  /** The largest weight. */
  readonly most: number;
}

/** Sums the weights of features: by how much one choice is better than another, in log-odds. */
export class Scorer {
  /** The features to score next. */
  readonly list: FeatureList;
  /** Sums of the last call of `score`, one for each column of the table. */
  readonly sums: Float64Array;
  readonly #table: SparseTable;

  constructor({ present, weights, most }: StoredWeights, columns: number) {
    this.#table = new SparseTable(columns, present, weights, most);
    this.list = new FeatureList(this.#table.bits);
    this.sums = new Float64Array(columns);
  }

  /** Scores the listed features and empties the list; gives the first sum. */
  score(): number {
    this.sums.fill(0);
    this.#table.addRows(this.list.rows, this.list.size, this.sums, 0);
    this.list.clear();
    return this.sums[0]!;
  }
}
