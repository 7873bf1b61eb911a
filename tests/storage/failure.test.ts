import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { clipRepository } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { storageFailure, writeFailure } from '../../storage/failure.ts';
import { sampleClip } from './clip-sample.ts';

const caught = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('should have failed'),
    (error: unknown) => error,
  );

test('a full disk is a quota failure that says what to free, and nothing is written', async () => {
  const database = new Database('full');
  const clips = clipRepository(database);
  await clips.put(sampleClip(1));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('disk full', 'QuotaExceededError');
  });
  const failure = storageFailure(await caught(clips.put(sampleClip(2))));
  put.mockRestore();
  expect(failure.code).toBe('quota');
  expect(failure.message).toMatch(/nothing was saved.*free disk space/i);
  expect(await clips.count()).toBe(1);
  await database.delete();
});

test('a quota error inside an aborted transaction is still one', () => {
  const inner = new DOMException('', 'QuotaExceededError');
  expect(storageFailure(new Dexie.AbortError('aborted', inner)).code).toBe('quota');
  expect(storageFailure(new Error('aborted', { cause: inner })).code).toBe('quota');
});

test('a transaction that Chromium aborted is told as a full disk where no space is left, and only there', async () => {
  const aborted = new Dexie.AbortError('aborted', new DOMException('', 'AbortError'));
  const left = (bytes: number) =>
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 9e8, usage: 9e8 - bytes }) } });
  left(0);
  expect(await writeFailure(aborted)).toMatchObject({ code: 'quota' });
  expect(await writeFailure(new Error('odd'))).toMatchObject({ code: 'storage' });
  left(5e8);
  expect(await writeFailure(aborted)).toMatchObject({ code: 'storage' });
  vi.unstubAllGlobals();
});

test('a library that Firefox closed is told as a full disk where there is no room for another, and only there', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 9e8, usage: 0 }) } });
  const closed = new DOMException('', 'InvalidStateError');
  expect(await writeFailure(closed)).toMatchObject({ code: 'storage' });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('newsgloss-room');
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(await writeFailure(closed)).toMatchObject({ code: 'quota' });
  expect(await writeFailure(new Error('odd'))).toMatchObject({ code: 'storage' });
  open.mockRestore();
  vi.unstubAllGlobals();
});

test('a closed library is a storage failure', async () => {
  const database = new Database('closed');
  database.close({ disableAutoOpen: true });
  const failure = storageFailure(await caught(clipRepository(database).count()));
  expect(failure).toMatchObject({ code: 'storage', message: expect.stringMatching(/could not be opened/) });
});

test('anything else is a storage failure, whatever was thrown', () => {
  const circular: { name: string; inner?: unknown } = { name: 'Odd' };
  circular.inner = circular;
  for (const thrown of [new Error('odd'), 'odd', null, undefined, circular]) {
    expect(storageFailure(thrown)).toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/nothing was saved/),
    });
  }
});
