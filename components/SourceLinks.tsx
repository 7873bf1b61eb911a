import type { Entity } from '../knowledge/entity.ts';
import { say } from '../language/words.ts';
import { Icon } from './icons.tsx';
import { sourceLinks } from './source-links.ts';

/** Where the reader can go on from an entity. The opened page learns nothing of the page that was read. */
export function SourceLinks({ entity }: { readonly entity: Entity }) {
  const links = sourceLinks(entity);
  if (links.length === 0) return null;
  return (
    <nav class="ng-links" aria-label={say('card_sources', { name: entity.label })}>
      {links.map(({ label, address }) => (
        <a key={label} href={address} target="_blank" rel="noopener noreferrer">
          {label}
          <Icon name="outward" />
        </a>
      ))}
    </nav>
  );
}
