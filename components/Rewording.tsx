/** A stretch of two wordings: in both, only in the quote, or only where it stands now. */
interface Part {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

interface Props {
  readonly parts: readonly Part[];
  /** Of which time the underlined words are. */
  readonly caption: string;
}

/** How a quote's words differ from what stands there now: struck out what went, underlined what came. */
export function Rewording({ parts, caption }: Props) {
  return (
    <figure class="ng-rewording">
      <figcaption>{caption}</figcaption>
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
