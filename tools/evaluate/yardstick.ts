import { pathToFileURL } from 'node:url';
import { type GoldDocument, SHARED } from './corpora.ts';

export interface Figures {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

export interface NameFigures extends Figures {
  readonly ovF1: number;
  readonly gold: number;
  readonly pred: number;
}

export interface LinkFigures extends Figures {
  readonly linkable: number;
  readonly nil: number;
  readonly nilLinked: number;
  readonly standsFor: Figures & { readonly sameValue: number; readonly gold: number };
}

/** What a tagger found in one text, as the yardstick reads it. */
export interface Prediction {
  readonly id: string;
  readonly mentions: readonly object[];
}

/** A text with the statements that people marked in it. */
export interface MarkedStatements {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly content: readonly [start: number, end: number];
    readonly form: string;
    readonly check?: boolean;
  }[];
}

export interface AttributionFigures extends Figures {
  readonly gold: number;
  readonly source: number;
  readonly act: number;
  readonly form: number;
  readonly modality?: number;
  readonly checkAUC?: number;
}

export interface Yardstick {
  scoreAttributions(
    gold: readonly MarkedStatements[],
    predicted: readonly { readonly id: string; readonly attributions: readonly object[] }[],
  ): AttributionFigures;
  score(gold: readonly GoldDocument[], predicted: readonly Prediction[]): Readonly<Record<string, NameFigures>>;
  scoreLinks(gold: readonly GoldDocument[], predicted: readonly Prediction[], known?: ReadonlySet<string>): LinkFigures;
}

/** The scorer that stands beside the corpora. */
export async function openYardstick(): Promise<Yardstick> {
  return (await import(pathToFileURL(`${SHARED}/corpora/score.mjs`).href)) as Yardstick;
}
