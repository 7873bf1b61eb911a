import browser from 'webextension-polyfill';

/** A file of the extension's package; `path` begins with a slash. */
export async function packagedBytes(path: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} is missing from the package`);
  return response.arrayBuffer();
}
