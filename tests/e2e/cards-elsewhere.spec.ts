import { beforeAll, describe, expect, it } from 'vitest';
import { NAME_KEYS } from '../../page/highlight-keys.ts';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page, Point } from '../../tools/browsers/browser.ts';
import { gone, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted } from './marks.ts';
import { PARAGRAPHS, story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

describe.each(browsers)('names outside the page’s own document in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  /** How many places are painted in the first frame. */
  const paintedInFrame = (page: Page) =>
    page.evaluate((key) => {
      const { CSS: registry } = frames[0] as unknown as typeof globalThis;
      return registry.highlights.get(key)?.size ?? 0;
    }, NAME_KEYS.place);

  const cardInFrame = (page: Page) =>
    page.evaluate((host) => {
      const root = frames[0]?.document.querySelector(host)?.shadowRoot;
      const name = root?.querySelector('[role=dialog][aria-busy=false] h2');
      return name?.checkVisibility({ visibilityProperty: true }) ? name.textContent : null;
    }, HOST_NAME);

  /** The middle of the first place of this name in the first frame. */
  const placeInFrame = (page: Page, words: string): Promise<Point> =>
    page.evaluate(
      ({ words, key }) => {
        const frame = document.querySelector('iframe');
        const inside = frame?.contentWindow as (Window & typeof globalThis) | null;
        if (!frame || !inside) throw new Error('no frame');
        for (const mark of inside.CSS.highlights.get(key) ?? []) {
          const range = inside.document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          if (range.toString() !== words) continue;
          const around = frame.getBoundingClientRect();
          const box = range.getBoundingClientRect();
          return { x: around.x + box.x + box.width / 2, y: around.y + box.y + box.height / 2 };
        }
        throw new Error(`no mark on ${words}`);
      },
      { words, key: NAME_KEYS.place },
    );

  it('in a frame of a granted site are painted and have cards', async () => {
    const page = await stage.open('/framed');
    await page.activate();
    await until('marks in the frame', async () => (await paintedInFrame(page)) > 3);
    await page.movePointer({ x: 3, y: 3 });
    await page.movePointer(await placeInFrame(page, 'Oslo'));
    await until('the card', async () => (await cardInFrame(page)) === 'Oslo');
    expect(await page.evaluate((host) => document.querySelector(host), HOST_NAME)).toBeNull();
  });

  it('lose their marks in frames, too, when the site is revoked', async () => {
    const page = await stage.open('/framed');
    await until('marks in the frame', async () => (await paintedInFrame(page)) > 3);
    await stage.browser.revoke([LOOPBACK]);
    await until('the marks to go', async () => (await paintedInFrame(page)) === 0);
    await stage.browser.grant([LOOPBACK]);
    await until('marks again', async () => (await paintedInFrame(page)) > 3);
  });

  it('in open shadow roots are painted, have cards, and are followed when the text changes', async () => {
    stage.pages.set('/shadows', { html: SHADOWS });
    const page = await stage.open('/shadows');
    await page.activate();
    await namesPainted(page, 'Denmark', 'Oslo', 'Copenhagen', 'Norway', 'Hamburg');
    for (const words of ['Oslo', 'Copenhagen', 'Hamburg']) {
      await page.movePointer({ x: 3, y: 3 });
      await page.movePointer(await placeOf(page, words));
      await until(`the card of ${words}`, async () => (await textOf(page, CARD)) === words);
      await page.press('Escape');
      await gone(page, CARD);
    }

    await page.run(`
      document.querySelector('x-quote').shadowRoot.querySelector('p').textContent =
        'It is the harbour of Stockholm that pays for it in the end, the owner of the ferry wrote to us this morning.'`);
    await namesPainted(page, 'Stockholm');
    await page.movePointer({ x: 3, y: 3 });
    await page.movePointer(await placeOf(page, 'Stockholm'));
    await until('the card of the new name', async () => (await textOf(page, CARD)) === 'Stockholm');
  });

  it('are found where a whole article stands in a shadow root, and its headline beside it', async () => {
    stage.pages.set('/shadow-article', { html: SHADOW_ARTICLE });
    const page = await stage.open('/shadow-article');
    await namesPainted(page, 'Norway', 'Oslo', 'Hamburg', 'Copenhagen');
  });

  /** The middle of the first place of this name, wherever it stands. */
  const placeOf = (page: Page, words: string): Promise<Point> =>
    page.evaluate(
      ({ words, key }) => {
        for (const mark of CSS.highlights.get(key) ?? []) {
          const range = document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          if (range.toString() !== words) continue;
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        throw new Error(`no mark on ${words}`);
      },
      { words, key: NAME_KEYS.place },
    );
});

const CARD = { selector: '[role=dialog][aria-busy=false] h2' };

/** A quote whose words stand in a shadow root, and a frame around a paragraph that is shown by a slot. */
const SHADOWS = story({
  headline: 'A ferry that nobody ordered',
  paragraphs: [
    'A ferry from Denmark reached the port on Monday without a captain, and nobody would say who had sent it there.',
    '<x-quote>unseen Paris</x-quote>',
    '<x-frame><p>People from Copenhagen who saw it pass were told to ask in Hamburg, where nobody had heard of it.</p></x-frame>',
    'The council of the port will meet again on Friday, and wants to know whether the ferry may be kept and painted.',
  ].map((text) => (text.startsWith('<x-') ? `</p>${text}<p>` : text)),
  after: `<script>
    customElements.define('x-quote', class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<p>We ordered no ferry, said the mayor, who had called the ministry in Oslo twice and heard nothing from Norway.</p>';
      }
    });
    customElements.define('x-frame', class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>';
      }
    });
  </script>`,
});

const SHADOW_ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A cable is laid at last</title>
<link rel="icon" href="data:,"></head><body><main><h1>A cable is laid at last</h1><x-story></x-story></main>
<script>
  customElements.define('x-story', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''))};
    }
  });
</script></body></html>`;
