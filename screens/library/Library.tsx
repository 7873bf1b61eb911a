import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Notice } from '../../components/Notice.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { say } from '../../language/words.ts';
import type { Clip } from '../../storage/clip.ts';
import { useClipCommands } from '../clip-commands.ts';
import { claims, library, librarySearch } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import { useLive } from '../loadable.ts';
import { useNotices } from '../notices.tsx';
import { openOwnPage } from '../open-pages.ts';
import { addressOfQuote } from '../source-address.ts';
import { ClipBrowser } from './ClipBrowser.tsx';
import { ClaimDesk } from './claims/ClaimDesk.tsx';
import { ArticleReading } from './reading/ArticleReading.tsx';
import { BackupReminder } from './safekeeping/BackupReminder.tsx';
import { Safekeeping } from './safekeeping/Safekeeping.tsx';
import { Trash } from './Trash.tsx';
import { Trends } from './Trends.tsx';
import { useIndex } from './use-index.ts';

type View = 'clips' | 'claims' | 'trends' | 'trash' | 'safekeeping';

/** All clips and claims, the trash, and what keeps them safe. */
export function Library() {
  const [view, setView] = useState<View>(viewOfAddress);
  const [article, setArticle] = useState<string>();
  const { tell, warn, view: notices } = useNotices();
  const index = useIndex();
  const isEmpty = useLive(() => library.isEmpty(), []);
  const trash = useLive(() => library.trashed(), []);
  const checks = useLive(() => claims.all(), []);
  useLifetime((signal) => addEventListener('hashchange', () => setView(viewOfAddress()), { signal }), []);
  const count = index.state === 'ready' ? librarySearch.size : undefined;
  const openSource = (clip: Clip) => void browser.tabs.create({ url: addressOfQuote(clip) });
  const commands = useClipCommands({ tell, warn }, openSource);
  const show = (next: View): void => {
    setArticle(undefined);
    setView(next);
  };
  return (
    <>
      <header class="ng-library-head">
        <h1 class="ng-title">{say('library_title')}</h1>
        <Tabs
          label={say('library_what')}
          tabs={[
            { key: 'clips', label: say('library_clipsTab'), count },
            {
              key: 'claims',
              label: say('library_claimsTab'),
              count: checks.state === 'ready' ? checks.value.length : undefined,
            },
            { key: 'trends', label: say('library_trendsTab') },
            {
              key: 'trash',
              label: say('library_trashTab'),
              count: trash.state === 'ready' ? trash.value.length : undefined,
            },
            { key: 'safekeeping', label: say('library_safekeepingTab') },
          ]}
          current={view}
          onChange={show}
        />
        <button class="ng-link-button" type="button" onClick={() => void openOwnPage('/options.html')}>
          {say('library_settings')}
        </button>
      </header>
      <main class={view === 'clips' && article === undefined ? 'ng-library ng-library-wide' : 'ng-library'}>
        <div id="tabpanel" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {view === 'claims' ? (
            <ClaimDesk live={checks} tell={tell} warn={warn} />
          ) : view === 'trends' ? (
            <Trends tell={tell} warn={warn} />
          ) : view === 'trash' ? (
            <Trash clips={trash} onRestore={(clip) => void commands.restore(clip)} />
          ) : isEmpty.state === 'failed' || index.state === 'failed' ? (
            <Notice tone="alert" action={{ label: say('action_tryAgain'), onAct: () => location.reload() }}>
              {isEmpty.state === 'failed' ? isEmpty.message : say('library_searchFailed')}
            </Notice>
          ) : view === 'safekeeping' ? (
            <Safekeeping tell={tell} warn={warn} />
          ) : article !== undefined ? (
            <ArticleReading
              article={article}
              edition={index.edition}
              commands={commands}
              onBack={() => setArticle(undefined)}
            />
          ) : isEmpty.state === 'ready' && isEmpty.value ? (
            <Notice action={{ label: say('library_howToClip'), onAct: () => void openOwnPage('/welcome.html') }}>
              {say('library_empty')}
            </Notice>
          ) : (
            <>
              <BackupReminder count={count ?? 0} onOpen={() => show('safekeeping')} />
              <ClipBrowser index={index} commands={commands} tell={tell} warn={warn} onRead={setArticle} />
            </>
          )}
        </div>
      </main>
      {notices}
    </>
  );
}

const viewOfAddress = (): View => (location.hash === '#claims' ? 'claims' : 'clips');
