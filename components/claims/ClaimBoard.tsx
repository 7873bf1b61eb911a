import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { reportedAs, WORKFLOW_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Claim, ClaimId, Workflow } from '../../storage/claim.ts';

interface Props {
  readonly claims: readonly Claim[];
  readonly onOpen: (claim: Claim) => void;
  readonly onMove: (claim: Claim, state: Workflow) => void;
}

const COLUMNS = Object.keys(WORKFLOW_WORDS) as Workflow[];

/** Cards that a column draws; further ones are a press away. */
const DRAWN = 50;

/**
 * Claims by the state of their check. One stop for the Tab key; arrows go from card to card, Shift with an arrow to the
 * side moves a card to the state beside its own.
 */
export function ClaimBoard({ claims, onOpen, onMove }: Props) {
  const board = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<ClaimId>();
  const [drawn, setDrawn] = useState(DRAWN);
  /** A card that was moved takes the focus along into its new column. */
  const moved = useRef<Pick<Claim, 'id' | 'state'>>();
  useLayoutEffect(() => {
    const card = claims.find(({ id, state }) => id === moved.current?.id && state === moved.current.state);
    if (!card) return;
    moved.current = undefined;
    board.current?.querySelector<HTMLElement>(`[data-claim="${card.id}"]`)?.focus();
  }, [claims]);

  const columns = COLUMNS.map((state) => claims.filter((claim) => claim.state === state).slice(0, drawn));
  const stop = columns.flat().find(({ id }) => id === current) ?? columns.flat()[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    const [down, across] = STEPS[event.key] ?? [0, 0];
    const column = columns.findIndex((cards) => cards.some(({ id }) => id === stop?.id));
    const row = columns[column]?.findIndex(({ id }) => id === stop?.id) ?? -1;
    if ((down === 0 && across === 0) || !stop || row < 0) return;
    event.preventDefault();
    if (event.shiftKey) {
      const state = COLUMNS[column + across];
      if (across === 0 || !state) return;
      moved.current = { id: stop.id, state };
      onMove(stop, state);
      return;
    }
    const next = across === 0 ? columns[column]?.[row + down] : nearest(columns, column, row, across);
    if (next) board.current?.querySelector<HTMLElement>(`[data-claim="${next.id}"]`)?.focus();
  };

  return (
    <>
      <p class="ng-board-keys">{say('claims_boardKeys')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of all its cards are heard at one place */}
      <div class="ng-board" ref={board} onKeyDown={onKeyDown}>
        {COLUMNS.map((state, index) => {
          const all = claims.filter((claim) => claim.state === state).length;
          return (
            <section key={state} aria-labelledby={`column-${index}`}>
              <h2 class="ng-group-title" id={`column-${index}`}>
                {WORKFLOW_WORDS[state]} <span class="ng-count">{all}</span>
              </h2>
              <ul>
                {columns[index]?.map((claim) => (
                  <li key={claim.id}>
                    <button
                      class="ng-claim-card"
                      type="button"
                      data-claim={claim.id}
                      tabIndex={claim.id === stop?.id ? 0 : -1}
                      onFocus={() => setCurrent(claim.id)}
                      onClick={() => onOpen(claim)}
                    >
                      <span class="ng-claim-card-text">{claim.claim}</span>
                      <span class="ng-claim-about">
                        {[reportedAs(claim), claim.claimant || say('claims_nobody')].filter(Boolean).join(' · ')}
                      </span>
                      {claim.verdict && <span class="ng-claim-verdict">{claim.verdict.rating}</span>}
                    </button>
                  </li>
                ))}
              </ul>
              {all > drawn && (
                <button class="ng-link-button" type="button" onClick={() => setDrawn(drawn + DRAWN)}>
                  {say('claims_showMore')}
                </button>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}

const STEPS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The card at the same height, or the last above it, in the next column to that side that has one. */
function nearest(columns: readonly (readonly Claim[])[], from: number, row: number, across: number): Claim | undefined {
  for (let column = from + across; columns[column]; column += across) {
    const cards = columns[column]!;
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
  }
  return undefined;
}
