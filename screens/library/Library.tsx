import { useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { MarkedText } from '../../components/MarkedText.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import type { Clip } from '../../storage/clip.ts';
import { useClipCommands } from '../clip-commands.ts';
import { EditableClip } from '../EditableClip.tsx';
import { LaterWording } from '../LaterWording.tsx';
import { claims, library } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import { useLive } from '../loadable.ts';
import { type Notify, useNotices } from '../notices.tsx';
import { openOwnPage } from '../open-pages.ts';
import { addressOfQuote } from '../source-address.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { ClaimDesk } from './claims/ClaimDesk.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Import } from './Import.tsx';
import { markedWords } from './marked-words.ts';
import { type LibraryRow, rowsByArticle } from './rows.ts';
import { Trash } from './Trash.tsx';
import { useSearch } from './use-search.ts';

/** All clips, by article, the newest change first; and the trash. */
export function Library() {
  const [view, setView] = useState<'clips' | 'claims' | 'trash' | 'import'>(viewOfAddress);
  const { tell, warn, view: notices } = useNotices();
  const clips = useLive(() => library.all(), []);
  const trash = useLive(() => library.trashed(), []);
  const checks = useLive(() => claims.all(), []);
  useLifetime((signal) => addEventListener('hashchange', () => setView(viewOfAddress()), { signal }), []);
  const openSource = (clip: Clip) => void browser.tabs.create({ url: addressOfQuote(clip) });
  const commands = useClipCommands({ tell, warn }, openSource);
  return (
    <>
      <header class="ng-library-head">
        <h1 class="ng-title">Library</h1>
        <Tabs
          label="What to show"
          tabs={[
            { key: 'clips', label: 'Clips', count: clips.state === 'ready' ? clips.value.length : undefined },
            { key: 'claims', label: 'Claims', count: checks.state === 'ready' ? checks.value.length : undefined },
            { key: 'trash', label: 'Trash', count: trash.state === 'ready' ? trash.value.length : undefined },
            { key: 'import', label: 'Import' },
          ]}
          current={view}
          onChange={setView}
        />
        <button class="ng-link-button" type="button" onClick={() => void openOwnPage('/options.html')}>
          Settings
        </button>
      </header>
      <main class="ng-library">
        <div id="tabpanel" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === 'claims' ? (
            <ClaimDesk live={checks} tell={tell} warn={warn} />
          ) : view === 'trash' ? (
            <Trash clips={trash} onRestore={(clip) => void commands.restore(clip)} />
          ) : clips.state === 'failed' ? (
            <Notice tone="alert" action={{ label: 'Try again', onAct: () => location.reload() }}>
              {clips.message}
            </Notice>
          ) : clips.state !== 'ready' ? null : view === 'import' ? (
            <Import clips={clips.value} tell={tell} warn={warn} />
          ) : (
            <ClipList clips={clips.value} commands={commands} tell={tell} warn={warn} />
          )}
        </div>
      </main>
      {notices}
    </>
  );
}

const viewOfAddress = (): 'clips' | 'claims' => (location.hash === '#claims' ? 'claims' : 'clips');

interface ListProps {
  readonly clips: readonly Clip[];
  readonly commands: ReturnType<typeof useClipCommands>;
  readonly tell: Notify;
  readonly warn: Notify;
}

function ClipList({ clips, commands, tell, warn }: ListProps) {
  const [search, setSearch] = useState('');
  const words = useMemo(() => markedWords(search), [search]);
  const fitting = useSearch(clips, search);
  const found = typeof fitting === 'string' ? [] : fitting;
  const rows = useMemo(() => rowsByArticle(found), [found]);
  if (clips.length === 0) {
    return (
      <Notice action={{ label: 'See how clipping works', onAct: () => void openOwnPage('/welcome.html') }}>
        Nothing is clipped yet; select a sentence on a news page and press Clip.
      </Notice>
    );
  }
  return (
    <>
      <SearchBox label="Search quotes, notes, tags and titles" value={search} onInput={setSearch} />
      <div class="ng-list-bar">
        <p class="ng-result" role="status">
          {search && typeof fitting !== 'string' && `${found.length} of ${clips.length} clips`}
        </p>
        {found.length > 0 && <ExportMenu clips={found} tell={tell} warn={warn} />}
      </div>
      {fitting === 'failed' && (
        <Notice tone="alert" action={{ label: 'Try again', onAct: () => location.reload() }}>
          The library could not be searched.
        </Notice>
      )}
      {fitting !== 'reading' && fitting !== 'failed' && rows.length === 0 && (
        <Notice action={{ label: 'Show all clips', onAct: () => setSearch('') }}>No clip fits this search.</Notice>
      )}
      <VirtualList label="Clips" items={rows} keyOf={({ key }) => key} heightOf={estimatedHeight}>
        {(row) =>
          row.kind === 'article' ? (
            <ArticleHead source={row.source} count={row.count} />
          ) : (
            <EditableClip
              clip={row.clip}
              commands={commands}
              showLabel="Open at source"
              quote={<MarkedText text={row.clip.quote} words={words} />}
              below={row.clip.repairs && <LaterWording clip={row.clip} />}
            />
          )
        }
      </VirtualList>
    </>
  );
}

/** In pixels: some eighty characters a line of the quote. */
function estimatedHeight(row: LibraryRow): number {
  return row.kind === 'article' ? 72 : 64 + Math.min(8, Math.ceil(row.clip.quote.length / 80)) * 24;
}
