import { useCallback, useMemo } from 'preact/hooks';
import { MarkedText } from '../../components/MarkedText.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { say, sayCount } from '../../language/words.ts';
import type { ClipId } from '../../storage/clip.ts';
import type { Group, Grouping } from '../../storage/search/grouping.ts';
import type { ClipCommands } from '../clip-commands.ts';
import { EditableClip } from '../EditableClip.tsx';
import { LaterWording } from '../LaterWording.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { useClip } from './clip-cache.ts';
import type { ListState } from './list-state.ts';
import { markedWords } from './marked-words.ts';

interface Props {
  readonly list: ListState;
  readonly grouping: Grouping;
  readonly typed: string;
  readonly chosen: ReadonlySet<ClipId>;
  readonly commands: ClipCommands;
  readonly onToggle: (row: number, isStretch: boolean) => void;
  readonly onRead: (article: string) => void;
}

/** Guesses at heights, in pixels. */
const HEAD = 88;
const CLIP = 168;

/** The clips that were found, under their groups. */
export function ClipList({ list, grouping, typed, chosen, commands, onToggle, onRead }: Props) {
  const { index, rows } = list;
  const words = useMemo(() => markedWords(typed), [typed]);
  const heightOf = useCallback((row: number) => (rows.rows[row]! < 0 ? HEAD : CLIP), [rows]);
  /** A clip stands once in the list, or once in each of its groups. */
  const keyOf = useCallback(
    (row: number): string | number => {
      const entry = rows.rows[row]!;
      if (grouping === 'tag' || grouping === 'about') return row;
      return entry < 0 ? `of ${rows.groupAt(~entry).label}` : index.idOf(entry);
    },
    [index, rows, grouping],
  );
  const draw = (row: number) => {
    const entry = rows.rows[row]!;
    if (entry < 0) {
      const group = rows.groupAt(~entry);
      return grouping === 'article' ? (
        <ArticleGroup group={group} first={index.idOf(group.first)} onRead={onRead} />
      ) : (
        <LabelGroup group={group} />
      );
    }
    const id = index.idOf(entry);
    return (
      <ClipSlot
        id={id}
        words={words}
        isChosen={chosen.has(id)}
        commands={commands}
        onToggle={(isStretch) => onToggle(row, isStretch)}
      />
    );
  };
  return (
    <VirtualList label={say('library_clipsTab')} count={rows.rows.length} keyOf={keyOf} heightOf={heightOf}>
      {draw}
    </VirtualList>
  );
}

interface SlotProps {
  readonly id: ClipId;
  readonly words: readonly RegExp[];
  readonly isChosen: boolean;
  readonly commands: ClipCommands;
  readonly onToggle: (isStretch: boolean) => void;
}

/** A clip's row, from the moment on in which it has been read. */
function ClipSlot({ id, words, isChosen, commands, onToggle }: SlotProps) {
  const clip = useClip(id);
  if (!clip) return <div class="ng-clip-gap" />;
  return (
    <div class={isChosen ? 'ng-pick ng-picked' : 'ng-pick'}>
      <input
        type="checkbox"
        aria-label={say('library_choose')}
        checked={isChosen}
        onClick={(event) => onToggle(event.shiftKey)}
      />
      <EditableClip
        clip={clip}
        commands={commands}
        showLabel={say('library_openSource')}
        quote={<MarkedText text={clip.quote} words={words} />}
        below={clip.repairs && <LaterWording clip={clip} />}
      />
    </div>
  );
}

interface ArticleGroupProps {
  readonly group: Group;
  readonly first: ClipId;
  readonly onRead: (article: string) => void;
}

function ArticleGroup({ group, first, onRead }: ArticleGroupProps) {
  const clip = useClip(first);
  if (!clip) return <div class="ng-head-gap" />;
  return <ArticleHead source={clip.source} count={group.count} onRead={() => onRead(group.label)} />;
}

function LabelGroup({ group }: { readonly group: Group }) {
  return (
    <header class="ng-article-head">
      <h2>
        <bdi>{group.label || say('library_noLabel')}</bdi>
      </h2>
      <p>
        <span class="ng-count">{sayCount('library_clips', group.count)}</span>
      </p>
    </header>
  );
}
