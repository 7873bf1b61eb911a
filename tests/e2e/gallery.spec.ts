import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { find } from '../../tools/browsers/pointing.ts';
import { serveGallery } from '../../tools/gallery/serve.ts';
import { violations } from './axe.ts';
import { browsers, useStage } from './stage.ts';

/** Every state of the card, also those that a test hardly reaches: pinned, as a sheet, with a map, failed. */
describe.each(browsers)('the gallery in %s', (name) => {
  const stage = useStage(name);
  let server: Awaited<ReturnType<typeof serveGallery>>;
  let page: Page;

  beforeAll(async () => {
    server = await serveGallery(0);
    page = await stage.browser.openPage(server.resolvedUrls?.local[0] ?? '');
    await find(page, { selector: '[role=dialog]', text: 'COP29' });
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in any state of the card in %s', async (scheme) => {
    await page.setColourScheme(scheme);
    expect(await violations(page, '#card', ['region', 'landmark-unique'])).toEqual([]);
    expect(await violations(page, '#page', ['region'])).toEqual([]);
  });

  it('no card is wider than its room when its text is twice as large', async () => {
    const wide = await page.evaluate(() => {
      const cards = [...document.querySelectorAll('#card figure div')].flatMap(
        (host) => host.shadowRoot?.querySelector<HTMLElement>('[role=dialog]') ?? [],
      );
      for (const card of cards) card.style.setProperty('--ng-px', '2px');
      return cards.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((card) => card.ariaLabel);
    });
    expect(wide).toEqual([]);
  });
});
