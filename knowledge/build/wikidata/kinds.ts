import type { EntityKind } from '../../entity.ts';

/**
 * Classes of Wikidata below which the pack's kinds lie. An item that descends from several is of the kind that comes
 * first: an embassy is an organisation before it is a building.
 */
export const KIND_ROOTS: readonly { readonly root: string; readonly kind: EntityKind }[] = [
  { root: 'Q5', kind: 'person' },
  { root: 'Q41710', kind: 'nationality' },
  { root: 'Q2472587', kind: 'nationality' },
  { root: 'Q13414953', kind: 'nationality' },
  { root: 'Q43229', kind: 'organisation' },
  { root: 'Q6256', kind: 'place' },
  { root: 'Q486972', kind: 'place' },
  { root: 'Q56061', kind: 'place' },
  { root: 'Q618123', kind: 'place' },
  { root: 'Q2221906', kind: 'place' },
  { root: 'Q1656682', kind: 'event' },
];
