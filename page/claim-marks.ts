import type { Stretch } from '../messaging/messages.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import { KNOWN_CLAIM_KEY, QUIET_KEY } from './highlight-keys.ts';
import { toRange } from './locate.ts';
import type { PageText } from './page-text.ts';
import type { Painter } from './paint.ts';
import { LONGEST_TEXT } from './reading.ts';

/**
 * The quiet marks of claims: a line over what the library holds as a claim, and, while the panel shows the page's
 * statements, a tint on each of them. No mark says what came of a check: the page can read what is painted.
 */
export class ClaimMarks {
  readonly #painter: Painter;
  readonly #channel: PageChannel;
  #pageText: PageText | null = null;

  constructor(painter: Painter, channel: PageChannel) {
    this.#painter = painter;
    this.#channel = channel;
  }

  /** Marks what is known in a text; the text before it is forgotten. */
  async show(pageText: PageText): Promise<void> {
    const isSame = this.#pageText?.text === pageText.text;
    this.#pageText = pageText;
    if (!isSame) await this.refresh();
  }

  /** Asks anew what is known in the text. */
  async refresh(): Promise<void> {
    const pageText = this.#pageText;
    if (!pageText?.text) return;
    const answer = await this.#channel.request('knownClaims', { text: pageText.text.slice(0, LONGEST_TEXT) });
    if (answer.ok && pageText === this.#pageText) this.#paint(KNOWN_CLAIM_KEY, answer.value.stretches);
  }

  /** Tints statements, in place of those before. */
  tint(statements: readonly Stretch[]): void {
    this.#paint(QUIET_KEY, statements);
  }

  #paint(key: string, stretches: readonly Stretch[]): void {
    const ranges = stretches.map(({ start, end }) => this.#pageText && toRange(this.#pageText, start, end));
    this.#painter.paint(
      key,
      ranges.filter((range) => range !== null),
    );
  }
}
