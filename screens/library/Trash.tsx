import { Notice } from '../../components/Notice.tsx';
import type { Clip } from '../../storage/clip.ts';
import type { Loadable } from '../loadable.ts';

interface Props {
  readonly clips: Loadable<readonly Clip[]>;
  readonly onRestore: (clip: Clip) => void;
}

/** Deleted clips, which stay for thirty days. */
export function Trash({ clips, onRestore }: Props) {
  if (clips.state === 'loading') return null;
  if (clips.state === 'failed') return <Notice tone="alert">{clips.message}</Notice>;
  if (clips.value.length === 0) return <Notice>The trash is empty; deleted clips stay here for thirty days.</Notice>;
  return (
    <ul class="ng-clips">
      {clips.value.map((clip) => (
        <li key={clip.id} class={`ng-clip ng-clip-${clip.colour}`}>
          <blockquote class="ng-clip-quote">{clip.quote}</blockquote>
          <footer class="ng-clip-foot">
            <span>{clip.source.title}</span>
            <button class="ng-button" type="button" onClick={() => onRestore(clip)}>
              Put back
            </button>
          </footer>
        </li>
      ))}
    </ul>
  );
}
