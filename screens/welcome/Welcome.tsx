import { useState } from 'preact/hooks';
import { HostList } from '../../components/HostList.tsx';
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
    if (granted) tell('Done: articles on these sites are read from now on.');
    else warn('The browser did not allow it; nothing has changed.');
  };
  return (
    <>
      <main class="ng-sheet ng-welcome">
        <h1 class="ng-title">Who is this, where is that?</h1>
        <ol class="ng-steps">
          <li>
            <h2>Point at a name</h2>
            <LiveSample />
          </li>
          <li>
            <h2>Choose where</h2>
            <p>
              Newsgloss may read no page until you say so: press its button for one page, or name the news sites that it
              may always read, on this computer and nowhere else.
            </p>
            <HostList
              label="News sites that I choose"
              empty=""
              hosts={sites}
              addLabel="Add site"
              onAdd={(host) => void save([...sites, host])}
              onRemove={(host) => void save(sites.filter((other) => other !== host))}
            />
            <button
              class="ng-button ng-button-main"
              type="button"
              disabled={sites.length === 0 || allowed}
              onClick={() => void allow()}
            >
              {allowed ? 'Allowed' : 'Allow on these sites'}
            </button>
          </li>
          <li>
            <h2>Clip what you quote</h2>
            <p>
              Select a sentence on an article and press <strong>Clip</strong>. It is kept with its source in your
              library and painted again when you come back.
            </p>
            <button class="ng-button" type="button" onClick={() => void openOwnPage('/library.html')}>
              Open my library
            </button>
          </li>
        </ol>
      </main>
      {notices}
    </>
  );
}
