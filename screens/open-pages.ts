import browser from 'webextension-polyfill';

/** Opens one of our own pages, or goes to the tab that shows it already; `part` begins with #. */
export async function openOwnPage(
  path: '/library.html' | '/options.html' | '/welcome.html',
  part: `#${string}` | '' = '',
): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url: url + part });
  else await browser.tabs.update(open.id, { active: true, ...(part !== '' && { url: url + part }) });
}

export const openClaims = (): Promise<void> => openOwnPage('/library.html', '#claims');
