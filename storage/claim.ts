import * as v from 'valibot';
import type { Act, ClaimType, Form, Modality } from '../detection/attribution/attribution.ts';
import { clipSchema, clipSourceSchema, QUOTE_LIMIT } from './clip.ts';

/**
 * A claim that somebody checks: what was said, in the very words and in plain ones, what speaks for and against it, and
 * how it was found to be. Dates are ISO 8601 in UTC unless a page gave less.
 */

const ACTS = [
  'statement',
  'denial',
  'accusation',
  'allegation',
  'intention',
  'demand',
  'belief',
] as const satisfies readonly Act[];
const MODALITIES = [
  'plain',
  'hedged',
  'alleged',
  'accused',
  'charged',
  'convicted',
] as const satisfies readonly Modality[];
const FORMS = ['direct', 'indirect', 'mixed'] as const satisfies readonly Form[];
const CLAIM_TYPES = [
  'quantity',
  'correlation',
  'law',
  'prediction',
  'experience',
  'other',
  'not a claim',
] as const satisfies readonly ClaimType[];

/** How far the work is: not what came of it. */
export const WORKFLOW = ['unstarted', 'in progress', 'needs source', 'checked', 'disputed', 'corrected'] as const;
export type Workflow = (typeof WORKFLOW)[number];

const STANCES = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** What ratings come to, where somebody says so; never reckoned from the rating's own words. */
export const VERDICT_VALUES = [
  'true',
  'mostly true',
  'mixed',
  'missing context',
  'mostly false',
  'false',
  'unproven',
  'satire',
] as const;
export type VerdictValue = (typeof VERDICT_VALUES)[number];

const uuid = clipSchema.entries.id;
const moment = clipSchema.entries.created;
const httpAddress = clipSourceSchema.entries.address;
const label = v.pipe(v.string(), v.trim(), v.maxLength(300));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000));

/** How an article attributed the words; kept as it was found, for a claim is never made stronger than it was. */
const attributedSchema = v.object({
  cue: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  form: v.picklist(FORMS),
  act: v.picklist(ACTS),
  modality: v.picklist(MODALITIES),
  /** Probability that a fact-checker would take it up: a suggestion. */
  checkWorthy: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const evidenceSchema = v.object({
  id: uuid,
  link: httpAddress,
  archive: v.nullable(httpAddress),
  stance: v.picklist(STANCES),
  note: v.pipe(v.string(), v.maxLength(10_000)),
  /** How far its source is to be trusted, and why. */
  reliability: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  /** The words that bear on the claim, and the clip of the library that keeps them. */
  quote: v.optional(v.pipe(v.string(), v.maxLength(QUOTE_LIMIT))),
  clip: v.optional(uuid),
});

/** Another page on which a person has found the same claim. */
const appearanceSchema = v.object({
  id: uuid,
  address: httpAddress,
  title: v.pipe(v.string(), v.maxLength(2_000)),
  /** As the page states it. */
  date: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  words: v.pipe(v.string(), v.maxLength(QUOTE_LIMIT)),
});

const verdictSchema = v.object({
  /** In the words of whoever judges. */
  rating: sentence,
  value: v.nullable(v.picklist(VERDICT_VALUES)),
  author: v.pipe(label, v.minLength(1)),
  date: v.pipe(v.string(), v.isoDate()),
  /** Where the check is published, if it is. */
  address: v.nullable(httpAddress),
});

/** What a person may change of a claim. */
export const claimContentSchema = v.object({
  /** What is claimed, in one plain sentence. */
  claim: sentence,
  /** Who claims it; empty where nobody knows. */
  claimant: label,
  firstSeen: v.object({
    address: v.nullable(httpAddress),
    title: v.pipe(v.string(), v.maxLength(2_000)),
    /** As the page states it. */
    date: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  }),
  /** Absent where none was confirmed. */
  appearances: v.optional(v.pipe(v.array(appearanceSchema), v.maxLength(500))),
  type: v.picklist(CLAIM_TYPES),
  /** Until a person has chosen it, the type is a suggestion. */
  typeConfirmed: v.boolean(),
  evidence: v.pipe(v.array(evidenceSchema), v.maxLength(200)),
  verdict: v.nullable(verdictSchema),
  state: v.picklist(WORKFLOW),
  assignee: label,
  tags: clipSchema.entries.tags,
  /** When it was thrown away. */
  deleted: v.nullable(moment),
});

export const claimSchema = v.object({
  /** Made by the sender, so that a repeated save is the same save. */
  id: uuid,
  /** The words as they stood; empty for a claim that was heard rather than read. */
  words: v.pipe(v.string(), v.maxLength(QUOTE_LIMIT)),
  attributed: v.nullable(attributedSchema),
  created: moment,
  ...claimContentSchema.entries,
});

export type ClaimContent = v.InferOutput<typeof claimContentSchema>;
export type NewClaim = v.InferOutput<typeof claimSchema>;
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type Appearance = v.InferOutput<typeof appearanceSchema>;
export type Verdict = v.InferOutput<typeof verdictSchema>;

/** A claim as it is kept. */
export interface Claim extends NewClaim {
  readonly updated: string;
  /** How many changes its history holds. */
  readonly changes: number;
}

export type ClaimId = NewClaim['id'];

/** Wishes for single lines of a list: the rest of it stays as it then is, whoever else is writing. */
const linesSchema = <const L extends v.GenericSchema>(line: L) =>
  v.optional(v.object({ put: v.optional(v.array(line), []), remove: v.optional(v.array(uuid), []) }));

/** A wish to change a claim. */
export const claimEditSchema = v.object({
  id: uuid,
  claim: uuid,
  made: moment,
  after: v.optional(v.partial(v.omit(claimContentSchema, ['evidence', 'appearances'])), {}),
  evidence: linesSchema(evidenceSchema),
  appearances: linesSchema(appearanceSchema),
});
export type ClaimEdit = v.InferOutput<typeof claimEditSchema>;

/** One line of a claim's history. Lines are added and never changed: taking one back is a line of its own. */
export interface ClaimChange {
  readonly claim: ClaimId;
  /** 1 for the first. */
  readonly number: number;
  readonly id: string;
  readonly made: string;
  /** The number of the change that this one takes back. */
  readonly undoes: number | null;
  readonly before: Partial<ClaimContent>;
  readonly after: Partial<ClaimContent>;
}
