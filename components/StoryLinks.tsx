import { say, sayNumber } from '../language/words.ts';
import type { StoryLink } from '../messaging/messages.ts';
import { Icon } from './icons.tsx';
import { groupLinks } from './link-kind.ts';

interface Props {
  readonly links: readonly StoryLink[];
  /** Host of the page. */
  readonly site: string;
  readonly onShow: (link: StoryLink) => void;
}

/** Where the article's own links lead, by kind of source. */
export function StoryLinks({ links, site, onShow }: Props) {
  return (
    <>
      {groupLinks(links, site).map(({ kind, links: ofKind }) => (
        <section key={kind} class="ng-link-group">
          <h3 class="ng-group-title">
            {say(`links_${kind}`)} <span class="ng-count">{sayNumber(ofKind.length)}</span>
          </h3>
          <ul>
            {ofKind.map((link) => (
              <li key={link.address} class="ng-story-link">
                <button class="ng-link-button" type="button" onClick={() => onShow(link)}>
                  {link.text || link.address}
                </button>
                <a href={link.address} target="_blank" rel="noopener noreferrer">
                  {new URL(link.address).hostname.replace(/^www\./, '')}
                  <Icon name="outward" />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
