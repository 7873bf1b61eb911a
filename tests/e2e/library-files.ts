import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';

/** Gives a file to the library's import, as choosing one does. No test can press through the browser's own dialog. */
export async function importFile(library: Page, name: string, text: string): Promise<void> {
  await library.activate();
  await clickOn(library, { selector: '[data-tab=safekeeping]' });
  await find(library, { selector: 'input[type=file]' });
  await library.evaluate(
    ({ name, text }) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no file field');
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, text },
  );
}

/** How many problems the import lists, once it does. */
export const importProblems = (library: Page): Promise<number> =>
  until('the problems of the file', () =>
    library.evaluate(() => document.querySelectorAll('.ng-import [role=alert], .ng-import-problems li').length),
  );

/** Exports the listed clips and returns the file's text. */
export async function exportedFile(library: Page, format: string): Promise<string> {
  await library.evaluate(() => {
    const scope = globalThis as unknown as { make?: typeof URL.createObjectURL; written?: Promise<string> | undefined };
    scope.make ??= URL.createObjectURL.bind(URL);
    scope.written = undefined;
    URL.createObjectURL = (file: Blob) => {
      scope.written = file.text();
      return scope.make?.(file) ?? '';
    };
  });
  await clickOn(library, { selector: '.ng-menu summary', text: 'Export' });
  await find(library, { selector: '.ng-menu[open] .ng-menu-item', text: format });
  // The list scrolls, and what it has clipped cannot be pressed.
  await library.evaluate((label) => {
    const items = [...document.querySelectorAll('.ng-menu[open] .ng-menu-item')];
    items.find(({ textContent }) => textContent?.includes(label))?.scrollIntoView({ block: 'center' });
  }, format);
  await clickOn(library, { selector: '.ng-menu[open] .ng-menu-item', text: format });
  return until('the file', () =>
    library.evaluate(async () => {
      const { written } = globalThis as unknown as { written?: Promise<string> };
      const warning = document.querySelector('[role=alert]')?.textContent;
      if (!written && warning) throw new Error(warning);
      return written ?? null;
    }),
  );
}
