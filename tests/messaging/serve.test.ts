import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageRequestSchemas } from '../../messaging/messages.ts';
import { FailedAnswer, serve } from '../../messaging/serve.ts';

const schemas = { add: v.object({ left: v.number(), right: v.number() }), fail: v.object({}), crash: v.object({}) };

const answers = {
  add: ({ left, right }: { left: number; right: number }) => left + right,
  fail: () => {
    throw new FailedAnswer({ code: 'quota', message: 'The disk is full.' });
  },
  crash: () => {
    throw new Error('secret page text');
  },
};

const listen = serve<typeof schemas, { add: number; fail: never; crash: never }, { ours: boolean }, true>(
  'page',
  schemas,
  answers as never,
  (raw) => (raw.ours ? true : undefined),
);
const ours = { ours: true };

describe('serve', () => {
  let warn: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => vi.restoreAllMocks());

  it('answers a well-formed request of its own channel', async () => {
    expect(await listen({ channel: 'page', type: 'add', payload: { left: 2, right: 3 } }, ours)).toEqual({
      ok: true,
      value: 5,
    });
  });

  it('leaves messages of other channels and strangers alone', () => {
    for (const message of [
      { channel: 'screen', type: 'add', payload: {} },
      'hello',
      null,
      undefined,
      { type: 'add' },
    ]) {
      expect(listen(message, ours)).toBeUndefined();
    }
  });

  it.each([
    ['a wrong payload', { channel: 'page', type: 'add', payload: { left: '2', right: 3 } }, ours],
    ['an unknown type', { channel: 'page', type: 'drop', payload: {} }, ours],
    ['a type from the prototype', { channel: 'page', type: 'constructor', payload: {} }, ours],
    ['a stranger', { channel: 'page', type: 'add', payload: { left: 2, right: 3 } }, { ours: false }],
  ])('refuses and logs %s', async (_, message, sender) => {
    expect(await listen(message, sender)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(warn).toHaveBeenCalledOnce();
  });

  it('passes a failure on and hides the words of a crash', async () => {
    expect(await listen({ channel: 'page', type: 'fail', payload: {} }, ours)).toEqual({
      ok: false,
      error: { code: 'quota', message: 'The disk is full.' },
    });
    const crashed = await listen({ channel: 'page', type: 'crash', payload: {} }, ours);
    expect(crashed).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(JSON.stringify(crashed)).not.toContain('secret');
  });

  it('never logs what a refused message contained', async () => {
    await listen({ channel: 'page', type: 'add', payload: { left: 'a private note', right: 3 } }, ours);
    expect(String(warn.mock.calls)).not.toContain('private');
  });
});

describe('the page’s requests', () => {
  it('take no key that is neither a Wikidata id, a title nor a key of ours', () => {
    for (const key of ['Q9248', 'en:Baku', 'ng:az-foreign-ministry']) {
      expect(v.is(pageRequestSchemas.entity, { key })).toBe(true);
    }
    for (const key of ['Q0', 'Q9248x', 'javascript:alert(1)', '', `en:${'x'.repeat(400)}`]) {
      expect(v.is(pageRequestSchemas.entity, { key })).toBe(false);
    }
  });

  it('take no clip whose address is not http(s)', () => {
    const clip = {
      id: '0b0f6a4e-5d1c-4f0e-9c83-1f0f5f6f2a10',
      quote: 'a quote',
      selectors: [{ type: 'TextQuoteSelector', exact: 'a quote', prefix: '', suffix: '' }],
      source: { address: 'https://example.org/story', title: 'Story', authors: [] },
      colour: 'yellow',
      note: '',
      tags: [],
      created: '2026-01-02T03:04:05.000Z',
      updated: '2026-01-02T03:04:05.000Z',
    };
    const texts = { article: null, paragraph: 'The paragraph.' };
    expect(v.is(pageRequestSchemas.saveClip, { clip, texts })).toBe(true);
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address']) {
      const hostile = { ...clip, source: { ...clip.source, address } };
      expect(v.is(pageRequestSchemas.saveClip, { clip: hostile, texts }), address).toBe(false);
    }
  });
});
