import type {
  ClipDraft,
  DescribedPlace,
  PageAnswers,
  PageCommands,
  PageDescription,
  StoryDescription,
} from '../messaging/messages.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import type { Result } from '../messaging/result.ts';
import type { ClipId, PlacedClip } from '../storage/clip.ts';
import type { ReadingSettings } from '../storage/settings.ts';
import { type Cards, createCards } from './cards.ts';
import { ClaimMarks } from './claim-marks.ts';
import { claimReviews } from './claim-reviews.ts';
import { draftWithSurroundings } from './clip-surroundings.ts';
import { Clipping } from './clipping.ts';
import { answerCommands } from './commands.ts';
import { Correcting } from './correcting.ts';
import { HitTest, NOTHING } from './hit-test.ts';
import { type FollowRoots, watchContent } from './late-content.ts';
import { clearLeftovers } from './leftovers.ts';
import { toRange } from './locate.ts';
import { canonicalOf, readMetadata } from './metadata.ts';
import { NameMarks } from './name-marks.ts';
import { PageClips } from './page-clips.ts';
import { createPainter, type Painter } from './paint.ts';
import { closeSurface, parts } from './parts.ts';
import { persist } from './persist.ts';
import { type Pointing, watchPointer } from './pointing.ts';
import { Reading } from './reading.ts';
import { reveal } from './reveal.ts';
import { selectedRange, watchSelection } from './selecting.ts';
import { markStatement } from './statement-marks.ts';
import { nextStep } from './step.ts';
import { storyLinks } from './story-links.ts';
import { renderedLayout } from './visibility.ts';

export interface SessionContext {
  readonly document: Document;
  readonly channel: PageChannel;
}

/**
 * Starts reading a page: names are found and marked, cards open, clips are painted and made, late content is followed.
 * A page has one session; a second start ends the first. Aborting the controller that is returned leaves no mark, node,
 * listener or timer behind.
 */
export function startReading(context: SessionContext): AbortController {
  const ending = new AbortController();
  parts().reading?.abort();
  parts().reading = ending;
  clearLeftovers(context.document);
  ending.signal.addEventListener('abort', () => {
    if (parts().reading === ending) delete parts().reading;
  });
  const session = new Session(context, ending);
  void session.start();
  return ending;
}

/** Everything that runs in one page, joined. */
export class Session {
  readonly #document: Document;
  readonly #channel: PageChannel;
  readonly #ending: AbortController;
  readonly #painter: Painter;
  readonly #reading: Reading;
  readonly #clips: PageClips;
  readonly #clipping: Clipping;
  readonly #cards: Cards;
  readonly #claims: ClaimMarks;
  #settings: ReadingSettings | null = null;
  #marks: NameMarks | null = null;
  #pointing: Pointing | null = null;
  #hitTest: HitTest | null = null;
  #followRoots: FollowRoots = () => undefined;
  #placed: readonly PlacedClip[] = [];

