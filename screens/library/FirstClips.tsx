import { say } from '../../language/words.ts';
import type { ClipCommands } from '../clip-commands.ts';
import { EditableClip } from '../EditableClip.tsx';
import { library } from '../library-access.ts';
import { useLive } from '../loadable.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { rowsByArticle } from './rows.ts';

/** About two windows full. */
const FIRST = 12;

/** The last changed clips, which need no index: shown until that is there to list all of them. */
export function FirstClips({ commands }: { readonly commands: ClipCommands }) {
  const clips = useLive(() => library.recent(FIRST), []);
  if (clips.state !== 'ready') return null;
  return (
    <ul class="ng-first-clips" aria-label={say('library_clipsTab')} aria-busy="true">
      {rowsByArticle(clips.value).map((row) => (
        <li key={row.key}>
          {row.kind === 'article' ? (
            <ArticleHead source={row.source} count={row.count} />
          ) : (
            <div class="ng-pick">
              <EditableClip clip={row.clip} commands={commands} showLabel={say('library_openSource')} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
