import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { sayDay } from '../language/dates.ts';
import { say, type WordKey } from '../language/words.ts';
import type { PageDescription } from '../messaging/messages.ts';
import type { Clip } from '../storage/clip.ts';
import { Icon } from './icons.tsx';
import { Markdown } from './Markdown.tsx';

export type ClipState = PageDescription['clips'][number]['state'];

export interface ClipActions {
  /** Go to the quote: on the open page, or by opening its source. */
  readonly onShow: (clip: Clip) => void;
  readonly onEdit: (clip: Clip) => void;
  readonly onCopy: (clip: Clip) => void;
  readonly onMakeClaim: (clip: Clip) => void;
  readonly onDelete: (clip: Clip) => void;
}

interface Props {
  readonly clip: Clip;
  /** How the quote stands on the open page; absent where no page is open. */
  readonly state?: ClipState | undefined;
  readonly actions: ClipActions;
  readonly showLabel: string;
  /** The quote with marked words, where a search found some. */
  readonly quote?: ComponentChildren;
  /** What is to be said or done of its place. */
  readonly below?: ComponentChildren;
  /** The form of this clip has just closed: the focus comes back to the button that opened it. */
  readonly focusEdit?: boolean;
}

const STATE_WORDS: Record<Exclude<ClipState, 'anchored'>, WordKey> = {
  changed: 'clips_changed',
  ambiguous: 'clips_ambiguous',
  orphan: 'clips_orphan',
};

/** One clip: the quote, what was written to it, how it stands on the page, and what can be done with it. */
export function ClipRow({ clip, state, actions, showLabel, quote, below, focusEdit = false }: Props) {
  const lost = state === 'orphan' || state === 'ambiguous';
  return (
    <article class={`ng-clip ng-clip-${clip.colour}`} data-clip={clip.id} data-state={state}>
      <blockquote class="ng-clip-quote" dir="auto">
        {quote ?? clip.quote}
      </blockquote>
      {clip.note && (
        <div class="ng-clip-note">
          <Markdown text={clip.note} />
        </div>
      )}
      {clip.saidBy && <p class="ng-clip-speaker">{say('clips_saidByName', { name: clip.saidBy })}</p>}
      {clip.tags.length > 0 && (
        <ul class="ng-tags" aria-label={say('clips_tags')}>
          {clip.tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {state && state !== 'anchored' && (
        <p class="ng-clip-state">
          <Icon name="alert" />
          {say(STATE_WORDS[state])}
        </p>
      )}
      {below && <div class="ng-clip-below">{below}</div>}
      <footer class="ng-clip-foot">
        <time dateTime={clip.created}>{sayDay(clip.created)}</time>
        <button class="ng-link-button" type="button" disabled={lost} onClick={() => actions.onShow(clip)}>
          {showLabel}
        </button>
        {clip.archive && (
          <a href={clip.archive} target="_blank" rel="noopener noreferrer">
            {say('clips_archived')}
          </a>
        )}
        <span class="ng-clip-tools">
          <Tool icon="copy" label={say('clips_copy')} onAct={() => actions.onCopy(clip)} />
          <Tool icon="check" label={say('clips_makeClaim')} onAct={() => actions.onMakeClaim(clip)} />
          <Tool icon="edit" label={say('action_edit')} focus={focusEdit} onAct={() => actions.onEdit(clip)} />
          <Tool icon="remove" label={say('action_delete')} onAct={() => actions.onDelete(clip)} />
        </span>
      </footer>
    </article>
  );
}

interface ToolProps {
  readonly icon: 'copy' | 'check' | 'edit' | 'remove';
  readonly label: string;
  readonly focus?: boolean;
  readonly onAct: () => void;
}

function Tool({ icon, label, focus = false, onAct }: ToolProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  return (
    <button ref={button} class="ng-icon-button" type="button" aria-label={label} title={label} onClick={onAct}>
      <Icon name={icon} />
    </button>
  );
}
