import { beforeEach, expect, test } from 'vitest';
import { type SettingsStore, type StorageArea, settingsStore } from '../../storage/settings-store.ts';

let kept: Record<string, unknown>;
let store: SettingsStore;

/** Answers late and hands out copies, as the browser's own area does. */
const area: StorageArea = {
  async get(key) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return structuredClone(key in kept ? { [key]: kept[key] } : {});
  },
  async set(items) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    Object.assign(kept, structuredClone(items));
  },
};

beforeEach(() => {
  kept = {};
  store = settingsStore(area);
});

test('an empty store reads as the defaults', async () => {
  const settings = await store.read();
  expect(settings.never).toEqual([]);
  expect(settings.reading).toMatchObject({ marks: 'everywhere', dwell: 250, openOn: 'hover', clipButton: true });
});

test('what was chosen is read back', async () => {
  await store.update((settings) => ({ ...settings, reading: { ...settings.reading, dwell: 300, marks: 'calm' } }));
  expect((await settingsStore(area).read()).reading).toMatchObject({ dwell: 300, marks: 'calm' });
});

test('a bad value falls back alone', async () => {
  kept.settings = {
    reading: { dwell: -5, marks: 'calm', openOn: 7 },
    never: ['Bank.Example', 'no host', 3],
    newsSites: 'x',
  };
  const settings = await store.read();
  expect(settings.reading).toMatchObject({ dwell: 250, marks: 'calm', openOn: 'hover' });
  expect(settings.never).toEqual(['bank.example']);
  expect(settings.newsSites).toEqual([]);
});

test('a store that holds something else altogether reads as the defaults', async () => {
  for (const odd of [null, 'settings', 4, []]) {
    kept.settings = odd;
    expect((await store.read()).reading.dwell).toBe(250);
  }
});

test('changes made at the same time are all kept', async () => {
  const hosts = ['a.example', 'b.example', 'c.example'];
  await Promise.all(hosts.map((host) => store.update((now) => ({ ...now, never: [...now.never, host] }))));
  expect((await store.read()).never).toEqual(hosts);
});

test('a failed change reports its error and does not stop the next', async () => {
  const failed = store.update(() => {
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await expect(store.update((now) => ({ ...now, never: ['a.example'] }))).resolves.toMatchObject({
    never: ['a.example'],
  });
});
