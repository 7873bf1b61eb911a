import { Notice } from '../../components/Notice.tsx';
import type { PageDescription } from '../../messaging/messages.ts';
import type { Clip } from '../../storage/clip.ts';
import type { ClipCommands } from '../clip-commands.ts';
import { EditableClip } from '../EditableClip.tsx';
import type { Loadable } from '../loadable.ts';

interface Props {
  readonly clips: Loadable<readonly Clip[]>;
  readonly states: PageDescription['clips'];
  readonly commands: ClipCommands;
}

/** The clips of the page in front, in the order in which they were made. */
export function PanelClips({ clips, states, commands }: Props) {
  if (clips.state === 'loading') return null;
  if (clips.state === 'failed') return <Notice tone="alert">{clips.message}</Notice>;
  if (clips.value.length === 0) {
    return <Notice>Nothing clipped on this page yet; select a sentence and press Clip.</Notice>;
  }
  const stateOf = new Map(states.map(({ id, state }) => [id, state]));
  return (
    <ul class="ng-clips">
      {clips.value.map((clip) => (
        <li key={clip.id}>
          <EditableClip clip={clip} state={stateOf.get(clip.id)} commands={commands} showLabel="Show on page" />
        </li>
      ))}
    </ul>
  );
}
