/**
 * The file of the trained weights. Little-endian: four 32-bit numbers (magic, version, checksum, number of sections), the
 * sections' lengths in bytes, then the sections, each from a multiple of eight. The checksum is taken over everything
 * behind the first four numbers.
 */
const MAGIC = 0x5447474e;
/** Raised whenever the features or the sections change: old weights would fit new features badly and silently. */
const VERSION = 2;
const HEAD = 16;
const ALIGNMENT = 8;

const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/** FNV-1a over 32-bit words; `bytes` starts at a multiple of four and has whole words. */
function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash >>> 0;
}

/** Lays sections of bytes into one file. */
export function writeSections(sections: readonly ArrayBufferView[]): Uint8Array {
  const start = aligned(HEAD + 4 * sections.length);
  const size = sections.reduce((sum, section) => sum + aligned(section.byteLength), start);
  const file = new Uint8Array(size);
  const head = new Uint32Array(file.buffer, 0, 4 + sections.length);
  let at = start;
  sections.forEach((section, i) => {
    head[4 + i] = section.byteLength;
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += aligned(section.byteLength);
  });
  head.set([MAGIC, VERSION, checksumOf(file.subarray(HEAD)), sections.length]);
  return file;
}

/**
 * Sections of a file, as views.
 * @throws {Error} saying what is wrong, when the file is not one of ours, of another version, cut short or damaged.
 */
export function readSections(file: ArrayBuffer, count: number): Uint8Array[] {
  if (file.byteLength < HEAD || file.byteLength % 4 !== 0) throw new Error('The tagger’s weights are cut short.');
  const [magic, version, checksum, sections] = new Uint32Array(file, 0, 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new Error('This file does not hold the tagger’s weights.');
  if (version !== VERSION)
    throw new Error(`The tagger’s weights are of version ${version}; version ${VERSION} is needed.`);
  if (checksum !== checksumOf(new Uint8Array(file, HEAD)) || sections !== count)
    throw new Error('The tagger’s weights are damaged.');
  const lengths = new Uint32Array(file, HEAD, count);
  let at = aligned(HEAD + 4 * count);
  return Array.from(lengths, (length) => {
    const section = new Uint8Array(file, at, length);
    at += aligned(length);
    return section;
  });
}
