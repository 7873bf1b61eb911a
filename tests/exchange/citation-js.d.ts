declare module '@citation-js/core' {
  export const plugins: { list(): string[] };
  export class Cite {
    constructor(data: unknown, options?: { readonly forceType: string });
    readonly data: unknown[];
    format(output: string, options?: Record<string, unknown>): unknown;
  }
}
