import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PageDescription } from '../messaging/messages.ts';
import type { Result } from '../messaging/result.ts';
import { NAME_KEYS } from '../page/highlight-keys.ts';
import type { Browser, Page } from './browsers/browser.ts';
import { clickOn, find, hoverText, selectText } from './browsers/pointing.ts';
import { until } from './browsers/until.ts';

const FOLDER = resolve('.output/screenshots/start');
const QUOTE = 'We lost five months because two offices could not agree on who pays for one crane.';

/** Waits until the page's names are marked. */
export async function namesMarked(page: Page): Promise<void> {
  await until('names to be marked', () =>
    page.evaluate((keys) => keys.some((key) => CSS.highlights.has(key)), Object.values(NAME_KEYS)),
  );
}

/** Walks through the sample article without a hand: marks, card, clip, library. Prints pictures and the names found. */
export async function demonstrate(browser: Browser, page: Page): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const pictures: string[] = [];
  const picture = async (of: Page, what: string): Promise<void> => {
    const file = join(FOLDER, `${browser.name}-${what}.png`);
    await of.screenshot(file);
    pictures.push(file);
  };

  await page.activate();
  await namesMarked(page);
  await picture(page, 'article');

  await hoverText(page, 'Baku', 2);
  await find(page, { selector: '[role=dialog][aria-busy=false]', text: 'Baku' });
  await picture(page, 'card');
  await page.press('Escape');

  await selectText(page, QUOTE);
  await clickOn(page, { selector: '.ng-clip-button' });
  await find(page, { selector: '[role=status]' });
  await picture(page, 'clip');

  const library = await browser.openExtensionPage('/library.html');
  await find(library, { selector: 'blockquote', text: QUOTE });
  await picture(library, 'library');

  printNames(await describe(library, await page.evaluate(() => document.title)));
  console.log(`\nPictures:\n${pictures.map((file) => `  ${file}`).join('\n')}`);
}

/** Asks the annotator of the tab with this title what it found, from a page of the extension. */
async function describe(own: Page, title: string): Promise<PageDescription> {
  const answer = await own.evaluate(async (wanted) => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionTabs | undefined>;
    const { tabs } = scope.browser ?? scope.chrome ?? ({} as ExtensionTabs);
    const tab = (await tabs.query({})).find((each) => each.title === wanted);
    return tabs.sendMessage(tab?.id, { channel: 'command', type: 'describePage', payload: {} });
  }, title);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function printNames({ names }: PageDescription): void {
  console.log('\nNames found:');
  console.table(
    names.map(({ label, type, entity, mentions }) => ({
      name: label,
      kind: type,
      mentions: mentions.length,
      reference: entity?.wikidata ?? entity?.key ?? 'no entry',
    })),
  );
}

interface ExtensionTabs {
  tabs: {
    query(filter: object): Promise<{ id?: number; title?: string }[]>;
    sendMessage(tabId: number | undefined, message: object): Promise<Result<PageDescription>>;
  };
}
