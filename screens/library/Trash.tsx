import { useCallback } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { say } from '../../language/words.ts';
import type { Clip } from '../../storage/clip.ts';
import type { Loadable } from '../loadable.ts';

interface Props {
  readonly clips: Loadable<readonly Clip[]>;
  readonly onRestore: (clip: Clip) => void;
}

/** Deleted clips, which stay for thirty days. */
export function Trash({ clips, onRestore }: Props) {
  const height = useCallback(() => 120, [clips]);
  if (clips.state === 'loading') return null;
  if (clips.state === 'failed') return <Notice tone="alert">{clips.message}</Notice>;
  if (clips.value.length === 0) return <Notice>{say('library_trashEmpty')}</Notice>;
  const all = clips.value;
  return (
    <VirtualList label={say('library_trashTab')} count={all.length} keyOf={(row) => all[row]!.id} heightOf={height}>
      {(row) => {
        const clip = all[row]!;
        return (
          <article class={`ng-clip ng-clip-${clip.colour}`}>
            <blockquote class="ng-clip-quote" dir="auto">
              {clip.quote}
            </blockquote>
            <footer class="ng-clip-foot">
              <span>{clip.source.title}</span>
              <button class="ng-button" type="button" onClick={() => onRestore(clip)}>
                {say('library_putBack')}
              </button>
            </footer>
          </article>
        );
      }}
    </VirtualList>
  );
}
