import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ContentRuntime, createPageChannel } from '../../messaging/page-channel.ts';

/** A runtime whose worker gives the listed replies one after the other: a value, or an error that it rejects with. */
function runtimeThatReplies(...replies: unknown[]) {
  const sent: unknown[] = [];
  const listeners = new Set<Parameters<ContentRuntime['onMessage']['addListener']>[0]>();
  const runtime = {
    id: 'newsgloss' as string | undefined,
    sendMessage(message: unknown) {
      sent.push(message);
      const reply = replies.shift();
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
    },
    onMessage: {
      addListener: (listener: Parameters<ContentRuntime['onMessage']['addListener']>[0]) =>
        void listeners.add(listener),
      removeListener: (listener: Parameters<ContentRuntime['onMessage']['addListener']>[0]) =>
        void listeners.delete(listener),
    },
  };
  return { runtime: runtime as ContentRuntime & { id?: string }, sent, listeners };
}

describe('a page’s request', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const settle = async <T>(promise: Promise<T>) => {
    await vi.runAllTimersAsync();
    return promise;
  };

  it('is sent again when the worker died and resolved nothing, or rejected', async () => {
    const answer = { ok: true, value: { injected: true } };
    const { runtime, sent } = runtimeThatReplies(undefined, new Error('message channel closed'), answer);
    expect(await settle(createPageChannel(runtime).request('articleFound', {}))).toEqual(answer);
    expect(sent).toHaveLength(3);
  });

  it('is not repeated once it was answered, even with a failure', async () => {
    const refusal = { ok: false, error: { code: 'quota', message: 'The disk is full.' } };
    const { runtime, sent } = runtimeThatReplies(refusal, { ok: true });
    expect(await settle(createPageChannel(runtime).request('articleFound', {}))).toEqual(refusal);
    expect(sent).toHaveLength(1);
  });

  it('is sent again when the page comes back from the back/forward cache, where its answer was lost', async () => {
    const window = new EventTarget();
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    const answer = { ok: true, value: { injected: true } };
    const { runtime, sent } = runtimeThatReplies(new Promise(() => {}), answer);
    const asked = createPageChannel(runtime).request('articleFound', {});
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(await settle(asked)).toEqual(answer);
    expect(sent).toHaveLength(2);
    vi.unstubAllGlobals();
  });

  it('ends as unreachable when nobody answers', async () => {
    const { runtime, sent } = runtimeThatReplies();
    expect(await settle(createPageChannel(runtime).request('articleFound', {}))).toMatchObject({
      ok: false,
      error: { code: 'unreachable' },
    });
    expect(sent).toHaveLength(4);
  });

  it('closes the channel and sends nothing after the extension was updated under the page', async () => {
    const { runtime, sent } = runtimeThatReplies();
    const channel = createPageChannel(runtime);
    delete (runtime as { id?: string }).id;
    expect(await settle(channel.request('articleFound', {}))).toMatchObject({ ok: false });
    expect(channel.closed.aborted).toBe(true);
    expect(sent).toHaveLength(0);
  });
});

describe('a command to the page', () => {
  const stop = { channel: 'command', type: 'stop', payload: {} };

  it('is answered when it comes from this extension, and ignored from another', async () => {
    const { runtime, listeners } = runtimeThatReplies();
    const handled: string[] = [];
    createPageChannel(runtime).onCommand(async (type) => {
      handled.push(type);
      return { ok: true, value: {} as never };
    }, new AbortController().signal);
    const [listener] = listeners;
    const answered = new Promise((resolve) => expect(listener?.(stop, { id: 'newsgloss' }, resolve)).toBe(true));
    expect(await answered).toEqual({ ok: true, value: {} });
    expect(listener?.(stop, { id: 'other' }, () => undefined)).toBe(false);
    expect(listener?.({ channel: 'notice', type: 'pageChanged' }, { id: 'newsgloss' }, () => undefined)).toBe(false);
    expect(handled).toEqual(['stop']);
  });

  it('reaches nobody after the signal', () => {
    const { runtime, listeners } = runtimeThatReplies();
    const life = new AbortController();
    createPageChannel(runtime).onCommand(async () => ({ ok: true, value: {} as never }), life.signal);
    life.abort();
    expect(listeners.size).toBe(0);
  });
});
