import { useState } from 'preact/hooks';
import { say, sayNumber } from '../../language/words.ts';

interface Props {
  readonly title: string;
  /** Labels with the number of clips that have them, most frequent first. */
  readonly labels: ReadonlyArray<readonly [label: string, count: number]>;
  readonly isChosen: (label: string) => boolean;
  readonly onToggle: (label: string) => void;
  /** How a label is called, where that is not the label itself. */
  readonly nameOf?: ((label: string) => string) | undefined;
  /** Arranging the labels themselves: renaming, merging, making new ones. */
  readonly onArrange?: (() => void) | undefined;
}

/** Labels that are shown until more are asked for. */
const FEW = 7;

/** One kind of label with its counts; pressing one searches for it, pressing it again no longer. */
export function FacetList({ title, labels, isChosen, onToggle, nameOf = (label) => label, onArrange }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? labels : labels.filter(([label], n) => n < FEW || isChosen(label));
  if (labels.length === 0) return null;
  return (
    <section class="ng-facet" aria-label={title}>
      <header>
        <h2 class="ng-section">{title}</h2>
        {onArrange && (
          <button class="ng-link-button" type="button" onClick={onArrange}>
            {say('library_arrange')}
            <span class="ng-hidden"> {title}</span>
          </button>
        )}
      </header>
      <ul>
        {shown.map(([label, count]) => (
          <li key={label}>
            <button class="ng-facet-label" type="button" aria-pressed={isChosen(label)} onClick={() => onToggle(label)}>
              <bdi>{nameOf(label)}</bdi>
              <span class="ng-count">{sayNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {labels.length > FEW && (
        <button class="ng-link-button" type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {say(isWhole ? 'library_fewer' : 'library_more')}
          <span class="ng-hidden"> {title}</span>
        </button>
      )}
    </section>
  );
}
