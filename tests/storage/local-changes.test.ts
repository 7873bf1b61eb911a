import { describe, expect, it, vi } from 'vitest';
import { announceLocalChange, onLocalChange } from '../../storage/local-changes.ts';
import { settingsStore } from '../../storage/settings-store.ts';

const memory = (() => {
  const items: Record<string, unknown> = {};
  return {
    get: async () => items,
    set: async (more: Record<string, unknown>) => void Object.assign(items, more),
  };
})();

describe('changes of the local store', () => {
  it('reach every listener, after they were written', async () => {
    const seen: unknown[] = [];
    const store = settingsStore(memory);
    const lifetime = new AbortController();
    onLocalChange(() => void store.read().then(({ never }) => seen.push(never)), lifetime.signal);
    await store.update((old) => ({ ...old, never: ['a.example'] }));
    await vi.waitFor(() => expect(seen).toEqual([['a.example']]));
    lifetime.abort();
  });

  it('reach no listener whose lifetime has ended', async () => {
    const lifetime = new AbortController();
    const [ended, living] = [vi.fn(), vi.fn()];
    onLocalChange(ended, lifetime.signal);
    onLocalChange(living);
    lifetime.abort();
    announceLocalChange();
    await vi.waitFor(() => expect(living).toHaveBeenCalledOnce());
    expect(ended).not.toHaveBeenCalled();
  });
});
