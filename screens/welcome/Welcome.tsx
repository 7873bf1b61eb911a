import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { HostList } from '../../components/HostList.tsx';
import { say, sayAround } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { useNotices } from '../notices.tsx';
import { openOwnPage } from '../open-pages.ts';
import { useSettings } from '../settings-access.ts';
import { allowHosts, hostsOfSite } from '../site-access.ts';
import { LiveSample } from './LiveSample.tsx';

const NO_SITES: readonly string[] = [];

/** First steps: try a card, choose the sites, learn to clip. */
export function Welcome() {
  const { tell, warn, view: notices } = useNotices();
  const sites = useSettings()?.newsSites ?? NO_SITES;
  const [allowed, setAllowed] = useState(false);
  const save = async (hosts: string[]): Promise<void> => {
    const answer = await requestWorker('saveNewsSites', { hosts });
    if (!answer.ok) warn(answer.error.message);
  };
  const allow = async (): Promise<void> => {
    const granted = await allowHosts(sites.flatMap(hostsOfSite));
    setAllowed(granted);
    if (granted) tell(say('welcome_done'));
    else warn(say('welcome_refused'));
  };
  return (
    <>
      <main class="ng-sheet ng-welcome">
        <h1 class="ng-title">{say('welcome_title')}</h1>
        <ol class="ng-steps">
          <li>
            <h2>{say('welcome_point')}</h2>
            <LiveSample />
          </li>
          <li>
            <h2>{say('welcome_choose')}</h2>
            <p>{say('welcome_chooseText')}</p>
            <HostList
              label={say('welcome_sites')}
              empty=""
              hosts={sites}
              addLabel={say('welcome_addSite')}
              onAdd={(host) => void save([...sites, host])}
              onRemove={(host) => void save(sites.filter((other) => other !== host))}
            />
            <button
              class="ng-button ng-button-main"
              type="button"
              disabled={sites.length === 0 || allowed}
              onClick={() => void allow()}
            >
              {say(allowed ? 'welcome_allowed' : 'welcome_allow')}
            </button>
          </li>
          <li>
            <h2>{say('welcome_clip')}</h2>
            <p>
              {sayAround<ComponentChildren>('welcome_clipText', { button: <strong>{say('clips_button')}</strong> })}
            </p>
            <button class="ng-button" type="button" onClick={() => void openOwnPage('/library.html')}>
              {say('action_openLibrary')}
            </button>
          </li>
        </ol>
      </main>
      {notices}
    </>
  );
}
