import { useMemo, useState } from 'preact/hooks';
import type { PageDescription, SiteStatus } from '../../messaging/messages.ts';
import { commandPage, type Frame, innerFrames, onNotice, requestWorker } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';

export interface PageOfTab {
  readonly site?: SiteStatus;
  /** What the annotator says of the article; undefined where none runs. */
  readonly description?: PageDescription | undefined;
  /** The frame that holds it. */
  readonly frameId?: number | undefined;
  /** Why the worker could not say how the site stands. */
  readonly problem?: string;
}

const UNKNOWN: PageOfTab = {};

/**
 * How a tab's site stands and what its page holds; asked again on every load, on `pageChanged`, and by `refresh`. `frame` is
 * the one that holds the article.
 */
export function usePageOfTab(tabId: number | undefined, loads: number) {
  const [answered, setAnswered] = useState<{ tabId?: number; page: PageOfTab }>({ page: UNKNOWN });
  const [asked, setAsked] = useState(0);
  const refresh = () => setAsked((times) => times + 1);

  useLifetime(
    (signal) => {
      if (tabId === undefined) return;
      void Promise.all([requestWorker('siteStatus', { tabId }), articleOf(tabId)]).then(([site, article]) => {
        if (signal.aborted) return;
        const page = { ...(site.ok ? { site: site.value } : { problem: site.error.message }), ...article };
        setAnswered({ tabId, page });
      });
    },
    [tabId, loads, asked],
  );
  useLifetime(
    (signal) => {
      onNotice((type, _, from) => {
        if (type === 'pageChanged' && from?.tabId === tabId) refresh();
      }, signal);
    },
    [tabId],
  );
  // What was answered for the tab before is not shown for this one, not even for a moment.
  const page = answered.tabId === tabId ? answered.page : UNKNOWN;
  const { frameId = 0 } = page;
  const frame = useMemo(() => (tabId === undefined ? undefined : { tabId, frameId }), [tabId, frameId]);
  return { page, frame, refresh };
}

interface Article {
  readonly description: PageDescription;
  readonly frameId: number;
}

/** The article of the top frame, or where that holds none the longest one of another frame. */
async function articleOf(tabId: number): Promise<Article | undefined> {
  const top = await describe({ tabId, frameId: 0 });
  if (lengthOf(top) > 0) return top;
  const others = await Promise.all((await innerFrames(tabId)).map(describe));
  return others.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest), top);
}

const lengthOf = (article: Article | undefined) => article?.description.textLength ?? 0;

async function describe(frame: Frame): Promise<Article | undefined> {
  const answer = await commandPage(frame, 'describePage', {});
  return answer.ok ? { description: answer.value, frameId: frame.frameId } : undefined;
}
