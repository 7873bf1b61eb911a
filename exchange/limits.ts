/** What an imported file may be; a file that is more is refused as a whole. */
export const IMPORT_LIMITS = {
  /** UTF-16 code units. */
  size: 400_000_000,
  /** Levels of nesting in JSON. */
  depth: 40,
  /** Clips in one file. */
  clips: 200_000,
  /** Lines of a backup. */
  units: 1_000_000,
  /** Problems that are listed; a file with more is no file of this format. */
  problems: 100,
} as const;
