import { webAddress } from '../../components/source-links.ts';
import type { ClipSource } from '../../storage/clip.ts';

/** The article above its clips, as the page named itself. */
export function ArticleHead({ source, count }: { readonly source: ClipSource; readonly count: number }) {
  const origin = [source.site ?? new URL(source.address).hostname, source.authors.join(', ')].filter(Boolean);
  return (
    <header class="ng-article-head">
      <h2>
        <a href={webAddress(source.address)} target="_blank" rel="noopener noreferrer">
          {source.title || source.address}
        </a>
      </h2>
      <p>
        {origin.join(' · ')}
        {source.published && <time dateTime={source.published}> · {source.published.slice(0, 10)}</time>}
        <span class="ng-count">
          {' · '}
          {count} {count === 1 ? 'clip' : 'clips'}
        </span>
      </p>
    </header>
  );
}
