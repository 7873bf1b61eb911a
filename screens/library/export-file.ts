import type { Clip } from '../../storage/clip.ts';
import type { ExportFormat } from './export-formats.ts';

/** Milliseconds of work between two breaths of the page. */
const SLICE = 12;

/**
 * Writes clips as a file, in slices; `onProgress` hears the share that is done, from 0 to 1. `null` when the signal was
 * aborted before the end.
 */
export async function exportFile(
  format: ExportFormat,
  clips: readonly Clip[],
  now: Date,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<File | null> {
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  let sliceEnd = performance.now() + SLICE;
  for await (const piece of format.write(clips, now)) {
    pieces.push(piece);
    if (performance.now() < sliceEnd) continue;
    onProgress(Math.min(1, pieces.length / clips.length));
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    sliceEnd = performance.now() + SLICE;
  }
  const name = `newsgloss-${now.toISOString().slice(0, 10)}.${format.extension}`;
  return new File(pieces, name, { type: format.type });
}

/** Hands a file to the browser's downloads. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
