import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browsers/find.ts';

/** Draws `tools/icon.svg` in the sizes that browsers ask of an extension: `npx tsx tools/draw-icons.ts`. */
const SIZES = [16, 32, 48, 96, 128];

const drawing = await readFile(resolve(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: ensureBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
    const path = resolve(import.meta.dirname, `../public/icon/${size}.png`);
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
