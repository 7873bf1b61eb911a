import { Notice } from '../../components/Notice.tsx';
import { say, sayCount } from '../../language/words.ts';
import type { PageDescription } from '../../messaging/messages.ts';
import type { Frame } from '../../messaging/screen-channel.ts';
import type { Clip } from '../../storage/clip.ts';
import { pageKey } from '../../storage/page-key.ts';
import type { ClipCommands } from '../clip-commands.ts';
import { EditableClip } from '../EditableClip.tsx';
import type { Loadable } from '../loadable.ts';
import type { Notify } from '../notices.tsx';
import { ClipFinding } from './ClipFinding.tsx';
import { useFindingAgain } from './finding-again.ts';

interface Props {
  readonly frame: Frame;
  readonly clips: Loadable<readonly Clip[]>;
  readonly description: PageDescription;
  readonly commands: ClipCommands;
  readonly tell: Notify;
  readonly warn: Notify;
}

/** The clips of the page in front, in the order in which they were made; those that are not on it any more stand last. */
export function PanelClips({ frame, clips, description, commands, tell, warn }: Props) {
  const finding = useFindingAgain(frame, { tell, warn });
  if (clips.state === 'loading') return null;
  if (clips.state === 'failed') return <Notice tone="alert">{clips.message}</Notice>;
  const standings = new Map(description.clips.map((standing) => [standing.id, standing]));
  const isLost = ({ id }: Clip) => standings.get(id)?.state === 'orphan';
  const here = clips.value.filter((clip) => !isLost(clip));
  const lost = clips.value.filter((clip) => isLost(clip) && belongsTo(clip, description));
  if (here.length + lost.length === 0) return <Notice>{say('clips_none')}</Notice>;

  const list = (some: readonly Clip[]) => (
    <ul class="ng-clips">
      {some.map((clip) => {
        const standing = standings.get(clip.id);
        return (
          <li key={clip.id}>
            <EditableClip
              clip={clip}
              state={standing?.state}
              commands={commands}
              showLabel={say('clips_show')}
              below={standing && <ClipFinding clip={clip} standing={standing} finding={finding} />}
            />
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {list(here)}
      {lost.length > 0 && (
        <section class="ng-lost">
          <header>
            <h2 class="ng-section">{sayCount('clips_lost', lost.length)}</h2>
            <button class="ng-button" type="button" onClick={() => void finding.search()}>
              {say('clips_searchAgain')}
            </button>
          </header>
          {list(lost)}
        </section>
      )}
    </>
  );
}

/**
 * Whether a clip that is not found is this page's: made under its own address, or under another one of an article of the
 * same title. A canonical address may lie, and then neither words nor title agree.
 */
function belongsTo({ source }: Clip, { source: page }: PageDescription): boolean {
  return pageKey(source.address) === pageKey(page.address) || source.title === page.title;
}
