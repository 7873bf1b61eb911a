import { attribute } from './clobber-proof.ts';
import { BLOCKS, UNREADABLE } from './element-names.ts';
import { HOST_NAME } from './parts.ts';
import type { Layout } from './visibility.ts';
import { wordingOf } from './wording.ts';

const FOR_SCREEN_READERS =
  /-(?:sr-only|screen-reader(?:-text|-only)?|(?:visually|visibly|a11y|accessibly|is)-hidden|visuallyhidden|off-?screen|assistive-text)-/;

/**
 * Whether an element's text can be read on the page: rendered, not only for screen readers, not typed in by the reader,
 * neither code nor drawing.
 */
export function isReadable(element: Element, name: string, layout: Layout): boolean {
  if (UNREADABLE.has(name) || name === HOST_NAME || isEditable(element)) return false;
  const bare = !BLOCKS.has(name) && attribute(element, 'class') === null && attribute(element, 'style') === null;
  if (bare && attribute(element, 'hidden') === null) return true;
  return !FOR_SCREEN_READERS.test(wordingOf(element)) && layout.visible(element);
}

function isEditable(element: Element): boolean {
  const editable = attribute(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || attribute(element, 'role') === 'textbox';
}
