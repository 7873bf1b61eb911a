import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, hoverText, middleOfText } from '../../tools/browsers/pointing.ts';
import { namesPainted } from './marks.ts';
import { PARAGRAPHS, story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

/** The gate looks a last time three seconds after the page is idle. */
const GATE_ENDS = 4_500;

/** An article that a framework draws, counts the pointer's ways over, and draws again with other words. */
const framework = (preact: string): string =>
  story({
    paragraphs: [],
    after: `<script>${preact}</script><script>
      const { h, render } = preact;
      const texts = ${JSON.stringify(PARAGRAPHS)};
      const heard = [];
      const note = (event) => heard.push(event.type + ' ' + event.currentTarget.id);
      function draw(edition) {
        const shown = edition === 0 ? texts : [...texts.slice(1).reverse(), 'Edition ' + edition + ': ' + texts[0]];
        render(h('section', null, shown.map((text, at) =>
          h('p', { id: 'p' + at, key: text, onMouseEnter: note, onMouseLeave: note, onClick: note, onPointerDown: note },
            text.split(' said ').flatMap((part, n) => n === 0 ? [part] : [h('b', null, ' said '), part])))),
          document.querySelector('article'));
      }
      draw(0);
    </script>`,
  });

/** What the page of \`framework\` offers to a test. */
declare const draw: (edition: number) => void;
declare const heard: string[];

const serialised = (page: Page): Promise<string> =>
  page.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll(host)) ours.remove();
    return copy.outerHTML;
  }, HOST_NAME);

const hosts = (page: Page): Promise<number> =>
  page.evaluate((host) => document.querySelectorAll(host).length, HOST_NAME);

/** Reads, points, clicks and lets the framework draw again; what the page heard of it and how it stands afterwards. */
async function useFramework(page: Page): Promise<{ heard: readonly string[]; html: string; sizes: string }> {
  await page.activate();
  await page.movePointer({ x: 2, y: 2 });
  for (const words of ['Scotland', 'reservoirs run low', 'two winters']) {
    const at = await middleOfText(page, words);
    await page.movePointer(at);
    await page.click(at);
  }
  await page.movePointer({ x: 2, y: 2 });
  await page.evaluate(() => {
    draw(1);
    draw(2);
  });
  return {
    heard: await page.evaluate(() => heard),
    html: await serialised(page),
    sizes: await page.evaluate(() =>
      JSON.stringify([...document.querySelectorAll('h1, p')].map((element) => element.getBoundingClientRect())),
    ),
  };
}

