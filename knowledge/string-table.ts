/** The strings of a pack, decoded when asked for. */
export class StringTable {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  /** String number `id`; empty for 0 and for a number that the table does not have. */
  get(id: number): string {
    const start = this.#starts[id];
    const end = this.#starts[id + 1];
    return start === undefined || end === undefined ? '' : this.#decoder.decode(this.#bytes.subarray(start, end));
  }
}
