import type { EntityKind } from '../knowledge/entity.ts';
import type { ClipColour } from '../storage/clip.ts';
import {
  CLIP_KEYS,
  FLASH_KEY,
  KNOWN_CLAIM_KEY,
  NAME_KEYS,
  QUIET_KEY,
  STATEMENT_KEYS,
  TINTED_KEY,
} from './highlight-keys.ts';

/**
 * Kinds are told apart by the style of their line, never by colour alone. The line has the text's own colour, so it stands
 * out from the background as well as the text does; it hangs a little lower than the line under a link.
 */
const LINES: Readonly<Record<EntityKind, string>> = {
  person: 'solid 1px',
  organisation: 'dashed 1px',
  place: 'dotted 2px',
  event: 'wavy 1px',
  nationality: 'dotted 1px',
};

/**
 * Tints are laid over whatever background the page has. They are so light that text which had 5.5 : 1 on a light page or
 * 7 : 1 on a dark one keeps 4.5 : 1 (`tests/page/highlight-css.test.ts` computes it). A tint that turns dark where the
 * text is light would leave more, but Chromium 156 takes `currentColor` for black inside a relative colour.
 */
export const TINTS: Readonly<
  Record<ClipColour, { readonly rgb: readonly [number, number, number]; readonly share: number }>
> = {
  yellow: { rgb: [255, 214, 0], share: 0.18 },
  green: { rgb: [90, 200, 110], share: 0.22 },
  blue: { rgb: [90, 170, 255], share: 0.2 },
  pink: { rgb: [255, 120, 185], share: 0.2 },
  orange: { rgb: [255, 165, 60], share: 0.2 },
};

/** Of the text's own size: a length would be handed down as the root has it. */
const UNDERLINE_OFFSET = '20%';

/**
 * The parts of a statement in the text's own colour, told apart by their lines: no colour says whether it is true. They lie
 * over names, whose lines they replace for as long as the reader points at them.
 */
const STATEMENT_STYLES: Readonly<Record<keyof typeof STATEMENT_KEYS, string>> = {
  source: `text-decoration:underline double 1px currentColor;text-underline-offset:${UNDERLINE_OFFSET}`,
  cue: `text-decoration:underline dashed 2px currentColor;text-underline-offset:${UNDERLINE_OFFSET}`,
  content: 'background-color:color-mix(in srgb, currentColor 12%, transparent)',
};

/**
 * The style sheet that `scripting.insertCSS` brings into a page that is read. It matches nothing but our own highlights: on
 * every element, or on the root alone where the browser hands the style of a highlight down the tree.
 */
export function highlightCss(on: '' | ':root'): string {
  const rule = (key: string, style: string): string => `${on}::highlight(${key}){${style}}`;
  const shade = (percent: number): string =>
    `background-color:color-mix(in srgb, currentColor ${percent}%, transparent)`;
  const names = Object.entries(LINES).map(([kind, line]) =>
    rule(
      NAME_KEYS[kind as EntityKind],
      `text-decoration:underline ${line} currentColor;text-underline-offset:${UNDERLINE_OFFSET}`,
    ),
  );
  const clips = Object.entries(TINTS).map(([colour, { rgb, share }]) =>
    rule(CLIP_KEYS[colour as ClipColour], `background-color:rgb(${rgb.join(' ')} / ${share})`),
  );
  const statements = Object.entries(STATEMENT_STYLES).map(([part, style]) =>
    rule(STATEMENT_KEYS[part as keyof typeof STATEMENT_KEYS], style),
  );
  const claims = [rule(QUIET_KEY, shade(6)), rule(KNOWN_CLAIM_KEY, 'text-decoration:overline dotted 1px currentColor')];
  const forced = [TINTED_KEY, ...Object.values(CLIP_KEYS), STATEMENT_KEYS.content].map((key) =>
    rule(key, 'background-color:Mark;color:MarkText'),
  );
  return [
    ...names,
    rule(TINTED_KEY, shade(10)),
    ...clips,
    ...claims,
    ...statements,
    rule(FLASH_KEY, shade(18)),
    `@media (forced-colors:active){${forced.join('')}}`,
  ].join('\n');
}
