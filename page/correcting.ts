import type { Correction } from '../detection/corrections.ts';
import { say } from '../language/words.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import type { Result } from '../messaging/result.ts';
import { parts } from './parts.ts';

/** Seconds that the word on a name that is no longer marked stays, with the way back. */
const UNDO_SECONDS = 10;

export interface CorrectingContext {
  readonly document: Document;
  readonly channel: PageChannel;
  /** What the worker keeps has changed: the names have to be found anew. */
  annotateAgain(): Promise<void>;
}

/** Sends the worker what the reader says of names, and shows it at once. */
export class Correcting {
  readonly #context: CorrectingContext;

  constructor(context: CorrectingContext) {
    this.#context = context;
  }

  /** Undefined when it is kept, else why it is not, in one sentence. */
  async correct(correction: Correction): Promise<string | undefined> {
    const failure = await this.#send(this.#context.channel.request('correct', correction));
    // The card has gone with its name: the way back needs a place of its own.
    if (failure === undefined && correction.verdict.kind === 'not-a-name') this.#offerUndo(correction);
    return failure;
  }

  async undo({ name, scope }: Omit<Correction, 'verdict'>): Promise<string | undefined> {
    return this.#send(this.#context.channel.request('undoCorrection', { name, scope }));
  }

  async #send(answer: Promise<Result<unknown>>): Promise<string | undefined> {
    const heard = await answer;
    if (!heard.ok) return say('names_notKept', { reason: heard.error.message });
    await this.#context.annotateAgain();
    return undefined;
  }

  #offerUndo(correction: Correction): void {
    parts().clipper?.tell(this.#context.document, say('names_unmarked', { name: correction.name }), {
      seconds: UNDO_SECONDS,
      actions: [{ label: say('action_undo'), onAct: () => void this.undo(correction) }],
    });
  }
}
