import * as v from 'valibot';
import { LookupError, type Transport } from './transport.ts';

/** Longest JSON answer that is read, in bytes; an article's introduction takes about 5,000. */
const JSON_LIMIT = 512 * 1024;

/**
 * Asks a MediaWiki action API (https://www.mediawiki.org/wiki/API:Main_page) and parses the answer. Throws `LookupError`:
 * an answer that is too long or has another shape than documented is refused whole.
 */
export async function askApi<S extends v.GenericSchema>(
  transport: Transport,
  endpoint: string,
  parameters: Record<string, string>,
  schema: S,
  signal: AbortSignal,
): Promise<v.InferOutput<S>> {
  const address = new URL(endpoint);
  const common = { format: 'json', formatversion: '2', origin: '*', maxlag: '5' };
  for (const [name, value] of Object.entries({ ...common, ...parameters })) address.searchParams.set(name, value);
  const { data } = await transport.bytes(address, JSON_LIMIT, signal);
  let answer: unknown;
  try {
    answer = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    throw new LookupError('malformed');
  }
  const parsed = v.safeParse(schema, answer);
  if (!parsed.success) throw new LookupError('malformed');
  return parsed.output;
}
