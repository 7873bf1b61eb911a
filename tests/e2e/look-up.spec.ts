import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { type MediaWiki, mediaWikiProblem, startMediaWiki } from '../../tools/mediawiki.ts';
import { namesPainted } from './marks.ts';
import { type Mirror, startMirror } from './mirror.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const CARD = { selector: '[role=dialog]' };
const problem = mediaWikiProblem();

/** Against a real MediaWiki on this machine, where one can run. */
describe.skipIf(problem).each(browsers)(`the look-up in %s${problem ? ` (${problem})` : ''}`, (name) => {
  const stage = useStage(name);
  let wiki: MediaWiki;
  let mirror: Mirror;

  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
    await stage.browser.letSend(true);
    wiki = await startMediaWiki();
    wiki.write('Oslo', "'''Oslo''' is a harbour town of this test.\n\n== Later ==\nThis is not its introduction.");
    wiki.write('Germany', '#REDIRECT [[Federal Republic of the test]]');
    wiki.write('Federal Republic of the test', "The '''Federal Republic''' is where the redirect leads.");
    mirror = await startMirror(wiki.address);
  });
  afterAll(async () => {
    await mirror?.close();
    await wiki?.close();
  });
  beforeEach(() => {
    mirror.answer = undefined;
  });

  async function story(): Promise<Page> {
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway', 'Oslo');
    return page;
  }

  async function openCard(page: Page, text: string): Promise<void> {
    await page.press('Escape');
    await gone(page, CARD);
    await hoverText(page, text);
    await find(page, { ...CARD, text });
  }

  it('asks nobody before the reader switches it on', async () => {
    const page = await story();
    await openCard(page, 'Oslo');
    await openCard(page, 'Norway');
    expect(mirror.asked).toEqual([]);
  });

  it('shows what the encyclopaedia says, credited, and sends titles and ids alone', async () => {
    await switchOn();
    const page = await story();
    await openCard(page, 'Oslo');
    await find(page, { selector: '.ng-extract', text: 'a harbour town of this test' });
    expect(await textOf(page, { selector: '.ng-extract .ng-credit' })).toMatch(/Wikipedia.*CC BY-SA 4\.0/);
    expect(await textOf(page, CARD)).not.toContain('not its introduction');
    await find(page, { selector: '.ng-wikidata', text: '717,710' });
    expect(await textOf(page, { selector: '.ng-wikidata' })).toMatch(/2024.*Wikidata, CC0/s);

    for (const address of mirror.asked) {
      expect(address.pathname).toBe('/api.php');
      expect(address.searchParams.get('titles') ?? 'Oslo').toBe('Oslo');
      expect(address.searchParams.get('entity') ?? 'Q585').toBe('Q585');
      expect(address.href).not.toMatch(/story|winters/);
    }
    expect(mirror.asked.length).toBeGreaterThan(0);
  });

  it('follows a redirect, and goes on with the pack where there is no article', async () => {
    await switchOn();
    const page = await story();
    await openCard(page, 'Germany');
    await find(page, { selector: '.ng-extract', text: 'where the redirect leads' });
    await openCard(page, 'Norway');
    await until('the question about Norway', () =>
      mirror.asked.some(({ searchParams }) => searchParams.get('titles') === 'Norway'),
    );
    await find(page, { selector: '.ng-fact', text: 'Capital' });
    await gone(page, { selector: '.ng-extract' });
  });

  it('reads an answer once, and again only when the reader has it forgotten', async () => {
    const options = await switchOn();
    const before = mirror.asked.length;
    const page = await story();
    await openCard(page, 'Oslo');
    await find(page, { selector: '.ng-extract', text: 'a harbour town of this test' });
    expect(mirror.asked).toHaveLength(before);

    await options.activate();
    await clickOn(options, { selector: 'button', text: 'Forget what was looked up' });
    const again = await story();
    await openCard(again, 'Oslo');
    await until('the question', () => mirror.asked.length > before);
  });

  it.each([
    ['is busy', 429, 'wait'],
    ['is down', 503, 'wait'],
    ['refuses', 404, 'did not answer'],
    ['makes no sense', 200, 'could not be read'],
  ])('says so in one line when the server %s, below the facts of the pack', async (_, status, words) => {
    const options = await switchOn();
    await clickOn(options, { selector: 'button', text: 'Forget what was looked up' });
    mirror.answer = (__, response) =>
      void response
        .writeHead(status, { 'Access-Control-Allow-Origin': '*', 'Retry-After': '0' })
        .end('<p>no answer</p>');
    const page = await story();
    await openCard(page, 'Norway');
    await find(page, { selector: '.ng-extract', text: words });
    await find(page, { selector: '.ng-fact', text: 'Capital' });
  });

  /** The settings page, on which the reader names the mirror and lets it be asked. */
  async function switchOn(): Promise<Page> {
    const options = await stage.openOwn('/options.html');
    const toggle = 'section[aria-labelledby=look-up] input[type=checkbox]';
    await find(options, { selector: toggle });
    if (!(await options.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.checked, toggle))) {
      await clickOn(options, { selector: 'section[aria-labelledby=look-up] label' });
    }
    const addresses = 'section[aria-labelledby=look-up] input[type=url]';
    await find(options, { selector: `${addresses}:enabled` });
    for (const index of [0, 1]) {
      await options.evaluate(setField, { addresses, index, endpoint: mirror.endpoint });
      await until('the address to be kept', () => options.evaluate(isKept, { index, endpoint: mirror.endpoint }));
    }
    return options;
  }
});

interface Field {
  readonly addresses: string;
  readonly index: number;
  readonly endpoint: string;
}

function setField({ addresses, index, endpoint }: Field): void {
  const field = document.querySelectorAll<HTMLInputElement>(addresses)[index] as HTMLInputElement;
  field.value = endpoint;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

interface ExtensionScope {
  storage: {
    local: { get(key: string): Promise<{ settings?: { lookUp: { endpoint: string; statements: string } } }> };
  };
}

async function isKept({ index, endpoint }: Omit<Field, 'addresses'>): Promise<boolean> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionScope>;
  const { settings } = await (scope.browser ?? scope.chrome).storage.local.get('settings');
  return settings?.lookUp[index === 0 ? 'endpoint' : 'statements'] === endpoint;
}
