import type { ClipColour } from '../../storage/clip.ts';

/** Where a clip's quote stands in a text; UTF-16 offsets. */
export interface TextPlace {
  readonly clip: string;
  readonly colour: ClipColour;
  readonly start: number;
  readonly end: number;
}

interface Props {
  readonly text: string;
  readonly lang: string | undefined;
  readonly places: readonly TextPlace[];
  readonly onShow: (clip: string) => void;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** The last of the clips that hold it. */
  readonly place: TextPlace | undefined;
}

/** A kept text in its paragraphs, with the quotes marked in their colours; pressing one shows its clip. */
export function SnapshotText({ text, lang, places, onShow }: Props) {
  let at = 0;
  const paragraphs = text.split('\n').map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return { start, end: start + paragraph.length };
  });
  return (
    <div class="ng-snapshot" lang={lang} dir="auto">
      {paragraphs
        .filter(({ start, end }) => text.slice(start, end).trim() !== '')
        .map((paragraph) => (
          <p key={paragraph.start}>
            {piecesOf(paragraph, places).map(({ start, end, place }) =>
              place ? (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the clips beside the text are there for the keyboard
                <mark key={start} class={`ng-clip-${place.colour}`} onClick={() => onShow(place.clip)}>
                  {text.slice(start, end)}
                </mark>
              ) : (
                text.slice(start, end)
              ),
            )}
          </p>
        ))}
    </div>
  );
}

/** A paragraph cut where quotes begin and end. */
function piecesOf({ start, end }: { start: number; end: number }, places: readonly TextPlace[]): Piece[] {
  const inside = places.filter((place) => place.start < end && place.end > start);
  const cuts = inside.flatMap((place) => [Math.max(start, place.start), Math.min(end, place.end)]);
  const borders = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return borders.slice(1).map((border, n) => {
    const from = borders[n]!;
    return { start: from, end: border, place: inside.findLast((one) => one.start <= from && one.end >= border) };
  });
}
