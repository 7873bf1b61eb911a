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

/** How a tab's site stands and what its page holds; asked again on every load, on `pageChanged`, and by `refresh`. */
export function usePageOfTab(tabId: number | undefined, loads: number) {
  const [page, setPage] = useState<PageOfTab>({});
  const [asked, setAsked] = useState(0);
  const refresh = () => setAsked((times) => times + 1);

  useLifetime(
    (signal) => {
      if (tabId === undefined) return;
      void Promise.all([requestWorker('siteStatus', { tabId }), commandPage(tabId, 'describePage', {})]).then(
        ([site, description]) => {
          if (signal.aborted) return;
          setPage({
            ...(site.ok ? { site: site.value } : { problem: site.error.message }),
            description: description.ok ? description.value : null,
          });
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
  return { page, refresh };
}
