import browser from 'webextension-polyfill';

/** Opens one of our own pages, or goes to the tab that shows it already. */
export async function openOwnPage(path: '/library.html' | '/options.html' | '/welcome.html'): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}
