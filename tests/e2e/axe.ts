import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '../../tools/browsers/browser.ts';

declare const axe: { run(context: string, options: RunOptions): Promise<AxeResults> };

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong below `context`: the rule and the elements. */
export async function violations(page: Page, context = 'html', without: readonly string[] = []): Promise<string[]> {
  await page.run(source);
  return page.evaluate(
    async ({ context, rules, without }) => {
      const { violations, passes } = await axe.run(context, {
        runOnly: { type: 'tag', values: rules },
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      });
      if (passes.length < 5) throw new Error(`axe looked at nothing in ${context}`);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
    },
    { context, rules: RULES, without },
  );
}
