import { CITATION_STYLES, type CitationStyle, citation } from '../../exchange/citation.ts';
import { writeMarkdown } from '../../exchange/markdown.ts';
import type { Clip } from '../../storage/clip.ts';
import { addressOfQuote } from '../source-address.ts';

export const COPY_KINDS = [...CITATION_STYLES, 'markdown', 'link'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** Clips as text for the clipboard. */
export function copiedText(clips: readonly Clip[], kind: CopyKind): string {
  if (kind === 'markdown') return [...writeMarkdown(clips)].join('').trimEnd();
  if (kind === 'link') return clips.map(addressOfQuote).join('\n');
  return clips.map((clip) => cited(clip, kind)).join('\n\n');
}

const cited = ({ quote, source, created }: Clip, style: CitationStyle) =>
  `“${quote}”\n${citation(source, created.slice(0, 10), style)}`;
