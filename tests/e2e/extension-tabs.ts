import type { Page } from '../../tools/browsers/browser.ts';
import { until } from '../../tools/browsers/until.ts';
import type { Stage } from './stage.ts';

interface ExtensionScope {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  windows: { getAll(): Promise<{ id: number; type: string }[]>; remove(id: number): Promise<void> };
  scripting: { executeScript(injection: object): Promise<{ result?: unknown }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** The panel of a page, by its path on the test site or its address, in a tab of its own, as when it is tied to one tab. */
export async function openPanelOf(stage: Stage, place: string): Promise<Page> {
  const page = await stage.openOwn('/welcome.html');
  const tabId = await until(`the tab of ${place}`, () =>
    page.evaluate(async (url) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionScope | undefined>;
      const all = await (scope.browser ?? scope.chrome)?.tabs.query({});
      return all?.find((tab) => tab.url === url)?.id;
    }, new URL(place, stage.site.address).href),
  );
  const origin = await page.evaluate(() => location.origin);
  await page.goto(`${origin}/sidepanel.html?tab=${tabId}`);
  return page;
}

/** What the background answers to a message of an extension page. */
export const sendFrom = (page: Page, message: unknown): Promise<unknown> =>
  page.evaluate((sent) => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionScope | undefined>;
    return (scope.browser ?? scope.chrome)?.runtime.sendMessage(sent);
  }, message);

/** How many editor windows the background has open. */
export const editorsOpen = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionScope>;
    return (await (scope.browser ?? scope.chrome).windows.getAll()).filter(({ type }) => type === 'popup').length;
  });

/** What the background answers to a message that our script in a tab of this address sends; `page` is one of ours. */
export const sendFromTab = (page: Page, address: string, message: unknown): Promise<unknown> =>
  page.evaluate(
    async ([url, sent]) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionScope>;
      const { scripting, tabs } = scope.browser ?? scope.chrome;
      const tab = (await tabs.query({})).find((one) => one.url === url);
      const [answer] = await scripting.executeScript({
        target: { tabId: tab?.id },
        func: (inner: unknown) => {
          const inside = globalThis as unknown as Record<'browser' | 'chrome', ExtensionScope>;
          return (inside.browser ?? inside.chrome).runtime.sendMessage(inner);
        },
        args: [sent],
      });
      return answer?.result;
    },
    [address, message] as const,
  );

/** Closes the editor windows that the background has opened. */
export const closeEditors = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionScope>;
    const { windows } = scope.browser ?? scope.chrome;
    for (const { id, type } of await windows.getAll()) if (type === 'popup') await windows.remove(id);
  });
