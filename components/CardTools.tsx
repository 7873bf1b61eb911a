import type { CardActions, CardView } from './card-view.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly view: CardView;
  readonly actions: CardActions;
  /** The reader is about to put the name right. */
  readonly isDoubted: boolean;
  readonly onDoubt: () => void;
}

/** The buttons in the corner of a card. */
export function CardTools({ view, actions, isDoubted, onDoubt }: Props) {
  return (
    <div class="ng-card-tools">
      {view.correction && !view.correction.made && (
        <button
          class="ng-icon-button"
          type="button"
          aria-label="Not right?"
          title="Not right?"
          aria-expanded={isDoubted}
          onClick={onDoubt}
        >
          <Icon name="edit" />
        </button>
      )}
      <button class="ng-icon-button" type="button" aria-label="Close" onClick={actions.onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
