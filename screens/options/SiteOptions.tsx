import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { HostList } from '../../components/HostList.tsx';
import { say, sayCount } from '../../language/words.ts';
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
      <h2 id="sites">{say('options_sites')}</h2>
      <h3>{say('options_newsSites')}</h3>
      <p>{say('options_newsSitesHint')}</p>
      <HostList
        label={say('options_newsSites')}
        empty={say('options_newsSitesEmpty')}
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
          {missing.length === 1
            ? say('options_allowSite', { site: missing[0]! })
            : sayCount('options_allowSites', missing.length)}
        </button>
      )}
      <h3>{say('options_allowedTitle')}</h3>
      <HostList
        label={say('options_allowedSites')}
        empty={say('options_allowedEmpty')}
        hosts={allowed}
        onRemove={(host) => void forbidHost(host)}
      />
      <h3>{say('options_neverTitle')}</h3>
      <HostList
        label={say('options_neverSites')}
        empty={say('options_neverEmpty')}
        hosts={never}
        onAdd={(host) => void setNever(host, true)}
        onRemove={(host) => void setNever(host, false)}
      />
    </section>
  );
}
