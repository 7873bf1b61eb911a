import { endFeatures } from '../../detection/tagger/end-features.ts';
import { KINDS } from '../../detection/tagger/evidence.ts';
import { FeatureList } from '../../detection/tagger/feature-list.ts';
import { FLAGS, NetworkInputs } from '../../detection/tagger/network-inputs.ts';
import { endInputs, spanInputs, startInputs } from '../../detection/tagger/place-inputs.ts';
import type { Reader, Reading } from '../../detection/tagger/reading.ts';
import { placesOf } from '../../detection/tagger/scoring.ts';
import { spanFeatures } from '../../detection/tagger/span-features.ts';
import { startFeatures } from '../../detection/tagger/start-features.ts';
import { tokenFeatures } from '../../detection/tagger/token-features.ts';
import type { Corpus } from './corpora.ts';
import { allowedIn, type GoldSpan, type MayBe } from './gold.ts';
import { GrowingFloats, GrowingInts } from './growing.ts';

/** Rows of weights for one thing after another: item i has `rows[starts[i] .. end(i)]`. */
export class RowLists {
  readonly starts = new GrowingInts();
  readonly rows = new GrowingInts();
  /** End, for each item, of its rows that name words as they are spelt. */
  readonly spelt = new GrowingInts();

  get length(): number {
    return this.starts.length;
  }

  add(features: FeatureList): void {
    this.starts.push(this.rows.length);
    this.spelt.push(this.rows.length + features.spelt);
    for (let i = 0; i < features.size; i++) this.rows.push(features.rows[i]!);
  }

  end(item: number): number {
    return item + 1 < this.starts.length ? this.starts.values[item + 1]! : this.rows.length;
  }
}

/** What the network sees of one thing after another, flat. */
export class InputLists {
  readonly wordStarts = new GrowingInts();
  readonly slots = new GrowingInts();
  readonly lexiconRows = new GrowingInts();
  readonly factors = new GrowingFloats();
  readonly flagStarts = new GrowingInts();
  readonly flags = new GrowingInts();
  readonly flagValues = new GrowingFloats();

  add(inputs: NetworkInputs): void {
    this.wordStarts.push(this.slots.length);
    this.flagStarts.push(this.flags.length);
    for (let i = 0; i < inputs.words; i++) {
      this.slots.push(inputs.slots[i]!);
      this.lexiconRows.push(inputs.rows[i]!);
      this.factors.push(inputs.factors[i]!);
    }
    for (let flag = 0; flag < FLAGS; flag++) {
      if (inputs.flags[flag] === 0) continue;
      this.flags.push(flag);
      this.flagValues.push(inputs.flags[flag]!);
    }
  }

  wordEnd(item: number): number {
    return item + 1 < this.wordStarts.length ? this.wordStarts.values[item + 1]! : this.slots.length;
  }

  flagEnd(item: number): number {
    return item + 1 < this.flagStarts.length ? this.flagStarts.values[item + 1]! : this.flags.length;
  }
}

/** A part of the candidates: where they start, where they end, or their whole. */
export interface Part {
  readonly rows: RowLists;
  readonly inputs: InputLists;
}

const newPart = (): Part => ({ rows: new RowLists(), inputs: new InputLists() });

/** All runs of all training texts, flat, with their features and what was marked in them. */
export class Examples {
  readonly tokens = new RowLists();
  readonly starts = newPart();
  readonly ends = newPart();
  readonly spans = newPart();
  /** Of each run: its first token and candidate, and the first of its places where candidates start and end. */
  readonly tokenStarts = new GrowingInts();
  readonly spanStarts = new GrowingInts();
  readonly startStarts = new GrowingInts();
  readonly endStarts = new GrowingInts();
  /** The places of a run where candidates start and end, counted from its first token. */
  readonly startPlaces = new GrowingInts();
  readonly endPlaces = new GrowingInts();
  readonly weights = new GrowingFloats();
  /** Of each run: the place of its text in its corpus, which decides who judges it without having seen it. */
  readonly places = new GrowingInts();
  /** 1 for the runs of a corpus that marks all kinds, and with care. */
  readonly trusted = new GrowingInts();
  /** Of each candidate: first and exclusive last token, counted from the run's start. */
  readonly bounds = new GrowingInts();
  readonly allowedOutside = new GrowingInts();
  readonly allowedSpans = new GrowingInts();
  /** Topic of each run's text, as a place in `topics`. */
  readonly topicOf = new GrowingInts();
  readonly topics: Float32Array[] = [];
  readonly #features: FeatureList;
  readonly #inputs = new NetworkInputs();
  skipped = 0;

