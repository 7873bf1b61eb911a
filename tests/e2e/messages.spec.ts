import { describe, expect, it } from 'vitest';
import { sendFrom } from './extension-tabs.ts';
import { browsers, useStage } from './stage.ts';

describe.each(browsers)('messages in %s', (name) => {
  const stage = useStage(name);

  it.each([
    ['of an unknown type', { channel: 'screen', type: 'eraseEverything', payload: {} }],
    ['of a wrong shape', { channel: 'screen', type: 'deleteClip', payload: { id: 7 } }],
    ['for pages, from a screen', { channel: 'page', type: 'annotate', payload: { text: 'Oslo' } }],
  ])('%s are refused', async (_what, message) => {
    const page = await stage.openOwn('/options.html');
    expect(await sendFrom(page, message)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
