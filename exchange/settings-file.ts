import * as v from 'valibot';
import { type Settings, settingsSchema } from '../storage/settings.ts';
import { parseSafely } from './safe-json.ts';

const FORMAT = 'newsgloss-settings';

const fileSchema = v.object({
  format: v.literal(FORMAT),
  settings: v.pipe(
    v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    settingsSchema,
  ),
});

/** The settings as a file for another browser. It says nothing of what was read or clipped. */
export const writeSettings = (settings: Settings): string =>
  `${JSON.stringify({ format: FORMAT, settings }, null, 2)}\n`;

/** The settings in a file; a value that this version does not know is its default. Null where it is another file. */
export function readSettingsFile(text: string): Settings | null {
  const parsed = parseSafely(text);
  const file = parsed.ok ? v.safeParse(fileSchema, parsed.value) : undefined;
  return file?.success ? file.output.settings : null;
}
