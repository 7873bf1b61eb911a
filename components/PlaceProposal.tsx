import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../language/words.ts';

/** Below this likeness the reader is warned: another passage may have been selected by mistake. */
const HARDLY_ALIKE = 0.3;

interface Props {
  /** Of the selected words to the quote, from 0 to 1. */
  readonly likeness: number;
  /** How the words differ. */
  readonly children: ComponentChildren;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** What is selected on the page, put beside the quote before it becomes the quote's place. */
export function PlaceProposal({ likeness, children, onAccept, onRefuse }: Props) {
  const accept = useRef<HTMLButtonElement>(null);
  useEffect(() => accept.current?.focus(), []);
  const percent = Math.round(100 * likeness);
  return (
    <section
      class="ng-proposal"
      aria-label={say('clips_proposal')}
      onKeyDown={(event) => event.key === 'Escape' && onRefuse()}
    >
      {children}
      <p class={likeness < HARDLY_ALIKE ? 'ng-problem' : 'ng-likeness'}>
        {likeness === 1
          ? say('clips_sameWords')
          : say(likeness < HARDLY_ALIKE ? 'clips_hardlyAlike' : 'clips_alike', { percent })}
      </p>
      <div class="ng-buttons">
        <button ref={accept} class="ng-button ng-button-main" type="button" onClick={onAccept}>
          {say('clips_attachHere')}
        </button>
        <button class="ng-button" type="button" onClick={onRefuse}>
          {say('action_cancel')}
        </button>
      </div>
    </section>
  );
}
