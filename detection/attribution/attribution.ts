/** A stretch of the text: start and end in UTF-16 code units, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** The words as they fell, a report of them, or a report with words as they fell in it. */
export type Form = 'direct' | 'indirect' | 'mixed';

/** What the source does by its words. */
export type Act = 'statement' | 'denial' | 'accusation' | 'allegation' | 'intention' | 'demand' | 'belief';

/** How far the text itself commits to the words: from what the cue says, never from what the content makes likely. */
export type Modality = 'plain' | 'hedged' | 'alleged' | 'accused' | 'charged' | 'convicted';

/** Kinds of claims that fact-checkers tell apart (after Full Fact's annotation scheme). */
export type ClaimType = 'quantity' | 'correlation' | 'law' | 'prediction' | 'experience' | 'other' | 'not a claim';

/** A statement that the text attributes to somebody. */
export interface Attribution {
  /** The words that name the source where it speaks ("he", "the ministry"); null where the text names none. */
  readonly source: Span | null;
  /** Index of the mention that the source is, or that a pronoun or role stands for, where this is safe to say. */
  readonly speaker?: number;
  /** The words that attribute; null where a quotation or a name with a colon stands alone. */
  readonly cue: Span | null;
  /** What is attributed, in the order of the text, without the marks of a quotation that holds all of it. */
  readonly content: readonly [Span, ...Span[]];
  readonly form: Form;
  readonly act: Act;
  readonly modality: Modality;
  /** A suggestion, until a person confirms it. */
  readonly claimType: ClaimType;
  /** Probability from 0 to 1 that a fact-checker would call the content checkable. */
  readonly checkWorthy: number;
  /** Probability from 0 to 1 that something is attributed here, and in about these words. */
  readonly confidence: number;
  /** Index, in the same list, of the attribution whose content carries this one: the agency that quotes the ministry. */
  readonly via?: number;
  /** Index, in the same list, of the attribution of which this one is the next part: after the cue, in the next paragraph. */
  readonly continues?: number;
}
