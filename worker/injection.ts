import browser from 'webextension-polyfill';
import { highlightCss } from '../page/highlight-css.ts';

export type PageScript = 'gate' | 'annotator' | 'overlay';

/**
 * Runs one of our scripts in a frame. All of them share the frame's one isolated world. False where the browser does not
 * let us (no permission any more, a page of the browser, a tab that has gone).
 */
export async function inject(tabId: number, frameId: number, script: PageScript): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await Promise.all([
      script === 'annotator' && insertHighlightRules(target),
      browser.scripting.executeScript({ target, files: [`/${script}.js`], injectImmediately: true }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** The same in every frame of a tab into which the browser lets us. */
export async function injectAllFrames(tabId: number, script: 'gate'): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [`/${script}.js`] }).catch(() => undefined);
}

/**
 * `::highlight` rules reach shadow roots too when they come with author origin in Chromium and user origin in Firefox;
 * the other way round they do not paint (measured in Chromium 156 and Firefox 153). Removed first, so that a page that
 * is annotated twice does not hold the sheet twice. Chromium hands highlights down the tree, shadow roots included: rules
 * for the root alone halve the style that a page of 3,000 elements works out anew (23 ms, now 9).
 */
async function insertHighlightRules(target: { tabId: number; frameIds: number[] }): Promise<void> {
  const sheet = import.meta.env.FIREFOX
    ? { target, css: highlightCss(''), origin: 'USER' as const }
    : { target, css: highlightCss(':root'), origin: 'AUTHOR' as const };
  await browser.scripting.removeCSS(sheet).catch(() => undefined);
  await browser.scripting.insertCSS(sheet);
}
