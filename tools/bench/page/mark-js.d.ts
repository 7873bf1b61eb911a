declare module 'mark.js' {
  /** As much of https://markjs.io/ as is measured. */
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: { separateWordSearch: boolean; accuracy: 'exactly' }): void;
    unmark(): void;
  }
}
