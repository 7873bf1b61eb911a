import type { ClaimChange, ClaimContent } from '../../storage/claim.ts';

const FIELD_WORDS: Readonly<Record<keyof ClaimContent, string>> = {
  claim: 'claim',
  claimant: 'claimant',
  firstSeen: 'first seen',
  appearances: 'appearances',
  type: 'type',
  typeConfirmed: 'confirmation of the type',
  evidence: 'evidence',
  verdict: 'verdict',
  state: 'state',
  assignee: 'assignment',
  tags: 'tags',
  deleted: 'place in the library',
};

/** Every change of a claim, the last one first. Nothing in it can be taken out. */
export function ClaimHistory({ history }: { readonly history: readonly ClaimChange[] }) {
  return (
    <ol class="ng-history" aria-label="History" reversed>
      {history.toReversed().map((change) => (
        <li key={change.number}>
          <time dateTime={change.made}>{momentOf(change.made)}</time>
          <span>{describeChange(change)}</span>
        </li>
      ))}
    </ol>
  );
}

/** One change in words: what was changed, and what came in the place of what. */
export function describeChange({ number, undoes, before, after }: ClaimChange): string {
  if (number === 1) return 'Claim made';
  const fields = (Object.keys(after) as (keyof ClaimContent)[]).map((field) => {
    const [from, to] = [shortValue(field, before), shortValue(field, after)];
    return from === null || to === null ? FIELD_WORDS[field] : `${FIELD_WORDS[field]} from ${from} to ${to}`;
  });
  return `${undoes === null ? 'Changed' : `Took back change ${undoes}:`} ${fields.join('; ')}`;
}

/** A field's value where it is short enough to be read in a line. */
function shortValue(field: keyof ClaimContent, content: Partial<ClaimContent>): string | null {
  switch (field) {
    case 'state':
    case 'type':
    case 'claimant':
    case 'assignee':
      return `“${content[field] ?? ''}”`;
    case 'verdict':
      return content.verdict ? `“${content.verdict.rating}” (${content.verdict.author})` : 'none';
    case 'evidence':
      return String(content.evidence?.length ?? 0);
    default:
      return null;
  }
}

const momentOf = (moment: string): string =>
  new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
