import { expect, it } from 'vitest';
import { readSettingsFile, writeSettings } from '../../exchange/settings-file.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';

const changed = {
  ...DEFAULT_SETTINGS,
  reading: { ...DEFAULT_SETTINGS.reading, dwell: 600, tinted: ['place' as const] },
  never: ['bank.example'],
};

it('the settings come back from their file as they were', () => {
  expect(readSettingsFile(writeSettings(changed))).toEqual(changed);
});

it.each([
  ['other JSON', '{"a":1}'],
  ['a list', '{"format":"newsgloss-settings","settings":[]}'],
  ['no JSON', 'dwell = 3'],
  ['a name that reaches for prototypes', '{"format":"newsgloss-settings","settings":{"__proto__":{"dwell":1}}}'],
])('%s is no file of settings', (_, text) => {
  expect(readSettingsFile(text)).toBeNull();
});

it('a value that is unknown here is its default', () => {
  const text = '{"format":"newsgloss-settings","settings":{"reading":{"dwell":99999,"openOn":"click"}}}';
  expect(readSettingsFile(text)?.reading).toEqual({ ...DEFAULT_SETTINGS.reading, openOn: 'click' });
});
