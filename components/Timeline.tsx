import { sayDate } from '../language/dates.ts';
import { say } from '../language/words.ts';
/** A date that the article states; `date` is only as exact as the text is. */
export interface TimelineEntry {
  readonly date: string;
  readonly time: number;
  readonly reckoned: boolean;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

interface Props {
  readonly entries: readonly TimelineEntry[];
  readonly onShow: (entry: TimelineEntry) => void;
}

const WIDTH = 300;
const HEIGHT = 28;
const EDGE = 6;

/** The dates of an article in the order of time: a plot for the eye, a list for reading. */
export function Timeline({ entries, onShow }: Props) {
  return (
    <div class="ng-timeline">
      {entries.length > 1 && <Plot entries={entries} />}
      <ol>
        {entries.map((entry) => (
          <li key={entry.start}>
            <button class="ng-timeline-entry" type="button" onClick={() => onShow(entry)}>
              <time dateTime={entry.date}>{sayDate(entry.date, 'long')}</time>
              {entry.reckoned && <span class="ng-reckoned"> {say('story_reckoned')}</span>}
              <span class="ng-timeline-sentence" dir="auto">
                {entry.sentence}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Plot({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const times = entries.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const at = (time: number) => EDGE + ((time - first) / Math.max(last - first, 1)) * (WIDTH - 2 * EDGE);
  return (
    <svg class="ng-timeline-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${EDGE} 14H${WIDTH - EDGE}`} />
      {times.map((time, index) => (
        <circle key={entries[index]?.start} cx={at(time)} cy="14" r="4" />
      ))}
    </svg>
  );
}
