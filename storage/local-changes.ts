const CHANNEL = 'newsgloss-local-changes';

let announcer: BroadcastChannel | undefined;

/**
 * Tells all contexts of the extension that something in `storage.local` has changed.
 *
 * The browser's own `storage.onChanged` is not enough: in about three of ten starts Firefox 153 delivers none of its
 * events to any page of the extension until it is restarted.
 */
export function announceLocalChange(): void {
  announcer ??= new BroadcastChannel(CHANNEL);
  announcer.postMessage(null);
}

/** Calls back after every change that any context of the extension announced, until the signal aborts. */
export function onLocalChange(handler: () => void, signal?: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', handler);
  signal?.addEventListener('abort', () => channel.close(), { once: true });
}
