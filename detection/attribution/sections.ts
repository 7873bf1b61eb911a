/** What a file of trained weights is of: told apart from other files, and from other versions, when it is opened. */
export interface FileKind {
  readonly magic: number;
  /** Raised whenever the features or the sections change: old weights would fit new features badly and silently. */
  readonly version: number;
  /** Said in errors: "the attribution’s weights". */
  readonly name: string;
}

/**
 * Sections of bytes in one file, little-endian: magic, version, checksum and number of sections as 32-bit numbers, then
 * the sections' lengths, then the sections, each from a multiple of eight. The checksum covers all behind the first four.
 */
const HEAD = 16;
const ALIGNMENT = 8;

const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/** FNV-1a over 32-bit words; `bytes` starts at a multiple of four and has whole words. */
function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
}

export function writeFile({ magic, version }: FileKind, sections: readonly ArrayBufferView[]): Uint8Array {
  const start = aligned(HEAD + 4 * sections.length);
  const file = new Uint8Array(sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), start));
  const head = new Uint32Array(file.buffer, 0, 4 + sections.length);
  let at = start;
  sections.forEach(({ buffer, byteOffset, byteLength }, i) => {
    head[4 + i] = byteLength;
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  });
  head.set([magic, version, checksumOf(file.subarray(HEAD)), sections.length]);
  return file;
}

/**
 * The sections of a file, as views of it.
 * @throws {Error} saying what is wrong, when the file is of another kind or version, cut short or damaged.
 */
export function readFile({ magic, version, name }: FileKind, file: ArrayBuffer, count: number): Uint8Array[] {
  if (file.byteLength < HEAD || file.byteLength % 4 !== 0) throw new Error(`${name} are cut short.`);
  const head = new Uint32Array(file, 0, 4);
  if (head[0] !== magic) throw new Error(`This file does not hold ${name}.`);
  if (head[1] !== version) throw new Error(`${name} are of version ${head[1]}; version ${version} is needed.`);
  if (head[2] !== checksumOf(new Uint8Array(file, HEAD)) || head[3] !== count) throw new Error(`${name} are damaged.`);
  let at = aligned(HEAD + 4 * count);
  return Array.from(new Uint32Array(file, HEAD, count), (length) => {
    const section = new Uint8Array(file, at, length);
    at += aligned(length);
    return section;
  });
}
