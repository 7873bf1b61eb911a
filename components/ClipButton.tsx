import { say } from '../language/words.ts';
import { Icon } from './icons.tsx';

/** Stands beside a selection; one press saves it. The event is handed on so that its trust can be checked. */
export function ClipButton({ onClip }: { readonly onClip: (event: MouseEvent) => void }) {
  return (
    <button class="ng-root ng-clip-button" type="button" data-acts onClick={onClip}>
      <Icon name="clip" />
      {say('clips_button')}
    </button>
  );
}
