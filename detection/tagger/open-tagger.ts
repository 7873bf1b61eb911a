import type { Tagger } from '../tagger.ts';
import { ChainTagger, type TaggerParts } from './chain-tagger.ts';
import { KINDS } from './evidence.ts';
import { Lexicon, type LexiconParts } from './lexicon.ts';
import { type NameWordParts, NameWords } from './name-words.ts';
import { FLAGS, SLOTS } from './network-inputs.ts';
import { PersonalNames } from './personal-names.ts';
import { TOKEN_SCORES } from './scoring.ts';
import type { SecondLookWeights } from './second-look.ts';
import { SparseTable } from './sparse-table.ts';
import { readSections, writeSections } from './weights-file.ts';

/** A table of sparse weights as it is stored. */
export interface StoredTable {
  readonly present: Uint32Array;
  readonly weights: Int8Array;
  /** The largest weight. */
  readonly most: number;
}

/** The network's weights in bytes: a row's weights are its bytes times the row's step. */
export interface StoredNetwork {
  readonly hidden: number;
  readonly first: Int8Array;
  readonly firstSteps: Float32Array;
  readonly second: Float32Array;
}

/** The part of the weights that judges a run by its own place. */
export interface StoredTables {
  readonly tokenTable: StoredTable;
  readonly spanTable: StoredTable;
  readonly network: StoredNetwork;
}

/** What training hands over. */
export interface StoredTagger extends StoredTables {
  readonly lexicon: LexiconParts;
  readonly nameWords: NameWordParts;
  /** A filter of 2^n bits. */
  readonly personalNames: Uint32Array;
  /** Hashes of the inner words. */
  readonly inner: Int32Array;
  readonly transitions: Float64Array;
  readonly secondLook: SecondLookWeights;
  readonly calibration: TaggerParts['calibration'];
}

const SECTIONS = 22;

export function storeTagger(tagger: StoredTagger): Uint8Array {
  const { lexicon, nameWords, tokenTable, spanTable, network, secondLook } = tagger;
  return writeSections([
    lexicon.hashes,
    lexicon.coarse,
    lexicon.middle,
    lexicon.fine,
    lexicon.vectors,
    lexicon.steps,
    nameWords.hashes,
    nameWords.opens,
    nameWords.closes,
    tagger.personalNames,
    tagger.inner,
    tokenTable.present,
    tokenTable.weights,
    spanTable.present,
    spanTable.weights,
    network.first,
    network.firstSteps,
    network.second,
    tagger.transitions,
    secondLook.first,
    secondLook.second,
    Float64Array.of(tokenTable.most, spanTable.most, network.hidden, secondLook.hidden, ...tagger.calibration),
  ]);
}

/**
 * Opens the trained weights (`tagger.bin`). The tagger reads from views of `bytes`, which must not change afterwards.
 * @throws {Error} saying what is wrong, when the bytes are not whole weights of this version.
 */
export function openTagger(bytes: ArrayBuffer): Tagger {
  const stored = restoreTagger(readSections(bytes, SECTIONS));
  return new ChainTagger({
    ...openTables(stored),
    lexicon: new Lexicon(stored.lexicon),
    nameWords: new NameWords(stored.nameWords),
    personalNames: new PersonalNames(stored.personalNames),
    inner: new Set(stored.inner),
    transitions: stored.transitions,
    secondLook: stored.secondLook,
    calibration: stored.calibration,
  });
}

/** Makes stored weights ready for use. */
export function openTables({
  tokenTable,
  spanTable,
  network,
}: StoredTables): Pick<TaggerParts, 'tokenTable' | 'spanTable' | 'network'> {
  const { hidden, first, firstSteps, second } = network;
  return {
    tokenTable: new SparseTable(TOKEN_SCORES, tokenTable.present, tokenTable.weights, tokenTable.most),
    spanTable: new SparseTable(KINDS, spanTable.present, spanTable.weights, spanTable.most),
    network: {
      hidden,
      first: Float32Array.from(first, (code, i) => code * firstSteps[Math.floor(i / hidden)]!),
      second,
    },
  };
}

/** Sections back to weights, in the order of `storeTagger`. */
function restoreTagger(sections: readonly Uint8Array[]): StoredTagger {
  let at = 0;
  const bytes = () => sections[at++]!;
  const view = <T>(View: new (buffer: ArrayBufferLike, start: number, length: number) => T, width: number): T => {
    const { buffer, byteOffset, byteLength } = bytes();
    return new View(buffer, byteOffset, byteLength / width);
  };
  const lexicon: LexiconParts = {
    hashes: view(Uint32Array, 4),
    coarse: bytes(),
    middle: bytes(),
    fine: view(Uint16Array, 2),
    vectors: bytes(),
    steps: view(Float32Array, 4),
  };
  const nameWords = { hashes: view(Uint32Array, 4), opens: bytes(), closes: bytes() };
  const personalNames = view(Uint32Array, 4);
  const inner = view(Int32Array, 4);
  const tables = [0, 1].map(() => ({ present: view(Uint32Array, 4), weights: view(Int8Array, 1) }));
  const network = { first: view(Int8Array, 1), firstSteps: view(Float32Array, 4), second: view(Float32Array, 4) };
  const transitions = view(Float64Array, 8);
  const look = { first: view(Float32Array, 4), second: view(Float32Array, 4) };
  const [tokenMost = 0, spanMost = 0, hidden = 0, lookHidden = 0, slope = 1, offset = 0] = view(Float64Array, 8);
  if (network.first.length !== (SLOTS * lexicon.steps.length + FLAGS + 1) * hidden) {
    throw new Error('The tagger’s weights were trained for other features than these.');
  }
  return {
    lexicon,
    nameWords,
    personalNames,
    inner,
    tokenTable: { ...tables[0]!, most: tokenMost },
    spanTable: { ...tables[1]!, most: spanMost },
    network: { ...network, hidden },
    transitions,
    secondLook: { ...look, hidden: lookHidden },
    calibration: [slope, offset],
  };
}
