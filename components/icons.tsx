import type { EntityKind } from '../knowledge/entity.ts';

/** Line drawings on a grid of 16, one path each; they take the colour of the text around them. */
const PATHS = {
  person: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.75 13.5c.5-2.4 2.5-3.6 5.25-3.6s4.75 1.2 5.25 3.6',
  organisation: 'M2.5 13.5h11M3 6.5h10L8 2.75 3 6.5ZM4.5 6.5v7M8 6.5v7M11.5 6.5v7',
  place:
    'M8 14.25S3.5 10 3.5 6.5a4.5 4.5 0 0 1 9 0c0 3.5-4.5 7.75-4.5 7.75ZM8 8.1a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2Z',
  event: 'M2.75 4h10.5v9.5H2.75V4ZM2.75 7h10.5M5.5 2.25v3M10.5 2.25v3M6 10.25h4',
  nationality: 'M3.5 14.25V2.5M3.5 3c3-1.6 5.5 1.6 9 0v6c-3.5 1.6-6-1.6-9 0',
  close: 'm4 4 8 8M12 4l-8 8',
  previous: 'm9.75 4-4 4 4 4',
  next: 'm6.25 4 4 4-4 4',
  more: 'm4 6.25 4 4 4-4',
  outward: 'M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M13 3 7.5 8.5',
  clip: 'M4 2.5h8v11.25L8 10.5l-4 3.25V2.5Z',
  edit: 'm3 13 .6-2.75L10.75 3.1l2.15 2.15-7.15 7.15L3 13Z',
  remove: 'M3 4.5h10M6.25 4.5v-2h3.5v2M4.25 4.5l.6 9h6.3l.6-9',
  copy: 'M5.75 5.75h7.5v7.5h-7.5v-7.5ZM10.25 3.25v-.5h-7.5v7.5h.5',
  pin: 'M5.5 2.5h5M6.25 2.5v4L4 9h8L9.75 6.5v-4M8 9v5',
  move: 'M8 2v12M2 8h12M6.25 3.75 8 2l1.75 1.75M6.25 12.25 8 14l1.75-1.75M3.75 6.25 2 8l1.75 1.75M12.25 6.25 14 8l-1.75 1.75',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.25 10.25 13.75 13.75',
  check: 'm3.5 8.5 3 3 6-7',
  flag: 'M4.25 14V2.75M4.25 3h7.5L10 5.75l1.75 2.75h-7.5',
  alert: 'M8 2.5 14 13.25H2L8 2.5ZM8 6.5v3.25M8 11.4v.1',
} satisfies Record<EntityKind | ControlIcon, string>;

type ControlIcon =
  | 'close'
  | 'previous'
  | 'next'
  | 'more'
  | 'outward'
  | 'clip'
  | 'edit'
  | 'remove'
  | 'copy'
  | 'pin'
  | 'move'
  | 'search'
  | 'check'
  | 'flag'
  | 'alert';

export type IconName = keyof typeof PATHS;

/** Those that point along the line of text; they turn round where it runs to the left. */
const POINTING: ReadonlySet<IconName> = new Set(['previous', 'next', 'outward']);

/** Always decoration: the words beside it, or the label of its button, carry the meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class={POINTING.has(name) ? 'ng-icon ng-pointing' : 'ng-icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
