import { say } from '../language/words.ts';
import type { CardActions, CardView } from './card-view.ts';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly isSheet: boolean;
  /** The reader is about to put the name right. */
  readonly isDoubted: boolean;
  readonly onDoubt: () => void;
}

/** The buttons in the corner of a card. */
export function CardTools({
  view: { back, isPinned = false, correction },
  actions,
  isSheet,
  isDoubted,
  onDoubt,
}: Props) {
  return (
    <div class="ng-card-tools">
      {back !== undefined && actions.onBack && (
        <Tool icon="previous" label={say('card_back', { name: back })} onPress={actions.onBack} />
      )}
      {isPinned && actions.onMove && <Mover onMove={actions.onMove} />}
      {correction && !correction.made && (
        <Tool icon="edit" label={say('card_doubt')} isExpanded={isDoubted} onPress={onDoubt} />
      )}
      {actions.onPin && !isSheet && (
        <Tool icon="pin" label={say('card_pin')} isPressed={isPinned} onPress={actions.onPin} />
      )}
      <Tool icon="close" label={say('action_close')} onPress={actions.onClose} />
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly isExpanded?: boolean;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
}

function Tool({ icon, label, isExpanded, isPressed, onPress }: ToolProps) {
  return (
    <button
      class="ng-icon-button"
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Pixels that one press of an arrow key moves a card. */
const STEP = 24;

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** To be dragged, or moved by the arrow keys. */
function Mover({ onMove }: { readonly onMove: (right: number, down: number) => void }) {
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    onMove(...step);
  };
  return (
    <button
      class="ng-icon-button ng-move"
      type="button"
      aria-label={say('card_moveKeys')}
      title={say('card_move')}
      onKeyDown={move}
    >
      <Icon name="move" />
    </button>
  );
}
