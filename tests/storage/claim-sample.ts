import type { Evidence, NewClaim, Verdict } from '../../storage/claim.ts';

/** An id that `n` makes unlike others. */
export const idOf = (n: number): string => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** A claim as it is made from a statement. */
export function sampleClaim(n: number, change: Partial<NewClaim> = {}): NewClaim {
  return {
    id: idOf(n),
    words: `the harbour lost ${n} ships to the storm`,
    attributed: { cue: 'alleged', form: 'indirect', act: 'allegation', modality: 'alleged', checkWorthy: 0.91 },
    created: new Date(Date.UTC(2026, 2, 1, 8, n)).toISOString(),
    claim: `The harbour lost ${n} ships to the storm.`,
    claimant: 'Ines Arvold',
    firstSeen: { address: `https://news.example/storm-${n}`, title: `Storm, day ${n}`, date: '2026-03-01' },
    type: 'quantity',
    typeConfirmed: false,
    evidence: [],
    verdict: null,
    state: 'unstarted',
    assignee: '',
    tags: [],
    deleted: null,
    ...change,
  };
}

export const sampleEvidence: Evidence = {
  id: idOf(900),
  link: 'https://harbour.example/register',
  archive: 'https://archive.example/harbour-register',
  stance: 'contradicts',
  note: 'The register lists two ships.',
};

export const sampleVerdict: Verdict = {
  rating: 'Overstated: two, not ten',
  value: 'mostly false',
  author: 'Ellery Checks',
  date: '2026-03-02',
  address: 'https://checks.example/ships',
};
