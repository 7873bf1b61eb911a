import type { Act, ClaimType, Form, Modality } from '../detection/attribution/attribution.ts';
import type { Claim, Stance, VerdictValue, Workflow } from '../storage/claim.ts';

/** The field's terms in words for people. */

export const ACT_WORDS: Readonly<Record<Act, string>> = {
  statement: 'Statement',
  denial: 'Denial',
  accusation: 'Accusation',
  allegation: 'Allegation',
  intention: 'Intention',
  demand: 'Demand',
  belief: 'Belief',
};

/** How far the article commits itself to the words; a plain report needs no remark. */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  plain: 'reported plainly',
  hedged: 'hedged',
  alleged: 'alleged only',
  accused: 'accused only',
  charged: 'charged, not convicted',
  convicted: 'convicted',
};

/** What must stand beside a claim so that it is not taken for more than was said: a denial, an allegation. */
export function reportedAs({ attributed }: Pick<Claim, 'attributed'>): string {
  if (!attributed) return '';
  const { act, modality } = attributed;
  return [act !== 'statement' && ACT_WORDS[act], modality !== 'plain' && MODALITY_WORDS[modality]]
    .filter(Boolean)
    .join(', ');
}

/** How a check stands, and whose verdict it has: "Checked — Overstated (Ellery Checks, 2026-03-02)". */
export function standingOf({ state, verdict }: Pick<Claim, 'state' | 'verdict'>): string {
  const words = WORKFLOW_WORDS[state];
  return verdict ? `${words} — ${verdict.rating} (${verdict.author}, ${verdict.date})` : words;
}

export const FORM_WORDS: Readonly<Record<Form, string>> = {
  direct: 'quoted',
  indirect: 'in other words',
  mixed: 'partly quoted',
};

export const TYPE_WORDS: Readonly<Record<ClaimType, string>> = {
  quantity: 'Quantity',
  correlation: 'Correlation or cause',
  law: 'Law or rule in force',
  prediction: 'Prediction',
  experience: 'Personal experience',
  other: 'Other claim',
  'not a claim': 'Not a claim',
};

export const WORKFLOW_WORDS: Readonly<Record<Workflow, string>> = {
  unstarted: 'Unstarted',
  'in progress': 'In progress',
  'needs source': 'Needs source',
  checked: 'Checked',
  disputed: 'Disputed',
  corrected: 'Corrected',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Gives context',
};

export const VERDICT_WORDS: Readonly<Record<VerdictValue, string>> = {
  true: 'True',
  'mostly true': 'Mostly true',
  mixed: 'Mixed',
  'missing context': 'Missing context',
  'mostly false': 'Mostly false',
  false: 'False',
  unproven: 'Unproven',
  satire: 'Satire',
};
