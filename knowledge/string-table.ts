/** The strings of a pack: UTF-8, each ended by a zero byte, named by the offset of their first byte. Decoded when asked for. */
export class StringTable {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The string at an offset; empty for 0 and for an offset outside the table. */
  get(offset: number): string {
    const end = this.#bytes.indexOf(0, offset);
    return end <= offset ? '' : this.#decoder.decode(this.#bytes.subarray(offset, end));
  }
}
