import type { CDPSession } from 'playwright-core';
import type { Panel } from './browser.ts';
import { decodeResult, encodeArgument, pageFunction } from './page-function.ts';

/** Evaluates in a target that Playwright does not show as a page: the side panel, the service worker. */
export async function attachTo(root: CDPSession, targetId: string): Promise<Panel & TargetSession> {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: CdpAnswer) => void>();
  let lastId = 0;
  root.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message: CdpAnswer = JSON.parse(event.message);
    waiting.get(message.id)?.(message);
  });
  const send = async (method: string, params: object = {}): Promise<CdpAnswer> => {
    const id = ++lastId;
    const answered = new Promise<CdpAnswer>((resolve) => waiting.set(id, resolve));
    await root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return answered;
  };
  return {
    async send(method) {
      const { result, error } = await send(method);
      if (error) throw new Error(error.message);
      return result;
    },
    async evaluate<R, A>(body: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
      const expression = `${pageFunction(body)}(${JSON.stringify(encodeArgument(argument))})`;
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      const { result, error } = await send('Runtime.evaluate', params);
      const thrown = error?.message ?? result?.exceptionDetails?.exception?.description;
      if (thrown) throw new Error(thrown);
      return decodeResult<R>(result?.result?.value);
    },
  };
}

interface TargetSession {
  /** Sends a command of the protocol. */
  send(method: string): Promise<unknown>;
}

interface CdpAnswer {
  readonly id: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
  };
}
