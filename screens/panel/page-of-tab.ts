import { useState } from 'preact/hooks';
import type { PageDescription, SiteStatus } from '../../messaging/messages.ts';
import { commandPage, onNotice, requestWorker } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';

export interface PageOfTab {
  readonly site?: SiteStatus;
  /** What the annotator says of its page; null where none runs. */
  readonly description?: PageDescription | null;
  /** Why the worker could not say how the site stands. */
  readonly problem?: string;
}

const UNKNOWN: PageOfTab = {};

/** How a tab's site stands and what its page holds; asked again on every load, on `pageChanged`, and by `refresh`. */
export function usePageOfTab(tabId: number | undefined, loads: number) {
  const [answered, setAnswered] = useState<{ tabId?: number; page: PageOfTab }>({ page: UNKNOWN });
  const [asked, setAsked] = useState(0);
  const refresh = () => setAsked((times) => times + 1);

  useLifetime(
    (signal) => {
      if (tabId === undefined) return;
      void Promise.all([requestWorker('siteStatus', { tabId }), commandPage(tabId, 'describePage', {})]).then(
        ([site, description]) => {
          if (signal.aborted) return;
          const page = {
            ...(site.ok ? { site: site.value } : { problem: site.error.message }),
            description: description.ok ? description.value : null,
          };
          setAnswered({ tabId, page });
        },
      );
    },
    [tabId, loads, asked],
  );
  useLifetime(
    (signal) => {
      onNotice((type, _, sender) => {
        if (type === 'pageChanged' && sender === tabId) refresh();
      }, signal);
    },
    [tabId],
  );
  // What was answered for the tab before is not shown for this one, not even for a moment.
  return { page: answered.tabId === tabId ? answered.page : UNKNOWN, refresh };
}
