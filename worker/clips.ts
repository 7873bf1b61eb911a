import browser from 'webextension-polyfill';
import { say } from '../language/words.ts';
import { commandAllFrames } from '../messaging/screen-channel.ts';
import { FailedAnswer } from '../messaging/serve.ts';
import type { Clip, ClipId, PlacedClip, Repair } from '../storage/clip.ts';
import { clipRepository, type PageAddress } from '../storage/clips.ts';
import { siteOfPage } from '../storage/page-key.ts';
import { database } from './database.ts';
import { storing } from './storing.ts';

/** The only place that writes clips. Every write is idempotent by the clip's id and is answered once it is on disk. */

const clips = clipRepository(database);

export async function saveClip(clip: Clip): Promise<{ id: ClipId }> {
  await storing(() => clips.put(clip));
  void tellPagesOf(clip.id);
  return { id: clip.id };
}

export async function removeClip(id: ClipId): Promise<{ id: ClipId }> {
  known(await storing(() => clips.trash(id, new Date())));
  void tellPagesOf(id);
  return { id };
}

export async function restoreClip(id: ClipId): Promise<{ id: ClipId }> {
  known(await storing(() => clips.restore(id, new Date())));
  void tellPagesOf(id);
  return { id };
}

export async function repairClip(id: ClipId, repair: Repair): Promise<{ id: ClipId }> {
  known(await storing(() => clips.repair(id, repair)));
  void tellPagesOf(id);
  return { id };
}

/** The clips of one page, as the page's side may know them. */
export async function clipsAt(page: PageAddress): Promise<PlacedClip[]> {
  const found = await storing(() => clips.ofPage(page));
  return found.map(({ id, quote, selectors, colour, repairs }) => {
    const repaired = repairs?.at(-1)?.selectors;
    return { id, quote, selectors, colour, ...(repaired && { repaired }) };
  });
}

/** Empties the trash of what has lain there long enough. */
export async function purgeTrash(): Promise<void> {
  await clips.purgeTrash(new Date()).catch(() => undefined);
}

function known(found: boolean): void {
  if (!found) throw new FailedAnswer({ code: 'not-found', message: say('failure_clipGone') });
}

/** Open pages of the clip's site ask for their clips again: only they know all addresses of their article. */
async function tellPagesOf(id: ClipId): Promise<void> {
  const clip = await clips.get(id);
  if (!clip) return;
  const site = siteOfPage(clip.source.address);
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined && tab.url && siteOfPage(tab.url) === site)
      await commandAllFrames(tab.id, 'clipsChanged', {});
  }
}
