import { say } from '../language/words.ts';
import type { ClipDraft } from '../messaging/messages.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import type { Clip, ClipId } from '../storage/clip.ts';
import { type ClipperPart, parts } from './parts.ts';
import { persist } from './persist.ts';
import { selectedRange } from './selecting.ts';

export interface ClippingContext {
  readonly document: Document;
  readonly channel: PageChannel;
  readonly signal: AbortSignal;
  /** A clip of the current selection; null when nothing readable is selected. */
  draft(): Promise<Pick<ClipDraft, 'clip' | 'texts'> | null>;
  saved(clip: Clip): void;
  deleted(id: ClipId): void;
}

/** Seconds that "Clipped" stays, with the way back. */
const UNDO_SECONDS = 6;

/** Offers a button beside what the reader selects, saves at once, and keeps the draft when that fails. */
export class Clipping {
  readonly #context: ClippingContext;

  constructor(context: ClippingContext) {
    this.#context = context;
  }

  /** Shows the button at the end of a selection. */
  async offer(end: DOMRect): Promise<void> {
    const clipper = await this.#clipper();
    if (this.#context.signal.aborted || !selectedRange()) return;
    clipper?.offer(this.#context.document, end, () => void this.clip());
  }

  withdraw(): void {
    parts().clipper?.withdraw();
  }

  async clip(): Promise<void> {
    const draft = await this.#context.draft();
    this.withdraw();
    if (draft) {
      // The selection's own colour would hide the mark.
      getSelection()?.removeAllRanges();
      await this.#save(draft);
    } else await this.#tell(say('clips_notReadable'), 'alert');
  }

  async #save({ clip, texts }: Pick<ClipDraft, 'clip' | 'texts'>): Promise<void> {
    const { document, channel, signal, saved } = this.#context;
    const answer = await persist(
      () => channel.request('saveClip', { clip, texts }),
      AbortSignal.any([signal, channel.closed]),
    );
    if (signal.aborted) return;
    if (!answer.ok) {
      return this.#tell(say('clips_notSaved', { reason: answer.error.message }), 'alert', {
        label: say('action_tryAgain'),
        onAct: () => void this.#save({ clip, texts }),
      });
    }
    saved(clip);
    const undo = { label: say('action_undo'), onAct: () => void this.#undo(clip.id) };
    (await this.#clipper())?.tell(document, say('clips_clipped'), { seconds: UNDO_SECONDS, actions: [undo] });
  }

  async #undo(id: ClipId): Promise<void> {
    const { channel, deleted } = this.#context;
    const answer = await channel.request('deleteClip', { id });
    if (answer.ok) deleted(id);
    else await this.#tell(say('clips_notTakenBack', { reason: answer.error.message }), 'alert');
  }

  /** Failures stay until they are dismissed. */
  async #tell(message: string, tone: 'alert', action?: { label: string; onAct: () => void }): Promise<void> {
    const clipper = await this.#clipper();
    clipper?.tell(this.#context.document, message, { tone, seconds: 0, actions: action ? [action] : [] });
  }

  async #clipper(): Promise<ClipperPart | undefined> {
    if (!parts().clipper) await this.#context.channel.request('loadOverlay', {});
    return parts().clipper;
  }
}
