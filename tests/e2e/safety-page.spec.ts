import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, isThere, middleOfText, selectText } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { sendFrom } from './extension-tabs.ts';
import { namesPainted, paintedClips } from './marks.ts';
import { story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';
import { everythingStored } from './stored.ts';

const QUOTE = 'It also has a price, and we have agreed on who pays it.';
const BUTTON = { selector: '.ng-clip-button' };
const CARD = { selector: '[role=dialog]' };
const READY = { selector: '[role=dialog][aria-busy=false]' };

/**
 * A page that has taken every name and every function of the platform that it could get hold of. It gives the functions
 * back when a test has to look, since the test looks with the same ones.
 */
const CLOBBERED = `
<img name="body" alt=""><img name="documentElement" alt=""><img name="querySelector" alt=""><img name="createElement" alt="">
<img name="querySelectorAll" alt=""><img name="getAnimations" alt=""><img name="activeElement" alt=""><img name="defaultView" alt="">
<form id="title"><input name="firstChild"><input name="childNodes"><input name="textContent"><input name="parentNode"></form>
<script>
  const taken = [[window, 'getSelection'], [document, 'getSelection'], [CSS.highlights.__proto__, 'set'], [Range.prototype, 'setStart'],
    [Array.prototype, 'map'], [Array.prototype, 'filter'], [JSON, 'parse'], [window, 'Highlight'], [window, 'StaticRange'],
    [window, 'MutationObserver']];
  for (const owner of [Element.prototype, Document.prototype, Node.prototype, EventTarget.prototype]) {
    for (const name of ['querySelector', 'querySelectorAll', 'attachShadow', 'addEventListener', 'append', 'appendChild',
      'getBoundingClientRect', 'createElement', 'createTreeWalker', 'contains', 'matches', 'closest']) {
      if (Object.hasOwn(owner, name)) taken.push([owner, name]);
    }
  }
  const own = taken.map(([owner, name]) => owner[name]);
  const pictures = Array.from(document.images);
  const names = pictures.map((picture) => picture.name);
  function take() {
    for (let at = 0; at < names.length; at++) pictures[at].name = names[at];
    for (const [owner, name] of taken) owner[name] = function () { throw new Error('taken'); };
  }
  function giveBack() {
    for (let at = 0; at < taken.length; at++) taken[at][0][taken[at][1]] = own[at];
    for (let at = 0; at < names.length; at++) pictures[at].name = '';
  }
  take();
  setTimeout(giveBack, 2_000);
</script>`;

describe.each(browsers)('a hostile page in %s', (name) => {
  const stage = useStage(name);
  let visits = 0;
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  async function visit(html = story(), ...names: string[]): Promise<Page> {
    const path = `/hostile/${visits++}`;
    stage.pages.set(path, { html });
    const page = await stage.open(path);
    await page.activate();
    await namesPainted(page, ...(names.length > 0 ? names : ['Norway', 'Oslo']));
    return page;
  }

  const stored = async () => everythingStored(await stage.openOwn('/options.html'));
  const kept = async (table: string) => (await stored()).rows[table] ?? [];

  it('safety 8: cannot read library, notes or tags, nor load a file of the extension', async () => {
    const page = await visit();
    await selectText(page, QUOTE);
    await clickOn(page, BUTTON);
    await until('the clip', async () => (await paintedClips(page)).includes(QUOTE));
    const own = await stage.openOwn('/options.html');
    const [clip] = (await everythingStored(own)).rows.clips as { id: string }[];
    const saved = {
      channel: 'screen',
      type: 'saveClip',
      payload: { clip: { ...clip, note: 'sealsnote', tags: ['fieldtag'] } },
    };
    expect(await sendFrom(own, saved)).toMatchObject({ ok: true });
    const origin = await own.evaluate(() => location.origin);

    await page.activate();
    await page.reload();
    await until('the clip', async () => (await paintedClips(page)).includes(QUOTE));
    await hoverText(page, 'Oslo');
    await find(page, READY);
    const { seen, loaded } = await page.evaluate(async (address) => {
      const found: unknown[] = [
        document.documentElement.outerHTML,
        Object.keys(window),
        JSON.stringify(window.history.state),
      ];
      for (const element of document.querySelectorAll('*'))
        if (element.shadowRoot) found.push(element.shadowRoot.innerHTML);
      for (const [key, marks] of CSS.highlights)
        found.push(
          key,
          [...marks].map((mark) => (mark as Range).toString?.()),
        );
      found.push(await indexedDB.databases(), { ...localStorage }, { ...sessionStorage });
      const scope = globalThis as unknown as Record<string, { runtime?: { sendMessage?: unknown } } | undefined>;
      found.push(typeof scope.chrome?.runtime?.sendMessage, typeof scope.browser?.runtime?.sendMessage);
      const files = ['/library.html', '/manifest.json', '/pack.bin', '/overlay.js'];
      const tried = files.map((file) =>
        fetch(address + file).then(
          (answer) => answer.ok,
          () => false,
        ),
      );
      const frame = document.createElement('iframe');
      frame.src = `${address}/library.html`;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      let framed: string | null = null;
      try {
        framed = frame.contentDocument?.body?.textContent ?? null;
      } catch {}
      frame.remove();
      return { seen: JSON.stringify([found, framed]), loaded: await Promise.all(tried) };
    }, origin);
    expect(seen).not.toMatch(/sealsnote|fieldtag/);
    expect(loaded).toEqual([false, false, false, false]);
  });

  it('safety 8: a class that it gives our element sees nothing of a card, and cannot take its place', async () => {
    const page = await visit();
    await page.evaluate((host) => {
      const scope = window as unknown as { caught: ElementInternals[] };
      scope.caught = [];
      class Spy extends HTMLElement {
        constructor() {
          super();
          scope.caught.push(this.attachInternals());
          try {
            this.attachShadow({ mode: 'open' });
          } catch {}
        }
      }
      customElements.define(host, Spy);
    }, HOST_NAME);
    await hoverText(page, 'Oslo');
    await find(page, READY);
    const sees = await page.evaluate(() =>
      (window as unknown as { caught: ElementInternals[] }).caught.map(({ shadowRoot }) => shadowRoot !== null),
    );
    expect(sees.length).toBeGreaterThan(0);
    expect(sees).not.toContain(true);
  });

  it('safety 9: events that it makes save, delete, open and fetch nothing', async () => {
    const page = await visit();
    const before = await stored();
    await page.activate();
    await selectText(page, QUOTE);
    await find(page, BUTTON);
    await page.evaluate((host) => {
      const root = document.querySelector(host)?.shadowRoot;
      for (const button of root?.querySelectorAll<HTMLElement>('button') ?? []) {
        button.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true }));
        }
        button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      }
    }, HOST_NAME);
    await page.click({ x: 3, y: 3 });
    await gone(page, BUTTON);
    // What is selected by the frame after a press of the reader's counts as theirs.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.evaluate(() => {
      const heading = document.querySelector('h1');
      const text = document.querySelector('p')?.firstChild;
      if (!heading || !text) throw new Error('no article');
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 6);
      const box = range.getBoundingClientRect();
      const at = { clientX: box.x + 4, clientY: box.y + 4, bubbles: true, composed: true, altKey: true };
      for (const type of [
        'pointerover',
        'pointermove',
        'mousemove',
        'pointerdown',
        'pointerup',
        'click',
        'touchstart',
      ]) {
        heading.dispatchEvent(type.startsWith('touch') ? new Event(type, at) : new PointerEvent(type, at));
        document.elementFromPoint(at.clientX, at.clientY)?.dispatchEvent(new PointerEvent(type, at));
      }
      getSelection()?.selectAllChildren(heading);
      document.dispatchEvent(new PointerEvent('pointerup', at));
      for (const key of ['n', 'c', 'Enter']) {
        document.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
      }
    });
    await sleep(1_000);
    expect(await isThere(page, CARD)).toBe(false);
    expect(await isThere(page, BUTTON)).toBe(false);
    expect((await stored()).rows).toEqual(before.rows);
  });

  /** What a page may do to a button so that a press on it means something else than it says. */
  const COVERS: Readonly<Record<string, (host: string) => void>> = {
    'covered by another popover that lets clicks through': () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0; background: white; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    },
    'taken out of the top layer and covered': (host) => {
      document.querySelector<HTMLElement>(host)?.hidePopover();
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: white; pointer-events: none';
      document.documentElement.append(cover);
    },
    'moved into something transparent': (host) => {
      const glass = document.createElement('div');
      glass.style.opacity = '0.01';
      document.documentElement.append(glass);
      const ours = document.querySelector<HTMLElement>(host);
      if (!ours) return;
      glass.append(ours);
      ours.showPopover();
    },
    'moved into something turned and clipped': (host) => {
      const box = document.createElement('div');
      box.style.cssText =
        'transform: translate(1px, 1px) scale(1.01); clip-path: inset(0 0 99% 99%); filter: blur(9px)';
      document.documentElement.append(box);
      const ours = document.querySelector<HTMLElement>(host);
      if (!ours) return;
      box.append(ours);
      ours.showPopover();
    },
    'hidden behind a picture of the page from before': () => {
      const rules = document.createElement('style');
      rules.textContent = `::view-transition { pointer-events: none }
        ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 60s !important }
        ::view-transition-new(*) { opacity: 0 !important; animation: none !important }`;
      document.head.append(rules);
      document.startViewTransition(() => undefined);
    },
  };

  it.each(Object.keys(COVERS))('safety 10: a button that is %s does nothing', async (what) => {
    const page = await visit();
    const before = (await kept('clips')).length;
    await page.activate();
    await selectText(page, QUOTE);
    const button = await find(page, BUTTON);
    await page.evaluate(COVERS[what] as (host: string) => void, HOST_NAME);
    await sleep(400);
    await page.click(button);
    await sleep(700);
    expect((await kept('clips')).length).toBe(before);
  });

  it('safety 10: style rules of the page do not reach what we show, and then it works', async () => {
    const page = await visit();
    await page.evaluate((host) => {
      const rules = document.createElement('style');
      rules.textContent = `html, ${host}, ${host} * { opacity: 0.01 !important; filter: blur(9px) !important;
        clip-path: inset(50%) !important; transform: scale(0.1) rotate(90deg) !important; visibility: hidden !important;
        transition: all 999s !important; animation: none !important; pointer-events: none !important; zoom: 0.1 !important }
        html { visibility: visible !important; pointer-events: auto !important; clip-path: none !important;
        transform: none !important; zoom: 1 !important; filter: none !important; opacity: 1 !important }`;
      document.head.append(rules);
    }, HOST_NAME);
    await selectText(page, QUOTE);
    const shown = await find(page, BUTTON);
    const style = await page.evaluate((host) => {
      const ours = document.querySelector(host);
      if (!ours) throw new Error('not there');
      const { opacity, filter, clipPath, transform, visibility } = getComputedStyle(ours);
      return { opacity, filter, clipPath, transform, visibility };
    }, HOST_NAME);
    expect(style).toEqual({ opacity: '1', filter: 'none', clipPath: 'none', transform: 'none', visibility: 'visible' });
    const before = (await kept('clips')).length;
    await page.activate();
    await sleep(300);
    await page.click(shown);
    await until('the clip', async () => (await kept('clips')).length === before + 1);
  });

  it('safety 11: no message of a page is answered or forwarded', async () => {
    const page = await visit();
    const before = await stored();
    await page.activate();
    const heard = await page.evaluate(async (host) => {
      const answers: unknown[] = [];
      addEventListener('message', ({ data }) => answers.push(data));
      const clip = { channel: 'page', type: 'deleteClip', payload: { id: '00000000-0000-4000-8000-000000000001' } };
      for (const message of [clip, { ...clip, channel: 'screen' }, { ...clip, channel: 'command', type: 'stop' }]) {
        for (const target of [document, window, document.querySelector(host) ?? document]) {
          target.dispatchEvent(new MessageEvent('message', { data: message }));
          target.dispatchEvent(new CustomEvent('newsgloss', { detail: message }));
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return answers.length;
    }, HOST_NAME);
    // The three that it sent to its own window, heard by itself.
    expect(heard).toBe(3);
    expect((await stored()).rows).toEqual(before.rows);
    await page.activate();
    await namesPainted(page, 'Norway');
  });

  it.each([
    ['of an unknown type', { channel: 'screen', type: 'eraseEverything', payload: {} }],
    ['of a wrong shape', { channel: 'screen', type: 'deleteClip', payload: { id: 7 } }],
    ['for pages, from a screen', { channel: 'page', type: 'annotate', payload: { text: 'Oslo' } }],
    ['that reaches for prototypes', { channel: 'screen', type: '__proto__', payload: {} }],
  ])('safety 11: a message %s is refused', async (_what, message) => {
    const page = await stage.openOwn('/options.html');
    expect(await sendFrom(page, message)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('safety 13: names and functions that a page took change nothing', async () => {
    const path = '/hostile/clobbered';
    stage.pages.set(path, { html: story({ after: CLOBBERED }) });
    const page = await stage.open(path);
    await page.activate();
    const meanwhile = async (act: () => Promise<void>): Promise<void> => {
      await page.run('take()');
      await act();
      await sleep(1_000);
      await page.run('giveBack()');
    };
    await namesPainted(page, 'Norway', 'Oslo');
    const oslo = await middleOfText(page, 'Oslo');
    await meanwhile(() => page.movePointer(oslo));
    await find(page, { ...READY, text: 'Oslo' });
    await meanwhile(() => page.press('Escape'));
    expect(await isThere(page, CARD)).toBe(false);

    const quote = await middleOfText(page, QUOTE.slice(0, 20));
    await meanwhile(() => page.drag({ x: quote.x - 40, y: quote.y }, { x: quote.x + 40, y: quote.y }));
    const button = await find(page, BUTTON);
    const before = (await kept('clips')).length;
    await page.activate();
    await meanwhile(() => page.click(button));
    expect(await kept('clips')).toHaveLength(before + 1);
  });
});
