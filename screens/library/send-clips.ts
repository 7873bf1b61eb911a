import browser from 'webextension-polyfill';
import { groupByArticle } from '../../exchange/articles.ts';
import { markdownFiles, writeMarkdown } from '../../exchange/markdown.ts';
import { zoteroItems } from '../../exchange/zotero-items.ts';
import { say, unmarked } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { Clip } from '../../storage/clip.ts';

/** Longest address that every system hands to another program, in UTF-16 code units. */
const ADDRESS_LIMIT = 8_000;

/** Match pattern of this machine's own address; patterns name no port. */
const THIS_MACHINE = 'http://127.0.0.1/*';

/**
 * The address that makes a note in Obsidian (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI). Long notes travel
 * by the clipboard: then `copied` is what has to be put there first.
 */
export function obsidianNote(
  clips: readonly Clip[],
  now: Date,
): { readonly address: string; readonly copied?: string } {
  const [article, ...others] = groupByArticle(clips);
  const isOne = article !== undefined && others.length === 0;
  const [file] = isOne ? markdownFiles(clips, 'article') : [];
  const name =
    file?.name.replace(/\.md$/, '') ?? unmarked(say('library_clipsOf', { date: now.toISOString().slice(0, 10) }));
  const text = file?.text ?? [...writeMarkdown(clips)].join('');
  const address = `obsidian://new?name=${encodeURIComponent(name)}`;
  const whole = `${address}&content=${encodeURIComponent(text)}`;
  return whole.length <= ADDRESS_LIMIT ? { address: whole } : { address: `${address}&clipboard`, copied: text };
}

/** Hands clips to Obsidian. The browser asks the reader whether it may open another program. */
export async function sendToObsidian(clips: readonly Clip[]): Promise<void> {
  const { address, copied } = obsidianNote(clips, new Date());
  if (copied !== undefined) await navigator.clipboard.writeText(copied);
  Object.assign(document.createElement('a'), { href: address }).click();
}

/**
 * Asks the browser for this machine's own address, the only one that is spoken to, and hands clips to the Zotero that
 * runs there. Call it straight from a click. Null when that worked, else why not.
 */
export async function sendToZotero(read: () => Promise<readonly Clip[]>): Promise<string | null> {
  const granted = await browser.permissions.request({ origins: [THIS_MACHINE] }).catch(() => false);
  if (!granted) return say('library_zoteroNotAllowed');
  const items = zoteroItems(await read());
  const answer = await requestWorker('sendToZotero', { items: JSON.stringify(items) });
  return answer.ok ? null : answer.error.message;
}
