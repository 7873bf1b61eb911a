import type { Notices, PageCommands, PageRequests, ScreenRequests } from './messages.ts';

/** What really travels. The `channel` tells the two kinds of askers apart, so that a page can never ask as a screen. */
export type Envelope =
  | { readonly channel: 'page'; readonly type: keyof PageRequests; readonly payload: unknown }
  | { readonly channel: 'screen'; readonly type: keyof ScreenRequests; readonly payload: unknown }
  | { readonly channel: 'command'; readonly type: keyof PageCommands; readonly payload: unknown }
  | { readonly channel: 'notice'; readonly type: keyof Notices; readonly payload: unknown };

/** The envelope of one channel, or `undefined` for anything else that arrives. The payload is still unchecked. */
export function openEnvelope<C extends Envelope['channel']>(
  message: unknown,
  channel: C,
): { readonly type: string; readonly payload: unknown } | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { channel: actual, type, payload } = message as Record<string, unknown>;
  return actual === channel && typeof type === 'string' ? { type, payload } : undefined;
}
