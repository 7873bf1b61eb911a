import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SiteActions } from '../../components/SiteBar.tsx';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';
import { openOwnPage } from '../open-pages.ts';
import { allowHosts, forbidHost, hostsOfSite, notYetAllowed } from '../site-access.ts';

interface Wanted {
  readonly tabId: number | undefined;
  /** The reader's own list of news sites. */
  readonly newsSites: readonly string[];
  readonly refresh: () => void;
  readonly warn: Notify;
}

/** What the site switch does, and which sites of the list it would still have to ask for. */
export function useSiteCommands({ tabId, newsSites, refresh, warn }: Wanted) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [changes, setChanges] = useState(0);
  const settled = (): void => {
    setChanges((count) => count + 1);
    refresh();
  };
  useLifetime(
    (signal) => {
      void notYetAllowed(newsSites).then((hosts) => {
        if (!signal.aborted) setMissing(hosts);
      });
    },
    [newsSites, changes],
  );

  const readNow = async (): Promise<void> => {
    if (tabId === undefined) return;
    const answer = await requestWorker('readNow', { tabId });
    if (!answer.ok) warn(answer.error.message);
    else if (!answer.value.injected) {
      warn(say('site_click'));
    }
    settled();
  };
  const setNever = async (host: string, never: boolean): Promise<void> => {
    const answer = await requestWorker('setNever', { host, never });
    if (!answer.ok) warn(answer.error.message);
    settled();
  };

  const actions: SiteActions = {
    onReadNow: () => void readNow(),
    onAlways: (host) => void allowHosts([host]).then(settled),
    onStop: (host) => void forbidHost(host).then(settled),
    onNever: (host, never) => void setNever(host, never),
    onNewsSites: () => void allowHosts(missing.flatMap(hostsOfSite)).then(settled),
    onLibrary: () => void openOwnPage('/library.html'),
    onLeaveReaderView: () => void browser.tabs.toggleReaderMode?.(tabId),
  };
  return { actions, missing: missing.length };
}