  constructor(bits: number) {
    this.#features = new FeatureList(bits);
  }

  get runs(): number {
    return this.tokenStarts.length;
  }

  add(
    reader: Reader,
    reading: Reading,
    gold: readonly GoldSpan[],
    marks: Corpus['marks'],
    weight: number,
    place: number,
    may: MayBe,
  ): void {
    this.topics.push(reading.topic);
    const features = this.#features;
    const inputs = this.#inputs;
    for (const run of reading.runs) {
      const allowed = allowedIn(run, gold, marks, may);
      if (allowed === undefined) {
        this.skipped++;
        continue;
      }
      this.tokenStarts.push(this.tokens.length);
      this.spanStarts.push(this.spans.rows.length);
      this.startStarts.push(this.starts.rows.length);
      this.endStarts.push(this.ends.rows.length);
      this.weights.push(weight);
      this.places.push(place);
      this.trusted.push(marks === 'all' ? 1 : 0);
      this.topicOf.push(this.topics.length - 1);
      for (let i = run.first; i < run.last; i++) {
        features.clear();
        tokenFeatures(reader, reading, run, i, features);
        this.tokens.add(features);
        this.allowedOutside.push(allowed.outside[i - run.first]!);
      }
      const bounds = run.spans.map((token) => token - run.first);
      const count = bounds.length / 2;
      for (const start of placesOf(bounds, count, 0)) {
        this.startPlaces.push(start);
        features.clear();
        startFeatures(reader, reading, run, run.first + start, features);
        startInputs(reader, reading, run, run.first + start, inputs);
        this.starts.rows.add(features);
        this.starts.inputs.add(inputs);
      }
      for (const end of placesOf(bounds, count, 1)) {
        this.endPlaces.push(end);
        features.clear();
        endFeatures(reader, reading, run, run.first + end, features);
        endInputs(reader, reading, run, run.first + end, inputs);
        this.ends.rows.add(features);
        this.ends.inputs.add(inputs);
      }
      for (let c = 0; c < count; c++) {
        this.bounds.push(bounds[2 * c]!);
        this.bounds.push(bounds[2 * c + 1]!);
        for (let kind = 0; kind < KINDS; kind++) this.allowedSpans.push(allowed.spans[c * KINDS + kind]!);
        features.clear();
        spanFeatures(reader, reading, run, run.spans[2 * c]!, run.spans[2 * c + 1]!, features);
        spanInputs(reading, run.spans[2 * c]!, run.spans[2 * c + 1]!, inputs);
        this.spans.rows.add(features);
        this.spans.inputs.add(inputs);
      }
    }
  }
}

/** How many items each list had at some time. */
export const lengthsOf = (lists: readonly RowLists[]): number[] => lists.map(({ rows }) => rows.length);

/**
 * Drops every row that is seen fewer than `least` times in the lists' first rows, up to the given lengths. The lists share
 * one table of weights.
 */
export function dropRare(lists: readonly RowLists[], lengths: readonly number[], least: number, bits: number): void {
  const seen = new Uint8Array(2 ** bits);
  lists.forEach(({ rows: { values } }, list) => {
    for (let i = 0; i < lengths[list]!; i++) if (seen[values[i]!]! < 255) seen[values[i]!]!++;
  });
  for (const { rows } of lists) {
    for (let i = 0; i < rows.length; i++) if (seen[rows.values[i]!]! < least) rows.values[i] = -1;
  }
}
