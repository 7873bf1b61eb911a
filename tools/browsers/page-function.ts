/**
 * The source of `body`, fit to be evaluated in a page. The helper `__name` is what esbuild, under which the tools run,
 * puts around named functions; the page has none.
 */
export const pageFunction = (body: (argument: never) => unknown): string =>
  `(async (json) => {
    const __name = (value) => value;
    const result = await (${body.toString()})(json === undefined ? undefined : JSON.parse(json));
    return result === undefined ? null : JSON.stringify(result);
  })`;

export const encodeArgument = (argument: unknown): string | undefined =>
  argument === undefined ? undefined : JSON.stringify(argument);

export const decodeResult = <R>(json: unknown): R => (typeof json === 'string' ? JSON.parse(json) : undefined) as R;
