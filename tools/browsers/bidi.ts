import WebSocket from 'ws';

/** A message that the browser sends unasked. */
export interface BidiEvent {
  readonly method: string;
  readonly params: Record<string, unknown>;
}

export interface BidiConnection {
  /** Sends a command and waits for its result. Throws what the browser answers as an error. */
  send<R = Record<string, unknown>>(method: string, params?: object): Promise<R>;
  onEvent(listener: (event: BidiEvent) => void): void;
  close(): void;
}

/** Opens a WebDriver BiDi connection (https://w3c.github.io/webdriver-bidi/); `address` is the session's WebSocket. */
export async function connectBidi(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address, { maxPayload: 512 * 1024 * 1024 });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });

  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const listeners: ((event: BidiEvent) => void)[] = [];
  let lastId = 0;

  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.type === 'event') {
      for (const listener of listeners) listener(message);
      return;
    }
    const command = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'error') command?.reject(new Error(`${message.error}: ${message.message}`));
    else command?.resolve(message.result);
  });
  socket.on('close', () => {
    for (const command of waiting.values()) command.reject(new Error('The browser closed the connection'));
    waiting.clear();
  });

  return {
    send<R>(method: string, params: object = {}) {
      return new Promise<R>((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    onEvent: (listener) => void listeners.push(listener),
    close: () => socket.close(),
  };
}
