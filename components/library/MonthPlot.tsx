import { useState } from 'preact/hooks';
import { sayDate } from '../../language/dates.ts';
import { say, sayCount } from '../../language/words.ts';

interface Props {
  /** `2026-03` and how many clips were made in it, the first month first; months without any may be missing. */
  readonly months: ReadonlyArray<readonly [month: string, count: number]>;
  readonly chosen: string | undefined;
  readonly onChoose: (month: string) => void;
}

const STEP = 10;
const HEIGHT = 44;
/** Pixels that a bar takes at the most. */
const WIDEST = 48;
/** What a month with a single clip still shows. */
const LEAST = 3;

/** When clips were made, a bar a month. One stop for the Tab key; arrows go from bar to bar, Enter chooses. */
export function MonthPlot({ months, chosen, onChoose }: Props) {
  const bars = withGaps(months);
  const [at, setAt] = useState<string>();
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(([, count]) => count));
  const current = bars.some(([month]) => month === at) ? at : bars.at(-1)![0];
  const step = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = bars[bars.findIndex(([month]) => month === current) + direction];
    if (direction !== 0 && next) {
      event.preventDefault();
      setAt(next[0]);
      (event.currentTarget as Element).querySelector<SVGElement>(`[data-month="${next[0]}"]`)?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && current) {
      event.preventDefault();
      onChoose(current);
    }
  };
  return (
    <figure class="ng-months" style={{ maxWidth: `${bars.length * WIDEST}px` }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a field set */}
      <svg
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="group"
        aria-label={say('library_months')}
        onKeyDown={step}
      >
        {bars.map(([month, count], n) => {
          const height = count === 0 ? 0 : LEAST + (count / most) * (HEIGHT - LEAST);
          const label = `${sayDate(month, 'long')}: ${sayCount('library_clips', count)}`;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a bar of a drawing cannot be a button
            <g
              key={month}
              class="ng-month"
              role="button"
              data-month={month}
              tabIndex={month === current ? 0 : -1}
              aria-label={label}
              aria-pressed={month === chosen}
              onClick={() => onChoose(month)}
              onFocus={() => setAt(month)}
            >
              <title>{label}</title>
              <rect class="ng-month-ground" x={n * STEP} y="0" width={STEP} height={HEIGHT} />
              <rect class="ng-month-bar" x={n * STEP + 1} y={HEIGHT - height} width={STEP - 2} height={height} />
            </g>
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{sayDate(bars[0]![0])}</span>
        <span>{sayDate(bars.at(-1)![0])}</span>
      </figcaption>
    </figure>
  );
}

/** The months with those between them that have none. */
function withGaps(months: Props['months']): Array<readonly [string, number]> {
  const counts = new Map(months);
  const [first, last] = [months[0]?.[0], months.at(-1)?.[0]];
  if (first === undefined || last === undefined) return [];
  const all: Array<readonly [string, number]> = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (let key = first; key <= last; key = `${year}-${String(month).padStart(2, '0')}`) {
    all.push([key, counts.get(key) ?? 0]);
    month = (month % 12) + 1;
    if (month === 1) year++;
  }
  return all;
}
