import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, isThere, selectText } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { buildFolder } from '../../tools/builds.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { closeEditors, openPanelOf, sendFrom, sendFromTab } from './extension-tabs.ts';
import { namesPainted, paintedNames, unpainted } from './marks.ts';
import { onePage } from './recorder.ts';
import { useRecorder } from './recording.ts';
import { story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';
import { everythingStored } from './stored.ts';

const CARD = { selector: '[role=dialog]' };
const READY = { selector: '[role=dialog][aria-busy=false]' };
const QUOTE = 'It also has a price, and we have agreed on who pays it.';
/** The gate looks a last time three seconds after the page is idle. */
const GATE_ENDS = 4_500;

describe.each(browsers)('permissions in %s', (name) => {
  const stage = useStage(name);
  beforeEach(() => stage.browser.grant([LOOPBACK]));

  it('safety 1: the package asks for no site and lets no site in', async () => {
    const manifest = JSON.parse(await readFile(join(buildFolder('e2e', name), 'manifest.json'), 'utf8'));
    expect(JSON.stringify([manifest.permissions, manifest.host_permissions, manifest.content_scripts])).not.toMatch(
      /all_urls|\*:\/\/|https?:/,
    );
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    await stage.browser.revoke([LOOPBACK]);
    const own = await stage.openOwn('/options.html');
    const granted = await own.evaluate(async () => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { permissions: { getAll(): Promise<{ origins?: string[] }> } }
      >;
      return (await (scope.browser ?? scope.chrome).permissions.getAll()).origins ?? [];
    });
    expect(granted.filter((origin) => !origin.startsWith('moz-extension:'))).toEqual([]);
  });

  it('safety 2: revoking a site takes marks, card, element and listeners away without a reload', async () => {
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway');
    await hoverText(page, 'Oslo');
    await find(page, CARD);

    await stage.browser.revoke([LOOPBACK]);
    await unpainted(page);
    await until('our element to go', () => page.evaluate((host) => document.querySelector(host) === null, HOST_NAME));
    await until('our listeners to go', async () => (await page.listeners()).length === 0);
    await page.activate();
    await hoverText(page, 'Norway');
    await sleep(700);
    expect(await isThere(page, CARD)).toBe(false);
  });

  it('safety 2: a page that is loaded after the revocation is not read', async () => {
    await stage.browser.revoke([LOOPBACK]);
    const page = await stage.open('/story');
    await page.activity(2_000);
    expect(await paintedNames(page)).toEqual([]);
  });

  it('reads the tabs that are open already when a site is given', async () => {
    await stage.browser.revoke([LOOPBACK]);
    const page = await stage.open('/story');
    await stage.browser.grant([LOOPBACK]);
    await namesPainted(page, 'Norway', 'Oslo');
  });
});

describe.each(browsers)('hosts that hold what is private, in %s', (name) => {
  const network = useRecorder();
  const stage = useStage(name, { proxy: network.address });
  const DENIED = ['bank.example', 'webmail.example', 'patient.example', 'login.example'];

  beforeAll(async () => {
    for (const host of [...DENIED, 'news.example']) network.recorder.hosts.set(host, onePage(story()));
    await stage.browser.grant(['http://*/*', 'https://*/*']);
  });

  it('safety 3: nothing runs by itself on hosts of mail, money, health and sign-in', async () => {
    const pages: Page[] = [];
    for (const host of DENIED) pages.push(await stage.openAt(`http://${host}/story`));
    await sleep(GATE_ENDS);
    for (const page of pages) {
      await page.activate();
      expect(await page.activity(500)).toEqual([]);
      expect(await paintedNames(page)).toEqual([]);
      expect(await page.listeners()).toEqual([]);
      expect(await page.evaluate((ours) => document.querySelector(ours), HOST_NAME)).toBeNull();
    }
  });

  it('safety 3: nothing runs on an article whose main form asks for a password', async () => {
    const html = story().replace('<form>', '<form style="height: 300px"><input type="password" autofocus>');
    network.recorder.hosts.set(
      'members.example',
      onePage(html.replace('</h1>', '</h1><form><label>Word <input type="password"></label></form>')),
    );
    const page = await stage.openAt('http://members.example/story');
    await page.activity(GATE_ENDS);
    expect(await paintedNames(page)).toEqual([]);
  });

  it('safety 3: a hidden sign-in dialog does not stop it, and is not read', async () => {
    const dialog = '<dialog><h2>Sign in from Lima or Quito</h2><form><input type="password"></form></dialog>';
    network.recorder.hosts.set('news.example', onePage(story({ after: dialog })));
    const page = await stage.openAt('http://news.example/dialog');
    const painted = await namesPainted(page, 'Norway', 'Oslo');
    expect(painted).not.toContain('Lima');
    const panel = await openPanelOf(stage, 'http://news.example/dialog');
    await find(panel, { selector: '.ng-name-label', text: 'Oslo' });
    expect(await isThere(panel, { selector: '.ng-name-label', text: 'Lima' })).toBe(false);
  });
});

