import type { AnnotatedText } from './card-content.ts';
import { toRange } from './locate.ts';

/**
 * The mention to step to from the open card's; without one, the first that can be seen, or the last before it. Null where
 * the text has no names.
 */
export function nextStep(
  { pageText, mentions }: AnnotatedText,
  open: number | null,
  direction: 'next' | 'previous',
): number | null {
  if (mentions.length === 0) return null;
  const step = direction === 'next' ? 1 : -1;
  if (open !== null) return (open + step + mentions.length) % mentions.length;
  const visible = mentions.findIndex(({ start, end }) => {
    const box = toRange(pageText, start, end)?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0;
  });
  if (visible < 0) return direction === 'next' ? 0 : mentions.length - 1;
  return direction === 'next' ? visible : (visible - 1 + mentions.length) % mentions.length;
}
