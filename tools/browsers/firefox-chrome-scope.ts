import type { BidiConnection } from './bidi.ts';
import type { Panel } from './browser.ts';
import { decodeResult, encodeArgument, pageFunction } from './page-function.ts';

interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** What a BiDi evaluation returned, or its exception as an error. */
function evaluated<R>({ result, exceptionDetails }: Evaluation): R {
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return decodeResult<R>(result?.value);
}

/**
 * Firefox's own window, where its user interface lives. Code goes there as text, since it speaks of objects that only
 * this window has; it sees its parameter as `argument`.
 */
export class ChromeScope {
  constructor(
    readonly connection: BidiConnection,
    readonly context: string,
  ) {}

  static async open(connection: BidiConnection): Promise<ChromeScope> {
    const { contexts } = await connection.send<{ contexts: [{ context: string }] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    return new ChromeScope(connection, contexts[0].context);
  }

  async run<R = void>(code: string, argument?: unknown): Promise<R> {
    const body = `async (json) => {
      const argument = json === undefined ? undefined : JSON.parse(json);
      const result = await (async () => { ${code} })();
      return result === undefined ? null : JSON.stringify(result);
    }`;
    return callFunction<R>(this.connection, this.context, body, encodeArgument(argument));
  }
}

/** Calls a function, given as source text, in a browsing context. */
export async function callFunction<R>(
  connection: BidiConnection,
  context: string,
  functionDeclaration: string,
  argument: string | undefined,
): Promise<R> {
  return evaluated<R>(
    await connection.send<Evaluation>('script.callFunction', {
      functionDeclaration,
      arguments: argument === undefined ? [] : [{ type: 'string', value: argument }],
      target: { context },
      awaitPromise: true,
      userActivation: true,
    }),
  );
}

/**
 * Runs `code` in the process that shows a page, with the privileges of the browser; `content` is the page's window and
 * `json` the argument. `browser` is an expression for the browser element, for the chrome scope.
 */
export async function runInContent<R>(chrome: ChromeScope, browser: string, code: string, json?: string): Promise<R> {
  const answer = await chrome.run<{ value?: string; error?: string }>(
    `const { messageManager } = ${browser};
     const answered = new Promise((resolve) => {
       messageManager.addMessageListener('newsgloss', function listener({ data }) {
         if (data.id !== argument.id) return;
         messageManager.removeMessageListener('newsgloss', listener);
         resolve(data);
       });
     });
     messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(argument.script), false);
     return answered;`,
    { id: ++lastCall, script: frameScript(lastCall, code, json) },
  );
  if (answer.error) throw new Error(answer.error);
  return decodeResult<R>(answer.value);
}

let lastCall = 0;

const frameScript = (id: number, code: string, json: string | undefined): string => `
  (async (json) => {
    ${code}
  })(${JSON.stringify(json)}).then(
    (value) => sendAsyncMessage('newsgloss', { id: ${id}, value }),
    (error) => sendAsyncMessage('newsgloss', { id: ${id}, error: String(error) }),
  );`;

/** A page that BiDi does not know, such as the sidebar: evaluates with the page's own rights. */
export const contentEvaluator = (chrome: ChromeScope, browser: string): Panel => ({
  evaluate: <R, A>(body: (argument: A) => R | Promise<R>, argument?: A) =>
    runInContent<R>(
      chrome,
      browser,
      `const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
       return Cu.evalInSandbox(${JSON.stringify(pageFunction(body))}, sandbox)(json);`,
      encodeArgument(argument),
    ),
});
