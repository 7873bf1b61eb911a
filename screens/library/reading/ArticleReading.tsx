import { useMemo } from 'preact/hooks';
import { Icon } from '../../../components/icons.tsx';
import { SnapshotText } from '../../../components/library/SnapshotText.tsx';
import { sayMoment } from '../../../language/dates.ts';
import { say, sayCount } from '../../../language/words.ts';
import type { ClipCommands } from '../../clip-commands.ts';
import { EditableClip } from '../../EditableClip.tsx';
import { library, librarySearch, snapshots } from '../../library-access.ts';
import { useLive } from '../../loadable.ts';
import { ArticleHead } from '../ArticleHead.tsx';
import { quotesInText } from './quotes-in-text.ts';

interface Props {
  /** The article's name in the index. */
  readonly article: string;
  readonly edition: number;
  readonly commands: ClipCommands;
  readonly onBack: () => void;
}

/** An article as it was when it was clipped, with all its clips marked in it and listed beside it. */
export function ArticleReading({ article, edition, commands, onBack }: Props) {
  const live = useLive(() => articleOf(article), [article, edition]);
  const placed = useMemo(
    () => (live.state === 'ready' && live.value.text ? quotesInText(live.value.text.text, live.value.clips) : []),
    [live],
  );
  if (live.state !== 'ready') return null;
  const { clips, text } = live.value;
  const last = clips.at(-1);
  return (
    <div class="ng-reading">
      <button class="ng-link-button" type="button" onClick={onBack}>
        <Icon name="previous" /> {say('library_back')}
      </button>
      {last && <ArticleHead source={last.source} count={clips.length} />}
      <div class={text ? 'ng-reading-columns' : 'ng-reading-plain'}>
        {text ? (
          <section class="ng-reading-text" aria-label={say('library_keptText')}>
            <p class="ng-hint">{say('library_keptOn', { moment: sayMoment(text.taken) })}</p>
            <SnapshotText text={text.text} lang={text.lang} places={placed} onShow={showClip} />
          </section>
        ) : (
          <p class="ng-hint">{say('library_noText')}</p>
        )}
        <section class="ng-reading-clips" aria-label={sayCount('library_clips', clips.length)}>
          {clips.map((clip) => (
            <div key={clip.id} id={`clip-${clip.id}`} tabIndex={-1}>
              <EditableClip clip={clip} commands={commands} showLabel={say('library_openSource')} />
            </div>
          ))}
        </section>
      </div>
    </div>
  );
}

function showClip(id: string): void {
  const row = document.getElementById(`clip-${id}`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.focus();
}

/** An article's clips in the order of its text, and the longest text that was kept of it. */
async function articleOf(article: string) {
  const { index } = librarySearch;
  const ids = Array.from(index.ofArticle(article), (entry) => index.idOf(entry));
  const clips = await library.many(ids);
  const hashes = [...new Set(clips.flatMap(({ snapshot }) => snapshot ?? []))];
  const texts = (await Promise.all(hashes.map((hash) => snapshots.get(hash)))).filter((text) => text !== undefined);
  const start = (clip: (typeof clips)[number]) =>
    clip.selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? 0;
  return {
    clips: clips.toSorted((a, b) => start(a) - start(b)),
    text: texts.toSorted((a, b) => b.text.length - a.text.length)[0],
  };
}
