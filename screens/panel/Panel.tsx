import { useState } from 'preact/hooks';
import type { ClipEdit } from '../../components/ClipForm.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SiteBar } from '../../components/SiteBar.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { say } from '../../language/words.ts';
import type { Result } from '../../messaging/result.ts';
import { commandPage } from '../../messaging/screen-channel.ts';
import type { Clip } from '../../storage/clip.ts';
import { useActiveTab } from '../active-tab.ts';
import { ClipEditor } from '../ClipEditor.tsx';
import { useClipCommands } from '../clip-commands.ts';
import { useDraft } from '../draft.ts';
import { library } from '../library-access.ts';
import { useLive } from '../loadable.ts';
import { useNotices } from '../notices.tsx';
import { openOwnPage } from '../open-pages.ts';
import { useSettings } from '../settings-access.ts';
import { PanelClaims } from './PanelClaims.tsx';
import { PanelClips } from './PanelClips.tsx';
import { PanelNames } from './PanelNames.tsx';
import { PanelStory } from './PanelStory.tsx';
import { usePageOfTab } from './page-of-tab.ts';
import { useShownName } from './shown-name.ts';
import { useSiteCommands } from './site-commands.ts';

const NO_SITES: readonly string[] = [];

/** Side panel and sidebar: the site's switch, the page's names, the page's clips. `fixedTab` ties it to one tab. */
export function Panel({ fixedTab }: { readonly fixedTab?: number | undefined }) {
  const { tabId, loads } = useActiveTab(fixedTab);
  const { page, frame, refresh } = usePageOfTab(tabId, loads);
  const { draft, save, discard } = useDraft(tabId);
  const shown = useShownName(frame);
  const { tell, warn, view: notices } = useNotices();
  const settings = useSettings();
  const site = useSiteCommands({ tabId, newsSites: settings?.newsSites ?? NO_SITES, refresh, warn });
  const [view, setView] = useState<'names' | 'story' | 'claims' | 'clips'>('names');

  const source = page.description?.source;
  const clips = useLive(
    async () => (source ? library.ofPage({ address: source.address, ...(source.canonical && source) }) : []),
    [source?.address, source?.canonical],
  );
  const warnUnlessShown = (answer: Result<{ shown: boolean }>): void => {
    if (!answer.ok || !answer.value.shown) warn(say('panel_gone'));
  };
  const showMention = async (index: number): Promise<void> => {
    if (frame) warnUnlessShown(await commandPage(frame, 'showMention', { index }));
  };
  const showText = async ({ start, end }: { start: number; end: number }): Promise<void> => {
    if (frame) warnUnlessShown(await commandPage(frame, 'showText', { start, end }));
  };
  const showClip = async ({ id }: Clip): Promise<void> => {
    if (frame) warnUnlessShown(await commandPage(frame, 'showClip', { id }));
  };
  const saveDraft = async (edit: ClipEdit): Promise<void> => {
    if (!(await save(edit))) return;
    setView('clips');
    tell(say('clips_clipped'));
  };
  const commands = useClipCommands({ tell, warn }, (clip) => void showClip(clip));

  return (
    <>
      <header class="ng-panel-head">
        <h1 class="ng-wordmark">{say('manifest_name')}</h1>
        <button class="ng-link-button" type="button" onClick={() => void openOwnPage('/library.html')}>
          {say('panel_library')}
        </button>
        <button class="ng-link-button" type="button" onClick={() => void openOwnPage('/options.html')}>
          {say('panel_settings')}
        </button>
      </header>
      <main class="ng-panel">
        {page.problem && (
          <Notice tone="alert" action={{ label: say('action_tryAgain'), onAct: refresh }}>
            {page.problem}
          </Notice>
        )}
        {page.site && <SiteBar status={page.site} newsSites={site.missing} actions={site.actions} />}
        {draft && (
          <ClipEditor
            key={draft.clip.id}
            clip={draft.clip}
            title={say('clips_new')}
            busy={draft.busy}
            problem={draft.problem}
            onSave={(edit) => void saveDraft(edit)}
            onCancel={() => void discard()}
          />
        )}
        {page.description && (
          <>
            <Tabs
              label={say('panel_views')}
              tabs={[
                { key: 'names', label: say('panel_names'), count: page.description.names.length },
                { key: 'story', label: say('panel_story') },
                { key: 'claims', label: say('panel_claims') },
                {
                  key: 'clips',
                  label: say('panel_clips'),
                  count: clips.state === 'ready' ? clips.value.length : undefined,
                },
              ]}
              current={view}
              onChange={setView}
            />
            <div id="tabpanel" role="tabpanel" aria-labelledby={`tab-${view}`}>
              {view === 'names' && (
                <PanelNames
                  key={page.description.source.address}
                  description={page.description}
                  shown={shown}
                  onShowMention={(index) => void showMention(index)}
                />
              )}
              {view === 'story' && frame && (
                <PanelStory
                  key={page.description.source.address}
                  frame={frame}
                  description={page.description}
                  shown={shown}
                  onShow={(place) => void showText(place)}
                  onShowMention={(mention) => void showMention(mention)}
                />
              )}
              {view === 'claims' && frame && (
                <PanelClaims
                  key={page.description.source.address}
                  frame={frame}
                  description={page.description}
                  onShow={(place) => void showText(place)}
                  tell={tell}
                  warn={warn}
                />
              )}
              {view === 'clips' && frame && (
                <PanelClips
                  frame={frame}
                  clips={clips}
                  description={page.description}
                  commands={commands}
                  tell={tell}
                  warn={warn}
                />
              )}
            </div>
          </>
        )}
      </main>
      {notices}
    </>
  );
}
