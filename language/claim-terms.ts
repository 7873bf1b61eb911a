import type { Act, ClaimType, Form, Modality } from '../detection/attribution/attribution.ts';
import type { Claim, Stance, VerdictValue, Workflow } from '../storage/claim.ts';
import { say } from './words.ts';

/** The field's terms in words for people. A page speaks one language as long as it stands. */

export const ACT_WORDS: Readonly<Record<Act, string>> = {
  statement: say('act_statement'),
  denial: say('act_denial'),
  accusation: say('act_accusation'),
  allegation: say('act_allegation'),
  intention: say('act_intention'),
  demand: say('act_demand'),
  belief: say('act_belief'),
};

/** How far the article commits itself to the words; a plain report needs no remark. */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  plain: say('modality_plain'),
  hedged: say('modality_hedged'),
  alleged: say('modality_alleged'),
  accused: say('modality_accused'),
  charged: say('modality_charged'),
  convicted: say('modality_convicted'),
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
  direct: say('form_direct'),
  indirect: say('form_indirect'),
  mixed: say('form_mixed'),
};

export const TYPE_WORDS: Readonly<Record<ClaimType, string>> = {
  quantity: say('type_quantity'),
  correlation: say('type_correlation'),
  law: say('type_law'),
  prediction: say('type_prediction'),
  experience: say('type_experience'),
  other: say('type_other'),
  'not a claim': say('type_notClaim'),
};

export const WORKFLOW_WORDS: Readonly<Record<Workflow, string>> = {
  unstarted: say('workflow_unstarted'),
  'in progress': say('workflow_inProgress'),
  'needs source': say('workflow_needsSource'),
  checked: say('workflow_checked'),
  disputed: say('workflow_disputed'),
  corrected: say('workflow_corrected'),
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: say('stance_supports'),
  contradicts: say('stance_contradicts'),
  context: say('stance_context'),
};

export const VERDICT_WORDS: Readonly<Record<VerdictValue, string>> = {
  true: say('verdict_true'),
  'mostly true': say('verdict_mostlyTrue'),
  mixed: say('verdict_mixed'),
  'missing context': say('verdict_missingContext'),
  'mostly false': say('verdict_mostlyFalse'),
  false: say('verdict_false'),
  unproven: say('verdict_unproven'),
  satire: say('verdict_satire'),
};
