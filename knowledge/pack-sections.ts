import {
  CHECKSUM_WORD,
  checksumOf,
  FORMAT_VERSION,
  HEADER_WORDS,
  MAGIC,
  PackError,
  SECTIONS,
  type SectionName,
} from './pack-format.ts';

/** The bytes of a pack, checked, with a view of each section. */
export interface PackSections {
  /** ISO date; empty for the empty pack. */
  readonly built: string;
  bytes(section: SectionName): Uint8Array;
  uint16(section: SectionName): Uint16Array;
  int16(section: SectionName): Int16Array;
  uint32(section: SectionName): Uint32Array;
}

/**
 * Checks a file and gives views of its sections.
 * @throws {PackError} when the file is no pack, of another version, cut short or damaged
 */
export function readSections(buffer: ArrayBuffer): PackSections {
  const tableWords = HEADER_WORDS + SECTIONS.length * 2;
  if (buffer.byteLength < tableWords * 4 || buffer.byteLength % 4 !== 0) {
    throw new PackError('not-a-pack', 'This file is no knowledge pack, or it is cut short.');
  }
  const words = new Uint32Array(buffer);
  if (words[0] !== MAGIC) throw new PackError('not-a-pack', 'This file is no knowledge pack.');
  if (words[1] !== FORMAT_VERSION) {
    throw new PackError(
      'other-format',
      `This knowledge pack has format ${words[1]}; this version reads format ${FORMAT_VERSION}.`,
    );
  }
  if (words[2] !== buffer.byteLength) throw new PackError('cut-short', 'This knowledge pack is cut short.');
  if (words[CHECKSUM_WORD] !== checksumOf(words.subarray(CHECKSUM_WORD + 1))) {
    throw new PackError('damaged', 'This knowledge pack is damaged: its checksum does not match.');
  }
  if (words[5] !== SECTIONS.length) throw new PackError('damaged', 'This knowledge pack has an unknown section table.');
  const offsets = new Map<SectionName, { readonly offset: number; readonly length: number }>();
  SECTIONS.forEach((section, index) => {
    const offset = words[HEADER_WORDS + index * 2]!;
    const length = words[HEADER_WORDS + index * 2 + 1]!;
    if (offset % 8 !== 0 || offset + length > buffer.byteLength) {
      throw new PackError('damaged', `This knowledge pack is damaged: its section "${section}" lies outside the file.`);
    }
    offsets.set(section, { offset, length });
  });
  const at = (section: SectionName): { readonly offset: number; readonly length: number } => offsets.get(section)!;
  return {
    built: isoDate(words[4]!),
    bytes: (section) => new Uint8Array(buffer, at(section).offset, at(section).length),
    uint16: (section) => new Uint16Array(buffer, at(section).offset, at(section).length >> 1),
    int16: (section) => new Int16Array(buffer, at(section).offset, at(section).length >> 1),
    uint32: (section) => new Uint32Array(buffer, at(section).offset, at(section).length >> 2),
  };
}

/** The sections of a pack that knows nothing. */
export function emptySections(): PackSections {
  return {
    built: '',
    bytes: () => new Uint8Array(),
    uint16: () => new Uint16Array(),
    int16: () => new Int16Array(),
    uint32: () => new Uint32Array(),
  };
}

function isoDate(packed: number): string {
  const digits = String(packed).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
