import { say } from '../language/words.ts';
import type { ClipSource } from '../storage/clip.ts';

interface Props {
  readonly source: ClipSource;
  readonly onChange: (source: ClipSource) => void;
}

/** What will be cited, as the page stated it, for a person to put right. Nothing is filled in that the page did not state. */
export function SourceFields({ source, onChange }: Props) {
  const { title, authors, site, published } = source;
  const change = (part: Partial<Record<'site' | 'published', string>>): void => {
    const { site: _, published: __, ...rest } = source;
    const stated = Object.entries({ site, published, ...part }).filter(([, value]) => value);
    onChange({ ...rest, ...Object.fromEntries(stated) });
  };
  return (
    <details class="ng-source-fields">
      <summary>
        {say('clips_citation')}
        <small dir="auto">{[authors.join(', '), site, published?.slice(0, 10)].filter(Boolean).join(' · ')}</small>
      </summary>
      <p>{say('clips_citationHint')}</p>
      <label class="ng-field">
        <span>{say('clips_citationTitle')}</span>
        <input
          dir="auto"
          maxLength={2_000}
          value={title}
          onInput={(event) => onChange({ ...source, title: event.currentTarget.value })}
        />
      </label>
      <label class="ng-field">
        <span>
          {say('clips_citationAuthors')} <small>{say('clips_citationAuthorsHint')}</small>
        </span>
        <textarea
          dir="auto"
          rows={Math.max(1, Math.min(4, authors.length))}
          value={authors.join('\n')}
          onChange={(event) => onChange({ ...source, authors: linesOf(event.currentTarget.value) })}
        />
      </label>
      <div class="ng-field-pair">
        <label class="ng-field">
          <span>{say('clips_citationSite')}</span>
          <input
            dir="auto"
            maxLength={2_000}
            value={site ?? ''}
            onInput={(event) => change({ site: event.currentTarget.value })}
          />
        </label>
        <label class="ng-field">
          <span>{say('clips_citationDate')}</span>
          <input
            maxLength={100}
            value={published ?? ''}
            onInput={(event) => change({ published: event.currentTarget.value })}
          />
        </label>
      </div>
    </details>
  );
}

/** At most as many as a clip keeps, and none longer. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 2_000))
    .filter(Boolean)
    .slice(0, 50);