describe.each(browsers)('private windows in %s', (name) => {
  const stage = useStage(name);
  const PATH = '/private/story';

  async function openPrivately(): Promise<Page> {
    stage.pages.set(PATH, { html: story() });
    // Chromium starts the extension anew when it may read private windows, and forgets what was registered.
    await (await stage.browser.openPrivatePage(`${stage.site.address}/front`)).close();
    await until('the site to be granted', () => stage.browser.grant([LOOPBACK]).then(() => true));
    const page = await stage.openPrivate(PATH);
    await page.activate();
    await namesPainted(page, 'Norway', 'Oslo');
    return page;
  }

  it('safety 5: reading, clipping, correcting and noting in a private window write nothing to disk', async () => {
    const page = await openPrivately();
    const own = await stage.openOwn('/options.html');
    // A try before this one may have left its window open, which would take the draft.
    await closeEditors(own);
    const before = await everythingStored(own);
    await page.activate();
    await hoverText(page, 'Oslo');
    await find(page, READY);
    await clickOn(page, { selector: '[role=dialog] button', text: 'Not right?' });
    await clickOn(page, { selector: '[role=dialog] [data-acts]', text: 'Not Oslo' });
    await find(page, { selector: '[role=alert], [role=status]', text: 'private' });
    await page.press('Escape');
    await gone(page, CARD);

    await selectText(page, QUOTE);
    await clickOn(page, { selector: '.ng-clip-button' });
    await find(page, { selector: '.ng-toast', text: 'private' });

    await selectText(page, QUOTE);
    await stage.browser.runCommand(page, 'clip-selection');
    const panel = await openPanelOf(stage, PATH);
    await find(panel, { selector: 'form blockquote', text: QUOTE });
    await clickOn(panel, { selector: 'form button[type=submit]' });
    await find(panel, { selector: 'form', text: 'private' });
    await closeEditors(panel);

    const { rows, settings } = await everythingStored(own);
    expect(Object.values(rows).flat()).toEqual([]);
    expect(settings).toEqual(before.settings);
  });

  it('safety 5: our own script in a private page cannot write, nor take back what is kept', async () => {
    await openPrivately();
    const own = await stage.openOwn('/options.html');
    const clip = sampleClip(5);
    const saved = { channel: 'screen', type: 'saveClip', payload: { clip } };
    expect(await sendFrom(own, saved)).toMatchObject({ ok: true });
    const before = await everythingStored(own);
    const asked = {
      saveClip: { clip: sampleClip(6), texts: { article: QUOTE, paragraph: QUOTE } },
      deleteClip: { id: clip.id },
      correct: { name: 'Oslo', scope: 'article', verdict: { kind: 'not-a-name' } },
      undoCorrection: { name: 'Oslo', scope: 'article' },
    };
    for (const [type, payload] of Object.entries(asked)) {
      const answer = await sendFromTab(own, stage.site.address + PATH, { channel: 'page', type, payload });
      expect([type, answer]).toMatchObject([
        type,
        { ok: false, error: { code: 'refused', message: expect.stringContaining('private') } },
      ]);
    }
    const { rows } = await everythingStored(own);
    expect([rows.clips, rows.corrections]).toEqual([before.rows.clips, before.rows.corrections]);
    await sendFrom(own, { channel: 'screen', type: 'deleteClip', payload: { id: clip.id } });
  });

  it('safety 5: pages cannot write by asking themselves, either', async () => {
    const own = await stage.openOwn('/options.html');
    const answer = await sendFrom(own, { channel: 'page', type: 'correct', payload: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
