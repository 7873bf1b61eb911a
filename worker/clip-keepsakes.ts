import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type ClipTexts, clipTextsSchema, type ViewportBox } from '../messaging/messages.ts';
import type { Clip, ClipId } from '../storage/clip.ts';
import { snapshotRepository } from '../storage/snapshots.ts';
import { database } from './database.ts';
import { readSettings } from './settings.ts';

/**
 * What is kept beside a clip: the text around it and, where the reader wants it, a picture of its paragraph. While the clip
 * is a draft both wait in `storage.session`. Neither may cost the clip itself: what cannot be kept is left out.
 */

const snapshots = snapshotRepository(database);

const waitingSchema = v.object({
  texts: clipTextsSchema,
  /** A `data:` address. */
  picture: v.optional(v.string()),
  isPrivate: v.boolean(),
});
export type Waiting = v.InferOutput<typeof waitingSchema>;

const keyOfWaiting = (id: ClipId): string => `around:${id}`;

export async function letWait(id: ClipId, waiting: Waiting): Promise<void> {
  await browser.storage.session.set({ [keyOfWaiting(id)]: waiting });
}

/** What waits for a draft to be saved. */
export async function waitingFor(id: ClipId): Promise<Waiting | undefined> {
  const parsed = v.safeParse(waitingSchema, (await browser.storage.session.get(keyOfWaiting(id)))[keyOfWaiting(id)]);
  return parsed.success ? parsed.output : undefined;
}

/** Keeps as much of the text around a clip as the settings say, and returns the clip with the text's hash. */
export async function withSnapshot(clip: Clip, { article, paragraph }: ClipTexts): Promise<Clip> {
  const { snapshot: extent } = (await readSettings()).library;
  const text = extent === 'article' ? (article ?? paragraph) : paragraph;
  if (extent === 'none' || text === '' || clip.snapshot !== undefined) return clip;
  const { address, title, lang } = clip.source;
  const kept = { address, title, taken: clip.created, text, ...(lang !== undefined && { lang }) };
  return snapshots.keep({ ...kept, extent: article !== null && text === article ? 'article' : 'paragraph' }).then(
    (snapshot) => ({ ...clip, snapshot }),
    () => clip,
  );
}

/** Keeps the picture that was taken when a draft was made. */
export async function keepPicture(id: ClipId, picture: string): Promise<void> {
  const bytes = new Uint8Array(await (await picturesBytes(picture)).arrayBuffer());
  await snapshots.keepPicture({ clip: id, type: 'image/jpeg', bytes }).catch(() => undefined);
}

const QUALITY = 0.85;

/** The picture is that of the words only if the page stands still: a panel that opens beside it moves all of it. */
const STILL = { step: 120, steps: 10 };

/**
 * A picture of a part of the tab in front, as a `data:` address; undefined where the browser refuses, or where the part does
 * not stand still. Browsers let only those take one whom the reader has called by toolbar, menu or key.
 */
export async function pictureOf(
  windowId: number,
  measure: () => Promise<ViewportBox | null>,
): Promise<string | undefined> {
  const box = await whenStill(measure);
  const whole = box && (await browser.tabs.captureVisibleTab(windowId, { format: 'png' }).catch(() => undefined));
  if (!whole || !isSame(box, await measure())) return undefined;
  const image = await createImageBitmap(await picturesBytes(whole));
  const [left, top] = [box.left * box.scale, box.top * box.scale];
  const width = Math.round(Math.min(box.width * box.scale, image.width - left));
  const height = Math.round(Math.min(box.height * box.scale, image.height - top));
  if (width < 1 || height < 1) return undefined;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(image, -left, -top);
  image.close();
  const cut = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })).arrayBuffer(),
  );
  return `data:image/jpeg;base64,${btoa(Array.from(cut, (byte) => String.fromCharCode(byte)).join(''))}`;
}

async function whenStill(measure: () => Promise<ViewportBox | null>): Promise<ViewportBox | null> {
  let before = await measure();
  for (let step = 0; step < STILL.steps; step++) {
    await new Promise((resolve) => setTimeout(resolve, STILL.step));
    const now = await measure();
    if (now && isSame(now, before)) return now;
    before = now;
  }
  return null;
}

function isSame(a: ViewportBox, b: ViewportBox | null): boolean {
  return b !== null && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

async function picturesBytes(address: string): Promise<Blob> {
  const [head = '', data = ''] = address.split(',');
  const type = /^data:([^;]+)/.exec(head)?.[1] ?? 'image/jpeg';
  return new Blob([Uint8Array.from(atob(data), (unit) => unit.charCodeAt(0))], { type });
}
