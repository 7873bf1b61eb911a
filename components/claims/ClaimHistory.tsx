import { TYPE_WORDS, WORKFLOW_WORDS } from '../../language/claim-terms.ts';
import { language, say } from '../../language/words.ts';
import type { ClaimChange, ClaimContent } from '../../storage/claim.ts';

const FIELD_WORDS: Readonly<Record<keyof ClaimContent, string>> = {
  claim: say('history_claim'),
  claimant: say('history_claimant'),
  firstSeen: say('history_firstSeen'),
  appearances: say('history_appearances'),
  type: say('history_type'),
  typeConfirmed: say('history_typeConfirmed'),
  evidence: say('history_evidence'),
  verdict: say('history_verdict'),
  state: say('history_state'),
  assignee: say('history_assignee'),
  tags: say('history_tags'),
  deleted: say('history_deleted'),
};

/** Every change of a claim, the last one first. Nothing in it can be taken out. */
export function ClaimHistory({ history }: { readonly history: readonly ClaimChange[] }) {
  return (
    <ol class="ng-history" aria-label={say('history_label')} reversed>
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
  if (number === 1) return say('history_made');
  const fields = (Object.keys(after) as (keyof ClaimContent)[]).map((field) => {
    const [from, to] = [shortValue(field, before), shortValue(field, after)];
    const name = FIELD_WORDS[field];
    return from === null || to === null ? name : say('history_fromTo', { field: name, from, to });
  });
  const what = fields.join('; ');
  return undoes === null ? say('history_changed', { what }) : say('history_tookBack', { number: undoes, what });
}

/** A field's value where it is short enough to be read in a line. */
function shortValue(field: keyof ClaimContent, content: Partial<ClaimContent>): string | null {
  switch (field) {
    case 'state':
      return content.state ? `“${WORKFLOW_WORDS[content.state]}”` : null;
    case 'type':
      return content.type ? `“${TYPE_WORDS[content.type]}”` : null;
    case 'claimant':
    case 'assignee':
      return `“${content[field] ?? ''}”`;
    case 'verdict':
      return content.verdict ? `“${content.verdict.rating}” (${content.verdict.author})` : say('history_none');
    case 'evidence':
    case 'appearances':
      return String(content[field]?.length ?? 0);
    default:
      return null;
  }
}

const momentOf = (moment: string): string =>
  new Date(moment).toLocaleString(language().tag, { dateStyle: 'medium', timeStyle: 'short' });
