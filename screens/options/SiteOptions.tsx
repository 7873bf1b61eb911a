import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { HostList } from '../../components/HostList.tsx';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';
import {
  allowHosts,
  forbidHost,
  grantedPatterns,
  hostsOfPatterns,
  hostsOfSite,
  notYetAllowed,
} from '../site-access.ts';

interface Props {
  readonly newsSites: readonly string[];
  readonly never: readonly string[];
  readonly warn: Notify;
}

/** The sites that are read by themselves, the list of news sites to allow in one go, and those never read. */
export function SiteOptions({ newsSites, never, warn }: Props) {
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  useLifetime(
    (signal) => {
      const load = async (): Promise<void> => {
        const [patterns, notYet] = await Promise.all([grantedPatterns(), notYetAllowed(newsSites)]);
        if (signal.aborted) return;
        setAllowed(hostsOfPatterns(patterns));
        setMissing(notYet);
      };
      const reload = () => void load();
      for (const change of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
        change.addListener(reload);
        signal.addEventListener('abort', () => change.removeListener(reload), { once: true });
      }
      reload();
    },
    [newsSites],
  );
  const saveNewsSites = async (hosts: string[]): Promise<void> => {
    const answer = await requestWorker('saveNewsSites', { hosts });
    if (!answer.ok) warn(answer.error.message);
  };
  const setNever = async (host: string, isNever: boolean): Promise<void> => {
    const answer = await requestWorker('setNever', { host, never: isNever });
    if (!answer.ok) warn(answer.error.message);
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      <h3>My news sites</h3>
      <p>A list of your own; the browser asks you once for all of them, and you can take each back below.</p>
      <HostList
        label="My news sites"
        empty="No site on the list yet."
        hosts={newsSites}
        onAdd={(host) => void saveNewsSites([...newsSites, host])}
        onRemove={(host) => void saveNewsSites(newsSites.filter((other) => other !== host))}
      />
      {missing.length > 0 && (
        <button
          class="ng-button ng-button-main"
          type="button"
          onClick={() => void allowHosts(missing.flatMap(hostsOfSite))}
        >
          Allow {missing.length === 1 ? missing[0] : `these ${missing.length} sites`}
        </button>
      )}
      <h3>Read whenever I go there</h3>
      <HostList
        label="Allowed sites"
        empty="None: Newsgloss reads a page only when you press its button."
        hosts={allowed}
        onRemove={(host) => void forbidHost(host)}
      />
      <h3>Never read</h3>
      <HostList
        label="Sites never read"
        empty="No site."
        hosts={never}
        onAdd={(host) => void setNever(host, true)}
        onRemove={(host) => void setNever(host, false)}
      />
    </section>
  );
}
