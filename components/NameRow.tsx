import { useState } from 'preact/hooks';
import type { Entity } from '../knowledge/entity.ts';
import { say, sayCount, sayNumber } from '../language/words.ts';
import type { NameSummary } from '../messaging/messages.ts';
import type { Clip } from '../storage/clip.ts';
import { ClipsNaming } from './ClipsNaming.tsx';
import { DensityStrip } from './DensityStrip.tsx';
import { FactNotes, Facts } from './Facts.tsx';
import { Icon } from './icons.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** What is known so far of a name's reference entry: nothing yet, the entry, or the sentence that says why not. */
export type EntityView = Entity | string | null | undefined;

interface Props {
  readonly name: NameSummary;
  readonly textLength: number;
  readonly entity: EntityView;
  /** What the library holds of it. */
  readonly clips: readonly Clip[];
  /** Its card is open in the page. */
  readonly isShown: boolean;
  readonly onShowMention: (mention: number) => void;
  /** The row was opened and wants its reference entry. */
  readonly onOpen: () => void;
  readonly onOpenLibrary: () => void;
}

/** One name of the page. Its first press goes to the first mention, each further one to the next. */
export function NameRow({ name, textLength, isShown, onShowMention, onOpen, ...about }: Props) {
  const [visited, setVisited] = useState<number>();
  const [open, setOpen] = useState(false);
  const total = name.mentions.length;
  const showNext = (): void => {
    const next = visited === undefined ? 0 : (visited + 1) % total;
    const mention = name.mentions[next];
    if (mention === undefined) return;
    setVisited(next);
    onShowMention(mention);
  };
  const toggle = (): void => {
    if (!open) onOpen();
    setOpen(!open);
  };
  return (
    <li class={`ng-name ng-kind-${name.type} ${isShown ? 'ng-name-shown' : ''}`}>
      <div class="ng-name-line">
        <button class="ng-name-jump" type="button" onClick={showNext} title={say('names_jump')}>
          <span class="ng-name-label">
            <bdi>{name.label}</bdi>
          </span>
          <DensityStrip offsets={name.offsets} textLength={textLength} />
          <span class="ng-count">
            <span aria-hidden="true">
              {visited === undefined ? sayNumber(total) : say('card_mentionOf', { number: visited + 1, total })}
            </span>
            <span class="ng-hidden">
              {visited === undefined
                ? sayCount('names_mentions', total)
                : sayCount('names_mentionOf', total, { number: visited + 1 })}
            </span>
          </span>
        </button>
        <button
          class="ng-icon-button"
          type="button"
          aria-expanded={open}
          aria-label={say('names_about', { name: name.label })}
          onClick={toggle}
        >
          <Icon name="more" />
        </button>
      </div>
      {open && <About name={name} {...about} />}
    </li>
  );
}

function About({ name, entity, clips, onOpenLibrary }: Pick<Props, 'name' | 'entity' | 'clips' | 'onOpenLibrary'>) {
  return (
    <div class="ng-about">
      <Entry name={name} entity={entity} />
      <ClipsNaming clips={clips} onOpen={onOpenLibrary} />
    </div>
  );
}

function Entry({ name, entity }: Pick<Props, 'name' | 'entity'>) {
  if (!name.entity) return <p class="ng-about-remark">{say('names_noEntry')}</p>;
  if (!entity) return <p class="ng-about-remark">{say('names_lookingUp')}</p>;
  if (typeof entity === 'string') return <p class="ng-about-remark">{entity}</p>;
  return (
    <>
      {entity.description && (
        <p class="ng-description">
          <bdi lang="en">{entity.description}</bdi>
        </p>
      )}
      <Facts facts={entity.facts} />
      <FactNotes facts={entity.facts} />
      <SourceLinks entity={entity} />
    </>
  );
}
