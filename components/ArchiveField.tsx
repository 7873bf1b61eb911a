import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';

interface Props {
  readonly clip: Pick<Clip, 'created' | 'source'>;
  readonly value: string;
  readonly onChange: (address: string) => void;
}

const ARCHIVE = 'https://web.archive.org';

/** Digits of a moment in UTC, to the second, as the Wayback Machine's addresses have them. */
const digitsOf = (moment: string) => new Date(moment).toISOString().replace(/\D/g, '').slice(0, 14);

/**
 * Where an archive keeps the page. The reader opens the archive's own pages: to find the copy that is closest to the day of
 * the clip, or to have one made. Nothing is sent by itself.
 */
export function ArchiveField({ clip: { created, source }, value, onChange }: Props) {
  return (
    <div class="ng-field ng-archive-field">
      <label>
        <span>
          {say('clips_archive')} <small>{say('clips_archiveHint')}</small>
        </span>
        <input
          name="archive"
          type="url"
          maxLength={8_192}
          placeholder="https://"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      <p>
        <a href={`${ARCHIVE}/web/${digitsOf(created)}/${source.address}`} target="_blank" rel="noopener noreferrer">
          {say('clips_archiveClosest')}
        </a>
        {' · '}
        <a href={`${ARCHIVE}/save/${source.address}`} target="_blank" rel="noopener noreferrer">
          {say('clips_archiveSave')}
        </a>
      </p>
    </div>
  );
}