describe.each(browsers)('what stays untouched in %s', (name) => {
  const stage = useStage(name);
  const untouched = new Map<string, string>();
  let used: Awaited<ReturnType<typeof useFramework>>;

  beforeAll(async () => {
    const preact = await readFile('node_modules/preact/dist/preact.min.js', 'utf8');
    stage.pages.set('/framework', { html: framework(preact.replaceAll('</script', '<\\/script')) });
    for (const path of ['/form', '/front', '/story']) {
      const page = await stage.browser.openPage(stage.site.address + path);
      untouched.set(path, await serialised(page));
      await page.close();
    }
    const page = await stage.browser.openPage(`${stage.site.address}/framework`);
    used = await useFramework(page);
    await page.close();
    await stage.browser.grant([LOOPBACK]);
  });

  it.each(['/form', '/front'])('safety 18: a page that is no article stays as it was: %s', async (path) => {
    const page = await stage.open(path);
    await page.activity(GATE_ENDS);
    expect(await page.activity(1_500)).toEqual([]);
    expect(await page.listeners()).toEqual([]);
    expect(await hosts(page)).toBe(0);
    expect(await serialised(page)).toBe(untouched.get(path));
  });

  it('safety 18: the document of an article stays as it was, but for our one element', async () => {
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway');
    expect(await serialised(page)).toBe(untouched.get('/story'));
    await hoverText(page, 'Oslo');
    await find(page, { selector: '[role=dialog]' });
    expect(await hosts(page)).toBe(1);
    expect(await serialised(page)).toBe(untouched.get('/story'));
  });

  it('safety 18: handlers hear the same, a framework draws the same, and nothing is moved by a pixel', async () => {
    const page = await stage.open('/framework');
    await namesPainted(page, 'Norway');
    const now = await useFramework(page);
    expect(used.heard.length).toBeGreaterThan(9);
    expect(now).toEqual(used);
    await namesPainted(page, 'Norway', 'Germany');
    expect(await serialised(page)).toBe(used.html);
  });

  it('safety 19: style rules of the page cannot hide whence a fact comes, nor change anything on a card', async () => {
    const tokens = await readFile('components/tokens.css', 'utf8');
    const names = [...new Set(tokens.match(/--ng-[a-z0-9-]+(?=:)/g))];
    expect(names.length).toBeGreaterThan(20);

    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Oslo');
    const plain = await cardOf(page);
    expect(plain.filter(({ selector }) => selector === 'LI').length).toBeGreaterThan(0);
    for (const { width, height } of plain) expect(width * height).toBeGreaterThan(0);

    await page.press('Escape');
    await page.evaluate(hideEverything, { host: HOST_NAME, names });
    expect(await cardOf(page)).toEqual(plain);
  });

  it('safety 19: fonts of the page draw no letter of a card, and are not asked for it', async () => {
    const tokens = await readFile('components/tokens.css', 'utf8');
    const families = [...tokens.matchAll(/--ng-(?:serif|sans): ([^;]+);/g)].flatMap(([, list = '']) => list.split(','));
    const names = [...new Set(families.map((family) => family.trim().replaceAll('"', '')))];
    expect(names).toEqual(expect.arrayContaining(['Georgia', 'system-ui', 'serif']));

    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Oslo');
    await page.evaluate((all) => {
      for (const name of all) document.fonts.add(new FontFace(`"${name}"`, 'url(/no-such-font)'));
    }, names);
    const asked = () => page.evaluate(() => [...document.fonts].filter(({ status }) => status !== 'unloaded').length);
    expect(await page.evaluate(() => document.fonts.size)).toBe(names.length);
    const before = await asked();
    await cardOf(page);
    expect(await asked()).toBe(before);
  });
});

/** What a hostile page would try on the element that it sees, and on what it guesses inside. */
function hideEverything({ host, names }: { readonly host: string; readonly names: readonly string[] }): void {
  const rules = document.createElement('style');
  rules.textContent = `
    html, ${host} { ${names.map((name) => `${name}: transparent !important`).join(';')} }
    ${host}, ${host} *, .ng-credit, .ng-notes, .ng-notes li, .ng-links, .ng-card {
      display: none !important; opacity: 0 !important; visibility: hidden !important; color: transparent !important;
      font-size: 0 !important; height: 0 !important; max-height: 0 !important; overflow: hidden !important;
      clip-path: circle(0) !important; text-indent: -999px !important; content-visibility: hidden !important }
    html { letter-spacing: 9px; word-spacing: 9px; text-transform: uppercase; text-indent: 9px; line-height: 3;
      font-variant: small-caps; cursor: none }`;
  document.head.append(rules);
  for (const name of names)
    CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'transparent' });
  document.querySelector(host)?.setAttribute('style', 'display: none !important; color: transparent !important');
}

/** Source lines, credits and links of Oslo's card with how large and in which colours they are. */
async function cardOf(page: Page) {
  await hoverText(page, 'Oslo');
  await find(page, { selector: '[role=dialog][aria-busy=false] .ng-links a' });
  await clickOn(page, { selector: '[role=dialog] .ng-more > summary' });
  await find(page, { selector: '[role=dialog] .ng-notes li' });
  return page.evaluate((host) => {
    const root = document.querySelector(host)?.shadowRoot;
    return [...(root?.querySelectorAll('.ng-headword, .ng-notes li, .ng-links a') ?? [])].map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { color, opacity, visibility, fontSize, letterSpacing, textTransform } = getComputedStyle(element);
      const style = { color, opacity, visibility, fontSize, letterSpacing, textTransform };
      return { selector: element.tagName, text: element.textContent, width, height, ...style };
    });
  }, HOST_NAME);
}
