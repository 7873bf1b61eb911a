import type { Appearance, ClaimContent, ClaimEdit, Evidence } from './claim.ts';

type Listed = Pick<ClaimContent, 'evidence' | 'appearances'>;

/**
 * What a wish would make of a claim as it is kept. Lists are changed line by line, so that two people who add evidence at
 * the same time both find theirs.
 */
export function contentAfter(kept: Listed, { after, evidence, appearances }: ClaimEdit): Partial<ClaimContent> {
  const fields = Object.entries(after).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(fields),
    ...(evidence && { evidence: linesAfter<Evidence>(kept.evidence, evidence) }),
    ...(appearances && { appearances: linesAfter<Appearance>(kept.appearances ?? [], appearances) }),
  };
}

interface Lines<T> {
  readonly put: readonly T[];
  readonly remove: readonly string[];
}

function linesAfter<T extends { readonly id: string }>(kept: readonly T[], { put, remove }: Lines<T>): T[] {
  const lines = new Map([...kept, ...put].map((line) => [line.id, line]));
  for (const id of remove) lines.delete(id);
  return [...lines.values()];
}
