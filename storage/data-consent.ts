import browser from 'webextension-polyfill';

/**
 * The reader's word to Firefox that look-ups may send something of what a page shows: whom and what it names.
 * https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/
 */
const SENT = 'websiteContent';

/** Always where the browser keeps no such word: there our own setting is the reader's. */
export async function mayBeSent(): Promise<boolean> {
  const { data_collection: agreed } = await browser.permissions.getAll();
  return agreed?.includes(SENT) ?? true;
}

/** Asks the reader. Call it straight from a click: Firefox asks for the user's gesture. */
export async function askToSend(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  return browser.permissions.request({ data_collection: [SENT] }).catch(() => false);
}
