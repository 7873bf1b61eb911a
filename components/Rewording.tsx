import { say } from '../language/words.ts';

/** A stretch of two wordings: in both, only in the quote, or only where it stands now. */
interface Part {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** How a quote's words differ from what stands there now: struck out what went, underlined what came. */
export function Rewording({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <figure class="ng-rewording">
      <figcaption>{say('clips_rewording')}</figcaption>
      <p>
        {parts.map(({ kind, text }, at) =>
          kind === 'removed' ? (
            <del key={at}>{text}</del>
          ) : kind === 'added' ? (
            <ins key={at}>{text}</ins>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
    </figure>
  );
}
