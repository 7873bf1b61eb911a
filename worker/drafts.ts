import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { commandPage } from '../messaging/screen-channel.ts';
import { type Clip, clipSchema } from '../storage/clip.ts';
import { letWait, pictureOf } from './clip-keepsakes.ts';
import { inject } from './injection.ts';
import { readSettings } from './settings.ts';

/** Clips that wait for the editor. In `storage.session`: they outlive the worker, not the browser. */

const keyOf = (tabId: number) => `draft:${tabId}`;

/** Milliseconds that an annotator just injected has to answer, polled in steps. */
const WAIT = { step: 100, steps: 20 };

/** Asks the page for a draft of its selection, keeps it and tells the editor. `undefined` where nothing is selected. */
export async function draftSelection(tab: browser.Tabs.Tab): Promise<Clip | undefined> {
  const { id: tabId, windowId, incognito } = tab;
  if (tabId === undefined) return undefined;
  let answer = await commandPage(tabId, 'draftClip', {});
  if (!answer.ok && (await inject(tabId, 0, 'annotator'))) {
    for (let step = 0; !answer.ok && step < WAIT.steps; step++) {
      await new Promise((resolve) => setTimeout(resolve, WAIT.step));
      answer = await commandPage(tabId, 'draftClip', {});
    }
  }
  if (!answer.ok || !answer.value.draft) return undefined;
  const { clip, texts } = answer.value.draft;
  const parsed = v.safeParse(clipSchema, clip);
  if (!parsed.success) return undefined;
  const measure = async () => {
    const again = await commandPage(tabId, 'draftClip', {});
    return again.ok ? (again.value.draft?.box ?? null) : null;
  };
  const wantsPicture = windowId !== undefined && (await readSettings()).library.pictures;
  const picture = wantsPicture ? await pictureOf(windowId, measure) : undefined;
  await letWait(parsed.output.id, { texts, isPrivate: incognito, ...(picture !== undefined && { picture }) });
  await browser.storage.session.set({ [keyOf(tabId)]: parsed.output });
  await browser.runtime
    .sendMessage({ channel: 'notice', type: 'draftReady', payload: { tabId } })
    .catch(() => undefined);
  return parsed.output;
}
