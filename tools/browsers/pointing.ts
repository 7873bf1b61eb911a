import type { Page, Panel, Point } from './browser.ts';
import { until } from './until.ts';

/** An element by a CSS selector and, where that is not enough, by words in its text or its accessible label. */
export interface Target {
  readonly selector: string;
  readonly text?: string;
}

/** Whether an element can be seen, in the document or in one of its open shadow roots. */
export const isThere = (page: Panel, target: Target): Promise<boolean> =>
  centreOf(page, target).then((point) => point !== null);

/** Waits for an element that has come to rest and returns its middle, scrolled into view. */
export function find(page: Panel, target: Target): Promise<Point> {
  let before: Point | null = null;
  return until(`${target.selector} ${target.text ?? ''}`, async () => {
    const now = await centreOf(page, target);
    const rests = now?.x === before?.x && now?.y === before?.y;
    before = now;
    return rests ? now : null;
  });
}

export async function clickOn(page: Page, target: Target): Promise<void> {
  await page.click(await find(page, target));
}

/** Waits until an element is gone. */
export async function gone(page: Panel, target: Target): Promise<void> {
  await until(`${target.selector} ${target.text ?? ''} to go`, async () => !(await isThere(page, target)));
}

/** The text of an element that must be there. */
export async function textOf(page: Panel, target: Target): Promise<string> {
  await find(page, target);
  return page.evaluate(({ selector }) => {
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      const found = root.querySelector(selector);
      if (found) return found.textContent;
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
    return '';
  }, target);
}

/**
 * Rests the pointer on a text of the page, coming from the upper left corner. `before` says how often the text occurs
 * before the one that is meant.
 */
export async function hoverText(page: Page, text: string, before = 0): Promise<void> {
  const { middle } = await boxOfText(page, text, before);
  await page.movePointer({ x: 2, y: 2 });
  await page.movePointer(middle);
}

/** The middle of a text of the page, scrolled into view. */
export const middleOfText = async (page: Page, text: string, before = 0): Promise<Point> =>
  (await boxOfText(page, text, before)).middle;

/** Selects a text of the page with the pointer, as a reader does. The text must stand in one line or end below its start. */
export async function selectText(page: Page, text: string, before = 0): Promise<void> {
  const { start, end } = await boxOfText(page, text, before);
  await page.drag(start, end);
}

function centreOf(page: Panel, target: Target): Promise<Point | null> {
  return page.evaluate(({ selector, text }) => {
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll(selector)) {
        const words = `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`;
        if (text !== undefined && !words.includes(text)) continue;
        if (element.getClientRects().length === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { top, bottom } = element.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
    return null;
  }, target);
}

/** Where a text of one text node stands, whatever white space is between its words: its middle, its first and its last edge, in the middle of their lines. */
export function boxOfText(
  page: Panel,
  text: string,
  before: number,
): Promise<{ readonly middle: Point; readonly start: Point; readonly end: Point }> {
  return until(`the text “${text}”`, () =>
    page.evaluate(
      ({ text, before }) => {
        const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        const pattern = new RegExp(words.join('\\s+'), 'g');
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let left = before;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const { index, 0: match } of (node.nodeValue ?? '').matchAll(pattern)) {
            range.setStart(node, index);
            range.setEnd(node, index + match.length);
            if (range.getClientRects().length === 0 || left-- > 0) continue;
            node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
            const boxes = [...range.getClientRects()];
            const first = boxes[0];
            const last = boxes.at(-1);
            if (!first || !last) return null;
            return {
              middle: { x: first.x + first.width / 2, y: first.y + first.height / 2 },
              start: { x: first.left + 1, y: first.y + first.height / 2 },
              end: { x: last.right - 1, y: last.y + last.height / 2 },
            };
          }
        }
        return null;
      },
      { text, before },
    ),
  );
}
