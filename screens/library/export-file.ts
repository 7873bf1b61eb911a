import type { Clip, ClipId } from '../../storage/clip.ts';
import { library } from '../library-access.ts';
import type { ExportFormat } from './export-formats.ts';

/** Milliseconds of work between two breaths of the page. */
const SLICE = 12;

/** Clips that are read at once. */
const BATCH = 500;

export type Pieces = Iterable<string | Uint8Array<ArrayBuffer>> | AsyncIterable<string | Uint8Array<ArrayBuffer>>;

interface Written {
  readonly pieces: Pieces;
  /** How many pieces there will be, roughly. */
  readonly count: number;
  readonly name: string;
  readonly type: string;
}

/**
 * Writes a file in slices; `onProgress` hears the share that is done, from 0 to 1. `null` when the signal was aborted
 * before the end.
 */
export async function writeFile(
  { pieces, count, name, type }: Written,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<File | null> {
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  let sliceEnd = performance.now() + SLICE;
  for await (const piece of pieces) {
    parts.push(piece);
    if (performance.now() < sliceEnd) continue;
    onProgress(Math.min(1, parts.length / count));
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    sliceEnd = performance.now() + SLICE;
  }
  return new File(parts, name, { type });
}

/** Writes clips in a format. */
export async function exportFile(
  format: ExportFormat,
  clips: readonly Clip[],
  { now, template }: { readonly now: Date; readonly template: string },
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<File | null> {
  const name = `newsgloss-${now.toISOString().slice(0, 10)}.${format.extension}`;
  const written = { pieces: format.write(clips, now, template), count: clips.length, name, type: format.type };
  return writeFile(written, onProgress, signal);
}

/** Reads clips from the library, batch by batch; `null` when the signal was aborted before the end. */
export async function readClips(
  ids: readonly ClipId[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Clip[] | null> {
  const clips: Clip[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    clips.push(...(await library.many(ids.slice(at, at + BATCH))));
    onProgress(at / ids.length);
    if (signal.aborted) return null;
  }
  return clips;
}

/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
