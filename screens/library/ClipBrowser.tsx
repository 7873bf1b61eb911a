import { useState } from 'preact/hooks';
import { BulkBar } from '../../components/library/BulkBar.tsx';
import { MonthPlot } from '../../components/library/MonthPlot.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SaveSearch } from '../../components/SaveSearch.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { say, sayCount } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { ClipId } from '../../storage/clip.ts';
import type { SavedSearch } from '../../storage/collection.ts';
import type { Grouping } from '../../storage/search/grouping.ts';
import type { Order } from '../../storage/search/library-index.ts';
import type { ClipCommands } from '../clip-commands.ts';
import { tags as allTags, collections as collectionsOf, savedSearches } from '../library-access.ts';
import { useLive } from '../loadable.ts';
import type { Notify } from '../notices.tsx';
import { useSettings } from '../settings-access.ts';
import { ClipList } from './ClipList.tsx';
import { ClipMap } from './ClipMap.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import { CollectionDesk, TagDesk } from './desks.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { FirstClips } from './FirstClips.tsx';
import { ListBar } from './ListBar.tsx';
import { useChoice, useList } from './list-state.ts';
import { useManyClips } from './many-clips.ts';
import { Sidebar } from './Sidebar.tsx';
import { monthOf, toggleMonth } from './search-parts.ts';
import { TemplateSheet } from './TemplateSheet.tsx';
import type { IndexState } from './use-index.ts';

interface Props {
  readonly index: IndexState;
  readonly commands: ClipCommands;
  readonly tell: Notify;
  readonly warn: Notify;
  readonly onRead: (article: string) => void;
}

/** All clips: searched, narrowed by labels, sorted, grouped, and edited many at a time. */
export function ClipBrowser({ index, commands, tell, warn, onRead }: Props) {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('changed');
  const [grouping, setGrouping] = useState<Grouping>('article');
  const [desk, setDesk] = useState<'collections' | 'tags' | 'template'>();
  const settings = useSettings()?.library;
  const [isMapped, setMapped] = useState(false);
  const [isNarrowed, setNarrowed] = useState(false);
  const list = useList(index, typed, order, grouping);
  const choice = useChoice();
  const many = useManyClips({ tell, warn });
  const collections = readyOr(useLive(() => collectionsOf.all(), []));
  const searches = readyOr(useLive(() => savedSearches.all(), []));
  const tags = readyOr(useLive(() => allTags(), []));

  if (index.state !== 'ready') {
    return (
      <div class="ng-browser">
        <div class="ng-browser-side" />
        <div class="ng-browser-main">
          <SearchBox label={say('library_search')} value={typed} onInput={setTyped} />
          <div class="ng-list-bar">
            <div class="ng-bar-gap" />
          </div>
          <FirstClips commands={commands} />
        </div>
      </div>
    );
  }
  const keepSearch = async (name: string): Promise<boolean> => {
    const search = { id: crypto.randomUUID(), name, typed: typed.trim(), created: new Date().toISOString() };
    const answer = await requestWorker('saveSearch', { search });
    if (!answer.ok) warn(answer.error.message);
    return answer.ok;
  };
  const forget = async (search: SavedSearch): Promise<void> => {
    const answer = await requestWorker('removeSearch', { id: search.id });
    const undo = { label: say('action_undo'), onAct: () => void requestWorker('saveSearch', { search }) };
    if (answer.ok) tell(say('library_searchForgotten', { name: search.name }), [undo]);
    else warn(answer.error.message);
  };
  const { entries } = list.found;
  const idAt = (row: number): ClipId | undefined => {
    const entry = list.rows.rows[row];
    return entry === undefined || entry < 0 ? undefined : list.index.idOf(entry);
  };
  const listed = () => (choice.chosen.size > 0 ? [...choice.chosen] : list.found.ids);
  const listedCount = choice.chosen.size || entries.length;
  if (desk === 'template' && settings) {
    return <TemplateSheet settings={settings} tell={tell} warn={warn} onClose={() => setDesk(undefined)} />;
  }
  if (desk === 'tags' || desk === 'collections') {
    const props = { collections, tell, warn, onClose: () => setDesk(undefined), edit: many.edit };
    return desk === 'tags' ? <TagDesk {...props} /> : <CollectionDesk {...props} />;
  }
  return (
    <div class="ng-browser">
      <aside class={isNarrowed ? 'ng-browser-side ng-open' : 'ng-browser-side'}>
        <Sidebar
          found={list.found}
          typed={typed}
          collections={collections}
          searches={searches}
          onSearch={setTyped}
          onForget={(search) => void forget(search)}
          onArrange={setDesk}
        />
      </aside>
      <div class="ng-browser-main">
        <SearchBox label={say('library_search')} value={typed} onInput={setTyped} />
        <div class="ng-list-bar">
          <p class="ng-result" role="status">
            {index.isBehind
              ? sayCount('library_indexing', list.index.size)
              : typed.trim() && say('library_found', { count: entries.length, all: list.index.size })}
          </p>
          {typed.trim() !== '' && <SaveSearch onSave={keepSearch} />}
          <ListBar
            order={order}
            grouping={grouping}
            isMapped={isMapped}
            isNarrowed={isNarrowed}
            onOrder={setOrder}
            onGrouping={setGrouping}
            onMapped={setMapped}
            onNarrowed={setNarrowed}
          />
          {entries.length > 0 && (
            <>
              <CopyMenu idsOf={listed} count={listedCount} tell={tell} warn={warn} />
              <ExportMenu
                idsOf={listed}
                count={listedCount}
                template={settings?.template ?? ''}
                onEditTemplate={() => setDesk('template')}
                tell={tell}
                warn={warn}
              />
            </>
          )}
        </div>
        {choice.chosen.size > 0 && (
          <BulkBar
            count={choice.chosen.size}
            all={entries.length}
            tags={tags}
            collections={collections}
            share={many.share}
            onEdit={(edit) => {
              void many.edit([...choice.chosen], edit);
              if (edit.trashed) choice.clear();
            }}
            onChooseAll={() => choice.chooseAll(list.found.ids)}
            onClear={choice.clear}
          />
        )}
        <MonthPlot
          months={list.months}
          chosen={monthOf(typed)}
          onChoose={(month) => setTyped(toggleMonth(typed, month))}
        />
        {isMapped && <ClipMap list={list} typed={typed} onSearch={setTyped} />}
        {entries.length === 0 && !index.isBehind && (
          <Notice action={{ label: say('library_showAll'), onAct: () => setTyped('') }}>
            {say('library_nothingFits')}
          </Notice>
        )}
        <ClipList
          list={list}
          grouping={grouping}
          typed={typed}
          chosen={choice.chosen}
          commands={commands}
          onToggle={(row, isStretch) => choice.toggle(row, isStretch, idAt)}
          onRead={onRead}
        />
      </div>
    </div>
  );
}

const readyOr = <T,>(loadable: { state: string; value?: readonly T[] }): readonly T[] => loadable.value ?? [];
