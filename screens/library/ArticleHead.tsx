import { webAddress } from '../../components/source-links.ts';
import { sayDate } from '../../language/dates.ts';
import { say, sayCount } from '../../language/words.ts';
import type { ClipSource } from '../../storage/clip.ts';

interface Props {
  readonly source: ClipSource;
  readonly count: number;
  /** Reading the article's clips on its kept text. */
  readonly onRead?: () => void;
}

/** The article above its clips, as the page named itself. */
export function ArticleHead({ source, count, onRead }: Props) {
  const origin = [source.site ?? new URL(source.address).hostname, source.authors.join(', ')].filter(Boolean);
  return (
    <header class="ng-article-head">
      <h2 dir="auto">
        <a href={webAddress(source.address)} target="_blank" rel="noopener noreferrer">
          {source.title || source.address}
        </a>
      </h2>
      <p>
        <bdi>{origin.join(' · ')}</bdi>
        {source.published && <time dateTime={source.published}> · {sayDate(source.published)}</time>}
        <span class="ng-count">
          {' · '}
          {sayCount('library_clips', count)}
        </span>
        {onRead && (
          <button class="ng-link-button" type="button" onClick={onRead}>
            {say('library_read')}
          </button>
        )}
      </p>
    </header>
  );
}