  constructor({ document, channel }: SessionContext, ending: AbortController) {
    const { signal } = ending;
    this.#document = document;
    this.#channel = channel;
    this.#ending = ending;
    this.#painter = createPainter(CSS.highlights, signal);
    this.#clips = new PageClips(document, renderedLayout, this.#painter);
    this.#reading = new Reading({
      document,
      layout: renderedLayout,
      channel,
      signal,
      annotated: (_, renumbered) => this.#showNames(renumbered),
    });
    this.#claims = new ClaimMarks(this.#painter, channel);
    this.#cards = createCards({
      document,
      channel,
      correcting: new Correcting({ document, channel, annotateAgain: () => this.annotateAgain() }),
      annotated: () => this.#reading.current,
      mayLookUp: () => this.#settings?.lookUp === true,
      onPointer: (inside) => this.#pointing?.inCard(inside),
      onShown: (mention, held) => {
        this.#pointing?.shown(mention, held);
        this.#channel.notify('nameShown', { mention });
      },
      showMention: (mention) => this.showMention(mention),
      showText: (start, end) => this.showText(start, end),
    });
    this.#clipping = new Clipping({
      document,
      channel,
      signal,
      draft: () => this.draftClip(),
      saved: (clip) => this.placeClips([...this.#placed.filter(({ id }) => id !== clip.id), clip]),
      deleted: (id) => this.placeClips(this.#placed.filter((clip) => clip.id !== id)),
    });
  }

  async start(): Promise<void> {
    const { signal } = this.#ending;
    this.#channel.closed.addEventListener('abort', () => this.stop(), { signal });
    signal.addEventListener('abort', closeSurface);
    answerCommands(this, this.#channel, signal);
    this.#followRoots = watchContent(this.#document, (changed) => this.#follow(changed), signal);
    const reading = this.#reading.readAll();
    if (await this.#greet(location.href)) this.#watchReader(signal);
    await reading;
  }

  stop(): void {
    this.#ending.abort();
  }

  /** Learns settings and clips; false when the worker does not want this page read. */
  async #greet(address: string): Promise<boolean> {
    const { signal } = this.#ending;
    const answer = await persist(() => this.#hello(address), signal);
    if (signal.aborted) return false;
    if (!answer.ok) {
      this.stop();
      return false;
    }
    this.applySettings(answer.value.settings);
    this.placeClips(answer.value.clips);
    return true;
  }

  #hello(address: string): Promise<Result<PageAnswers['hello']>> {
    const canonical = canonicalOf(this.#document, location.href);
    return this.#channel.request('hello', canonical === '' ? { address } : { address, canonical });
  }

  async askForClips(): Promise<void> {
    const answer = await this.#hello(location.href);
    if (answer.ok && !this.#ending.signal.aborted) this.placeClips(answer.value.clips);
  }

  #watchReader(signal: AbortSignal): void {
    const document = this.#document;
    this.#pointing = watchPointer(
      () => this.#settings as ReadingSettings,
      {
        hitTest: (x, y) => this.#hitTest?.at(document, x, y) ?? NOTHING,
        prepare: (mention) => this.#cards.prepare(mention),
        open: (mention, point) => void this.#cards.show(mention, point),
        close: () => this.#cards.close(),
        moved: (offset) => {
          this.#painter.restore();
          if (offset !== null) this.#marks?.pointAt(offset);
        },
      },
      signal,
    );
    watchSelection(
      {
        selected: (end) => void (this.#settings?.clipButton && this.#clipping.offer(end)),
        cleared: () => this.#clipping.withdraw(),
      },
      signal,
    );
    const follow = (): void => void requestAnimationFrame(() => this.#cards.follow());
    addEventListener('scroll', follow, { capture: true, passive: true, signal });
    addEventListener('resize', follow, { passive: true, signal });
  }

  #follow(changed: ReadonlySet<Element>): void {
    this.#painter.restore();
    void this.#reading.readAgain(changed);
    if (this.#clips.concerns(changed)) {
      void this.#clips.placeAgain().then(() => this.#channel.notify('pageChanged', {}));
    }
  }

  #showNames(renumbered: (mention: number) => number | null): void {
    const { current } = this.#reading;
    if (!current || this.#ending.signal.aborted) return;
    this.#followRoots();
    this.#hitTest = new HitTest(current.pageText, current.mentions);
    this.#marks?.show(current.pageText, current.mentions);
    void this.#claims.show(current.pageText);
    this.#cards.renumber(renumbered);
    this.#channel.notify('pageChanged', {});
  }

  #source() {
    return readMetadata(this.#document, location.href);
  }

  describe(): PageDescription {
    const { current, isEnglish, knowledge } = this.#reading;
    return {
      source: this.#source(),
      names: current?.index.names ?? [],
      clips: this.#clips.standings,
      textLength: current?.pageText.text.length ?? 0,
      isEnglish,
      knowledge,
    };
  }

  describeStory(): StoryDescription {
    const { current } = this.#reading;
    if (!current) return { text: '', links: [] };
    return { text: current.pageText.text, links: storyLinks(current.pageText, location.href) };
  }

  applySettings(settings: ReadingSettings): void {
    this.#settings = settings;
    parts().look = settings;
    if (this.#marks) this.#marks.settings = settings;
    else this.#marks = new NameMarks(this.#painter, settings);
    const { current } = this.#reading;
    if (current) this.#marks.show(current.pageText, current.mentions);
    this.#clips.painted = settings.paintClips;
    if (!settings.clipButton) this.#clipping.withdraw();
  }

  annotateAgain(): Promise<void> {
    return this.#reading.annotateAgain();
  }

  placeClips(clips: readonly PlacedClip[]): void {
    this.#placed = clips;
    void this.#clips.place(clips).then(() => this.#channel.notify('pageChanged', {}));
  }

  /** The address is another one, and now or soon the article too. A card stays as long as its name does. */
  async navigate(address: string): Promise<void> {
    this.#clipping.withdraw();
    await Promise.all([this.#greet(address), this.#reading.readAll()]);
  }

  async draftClip(): Promise<ClipDraft | null> {
    const range = selectedRange();
    const page = range && (await this.#clips.readPage());
    return page && draftWithSurroundings(range, page, this.#reading.current, this.#source());
  }

  showMention(mention: number): boolean {
    const { start, end } = this.#reading.current?.mentions[mention] ?? {};
    return start !== undefined && end !== undefined && this.showText(start, end);
  }

  showText(start: number, end: number): boolean {
    const { current } = this.#reading;
    return this.#reveal(current && toRange(current.pageText, start, end));
  }

  markStatement(statement: PageCommands['markStatement']): void {
    const { current } = this.#reading;
    if (current) markStatement(this.#painter, current.pageText, statement);
  }

  get claimMarks(): ClaimMarks {
    return this.#claims;
  }

  readFactChecks(): string {
    return claimReviews(this.#document);
  }

  showClip(id: ClipId, place?: number): boolean {
    return this.#reveal(this.#clips.rangeOf(id, place));
  }

  async findClips(): Promise<void> {
    await this.#clips.search();
    this.#channel.notify('pageChanged', {});
  }

  async describePlace(id: ClipId, place: number | 'selection'): Promise<DescribedPlace | null> {
    const range = place === 'selection' ? selectedRange() : this.#clips.rangeOf(id, place);
    return range && this.#clips.describe(id, range);
  }

  #reveal(range: Range | null): boolean {
    if (range) void reveal(range, this.#painter, this.#ending.signal);
    return range !== null;
  }

  /** Opens the card of the next or previous name for a reader at the keyboard. */
  async stepName(direction: 'next' | 'previous'): Promise<boolean> {
    const { current } = this.#reading;
    const mention = current && nextStep(current, this.#cards.open, direction);
    if (mention === null) return false;
    this.showMention(mention);
    return this.#cards.show(mention, null);
  }
}
