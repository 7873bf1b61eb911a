import browser from 'webextension-polyfill';
import { commandPage } from '../messaging/screen-channel.ts';
import { FailedAnswer } from '../messaging/serve.ts';
import type { Clip, ClipId, PlacedClip } from '../storage/clip.ts';
import { clipRepository } from '../storage/clips.ts';
import { storageFailure } from '../storage/failure.ts';

/** The only place that writes clips. Every write is idempotent by the clip's id and is answered once it is on disk. */

export async function saveClip(clip: Clip): Promise<{ id: ClipId }> {
  await writing(() => clipRepository.put(clip));
  await tellPagesOf(clip.id);
  return { id: clip.id };
}

export async function removeClip(id: ClipId): Promise<{ id: ClipId }> {
  await writing(() => clipRepository.trash(id));
  await tellPagesOf(id);
  return { id };
}

export async function restoreClip(id: ClipId): Promise<{ id: ClipId }> {
  await writing(() => clipRepository.restore(id));
  await tellPagesOf(id);
  return { id };
}

/** The clips of one page, as the page's side may know them. */
export async function clipsAt(address: string, canonical: string | undefined): Promise<PlacedClip[]> {
  const clips = await writing(() => clipRepository.at(address, canonical));
  return clips.map(({ id, quote, selectors, colour }) => ({ id, quote, selectors, colour }));
}

async function writing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FailedAnswer(storageFailure(error));
  }
}

/** Open pages of the clip's article repaint: it may have been clipped, edited or deleted elsewhere. */
async function tellPagesOf(id: ClipId): Promise<void> {
  const clip = await clipRepository.get(id);
  if (!clip) return;
  const { address, canonical } = clip.source;
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || !tab.url || !(await clipRepository.isAt(clip, tab.url))) continue;
    await commandPage(tab.id, 'clipsChanged', { clips: await clipsAt(address, canonical) });
  }
}
