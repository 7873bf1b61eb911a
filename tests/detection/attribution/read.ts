import { readFileSync } from 'node:fs';
import type { Attribution, Span } from '../../../detection/attribution/attribution.ts';
import { openAttributor } from '../../../detection/attribution/open-attributor.ts';
import type { Mention } from '../../../detection/mention.ts';
import { tokenise } from '../../../detection/tokenise.ts';
import type { EntityKind } from '../../../knowledge/entity.ts';

/** The committed weights, as bytes of their own. */
export function weights(): ArrayBuffer {
  const bytes = readFileSync(new URL('../../../public/attribution.bin', import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

const attribute = openAttributor(weights());

/** Attributes a text in which the given names, each at its first place, are mentions. */
export function attributed(text: string, names: Readonly<Record<string, EntityKind>> = {}): Attribution[] {
  return attribute(tokenise(text), mentionsOf(text, names));
}

export function mentionsOf(text: string, names: Readonly<Record<string, EntityKind>>): Mention[] {
  return Object.entries(names)
    .map(([name, type]): Mention => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, text: name, type, entity: null, confidence: 1 };
    })
    .sort((a, b) => a.start - b.start);
}

/** An attribution with its spans read. */
export function said(text: string, { source, cue, content, act, form, modality }: Attribution) {
  const read = (span: Span | null) => (span === null ? null : text.slice(...span));
  return { source: read(source), cue: read(cue), content: content.map(read).join(' … '), act, form, modality };
}
