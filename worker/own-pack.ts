import browser from 'webextension-polyfill';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { PackError, type PackFault } from '../knowledge/pack-format.ts';
import { openPack } from '../knowledge/pack-reader.ts';
import { say } from '../language/words.ts';
import { FailedAnswer } from '../messaging/serve.ts';
import { LARGEST_PACK, PackStore } from '../storage/pack-store.ts';

/** Tells a waking worker without opening a database that there is a pack of the reader's own. */
const IN_USE = 'ownPack';

const store = new PackStore();

/**
 * The reader's own pack; undefined when the shipped one is in use.
 * @throws {PackError} when the file on disk has been damaged since it was accepted
 */
export async function openOwnPack(): Promise<Knowledge | undefined> {
  if ((await browser.storage.local.get(IN_USE))[IN_USE] !== true) return undefined;
  const file = await store.read('current');
  if (file === undefined) throw new PackError('damaged', 'The chosen knowledge pack is gone from the disk.');
  return openPack(await file.arrayBuffer());
}

/** Judges the file that a screen has offered. A bad one is thrown away, and what was in use stays in use. */
export async function acceptOwnPack(): Promise<void> {
  const file = await store.read('incoming');
  if (file === undefined) throw refusal('not-a-pack');
  try {
    if (file.size > LARGEST_PACK) throw new PackError('too-large', `A pack of ${file.size} bytes is too large.`);
    openPack(await file.arrayBuffer());
  } catch (error) {
    await store.discard('incoming');
    throw error instanceof PackError ? refusal(error.fault) : error;
  }
  await store.accept();
  await browser.storage.local.set({ [IN_USE]: true });
}

/** From now on the shipped pack is in use. */
export async function forgetOwnPack(): Promise<void> {
  await browser.storage.local.remove(IN_USE);
  await store.discard('current');
}

/** What is wrong with a pack, in the words of the interface. */
export function sayFault(fault: PackFault): string {
  switch (fault) {
    case 'not-a-pack':
      return say('pack_notAPack');
    case 'other-format':
      return say('pack_otherFormat');
    case 'cut-short':
      return say('pack_cutShort');
    case 'damaged':
      return say('pack_damaged');
    case 'too-large':
      return say('pack_tooLarge', { number: LARGEST_PACK / 1024 / 1024 });
  }
}

function refusal(fault: PackFault): FailedAnswer {
  return new FailedAnswer({ code: 'knowledge', message: `${sayFault(fault)} ${say('pack_kept')}` });
}
