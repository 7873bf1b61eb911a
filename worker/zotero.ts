import { say } from '../language/words.ts';
import { FailedAnswer } from '../messaging/serve.ts';

/**
 * Where a running Zotero listens on this machine; it takes nothing from a web page, and from an extension only with its
 * header. https://www.zotero.org/support/dev/client_coding/connector_http_server
 */
const SERVER = 'http://127.0.0.1:23119/connector/saveItems';
const API_VERSION = '3';
const PATIENCE = 10_000;

/** Hands items to Zotero; the reader has asked for it and allowed this machine's address. */
export async function sendToZotero(items: string): Promise<Record<never, never>> {
  const response = await fetch(SERVER, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Zotero-Connector-API-Version': API_VERSION },
    body: `{"sessionID":"${crypto.randomUUID()}","uri":"https://newsgloss.invalid/library","items":${items}}`,
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => {
    throw new FailedAnswer({ code: 'not-found', message: say('library_zoteroAway') });
  });
  if (!response.ok) throw new FailedAnswer({ code: 'refused', message: say('library_zoteroRefused') });
  return {};
}
