import type { EntityKey, EntityKind } from '../../knowledge/entity.ts';

/** The sample of the welcome page: two sentences of our own whose names really open their cards. */
export const SAMPLE: ReadonlyArray<string | SampleMention> = [
  { name: 'Baku', kind: 'place', key: 'Q9248', label: 'Baku', standsFor: 'Government of Azerbaijan' },
  ' thanked its neighbours for their help with the fire on the pier. ',
  { name: 'Georgia', kind: 'place', key: 'Q230', label: 'Georgia' },
  ' had sent two aircraft, and the ',
  { name: 'United Nations', kind: 'organisation', key: 'Q1065', label: 'United Nations' },
  ' offered experts to look into its cause.',
];

export interface SampleMention {
  readonly name: string;
  readonly kind: EntityKind;
  readonly key: EntityKey;
  readonly label: string;
  readonly standsFor?: string;
}

export const SAMPLE_TEXT = SAMPLE.map((part) => (typeof part === 'string' ? part : part.name)).join('');
