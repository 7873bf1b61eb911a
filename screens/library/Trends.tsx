import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { Select } from '../../components/Select.tsx';
import { Spark } from '../../components/Spark.tsx';
import type { Entity, EntityKey } from '../../knowledge/entity.ts';
import { say, sayCount, sayNumber } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { dayOf } from '../../storage/readings.ts';
import { readings } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import { useLive } from '../loadable.ts';
import type { Notify } from '../notices.tsx';
import { useSettings } from '../settings-access.ts';
import { dayBefore, type Trend, trendsOf } from './trends.ts';

interface Props {
  readonly tell: Notify;
  readonly warn: Notify;
}

const STRETCHES = { week: 7, month: 30 } as const;
type Stretch = keyof typeof STRETCHES;

/** Rows of each list. */
const SHOWN = 15;

/** Whom and what the reader met in the articles of this week or month, counted on this machine. */
export function Trends({ tell, warn }: Props) {
  const settings = useSettings();
  const [stretch, setStretch] = useState<Stretch>('week');
  const today = dayOf(new Date());
  const kept = useLive(() => readings.since(dayBefore(today, 2 * STRETCHES.month)), [today]);
  const trends = kept.state === 'ready' ? trendsOf(kept.value, today, STRETCHES[stretch]) : [];
  const entities = useEntities(trends.map(({ key }) => key));
  if (!settings || kept.state === 'loading') return null;
  if (kept.state === 'failed') return <Notice tone="alert">{kept.message}</Notice>;

  const { library } = settings;
  const count = async (countReadings: boolean): Promise<void> => {
    const answer = await requestWorker('saveLibrarySettings', { settings: { ...library, countReadings } });
    if (!answer.ok) warn(answer.error.message);
  };
  const forget = async (): Promise<void> => {
    const answer = await requestWorker('clearReadings', {});
    if (answer.ok) tell(say('trends_forgotten'));
    else warn(answer.error.message);
  };
  if (!library.countReadings && kept.value.length === 0) {
    return (
      <Notice action={{ label: say('trends_switchOn'), onAct: () => void count(true) }}>{say('trends_off')}</Notice>
    );
  }
  const places = trends.filter(({ key }) => entities.get(key)?.kind === 'place').slice(0, SHOWN);
  const actors = trends.filter(({ key }) => ['person', 'organisation'].includes(entities.get(key)?.kind ?? ''));
  return (
    <>
      <div class="ng-list-bar">
        <Select
          label={say('trends_stretch')}
          value={stretch}
          options={(Object.keys(STRETCHES) as Stretch[]).map((one) => ({ value: one, label: say(`trends_${one}`) }))}
          onChange={setStretch}
        />
        <button class="ng-link-button" type="button" onClick={() => void count(!library.countReadings)}>
          {say(library.countReadings ? 'trends_switchOff' : 'trends_switchOn')}
        </button>
        {kept.value.length > 0 && (
          <button class="ng-link-button" type="button" onClick={() => void forget()}>
            {say('trends_forget')}
          </button>
        )}
      </div>
      {trends.length === 0 ? (
        <Notice>{say('trends_none')}</Notice>
      ) : (
        <div class="ng-trends">
          <TrendList title={say('trends_actors')} trends={actors.slice(0, SHOWN)} entities={entities} />
          <TrendList title={say('trends_places')} trends={places} entities={entities} />
        </div>
      )}
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly trends: readonly Trend[];
  readonly entities: ReadonlyMap<EntityKey, Entity>;
}

function TrendList({ title, trends, entities }: ListProps) {
  if (trends.length === 0) return null;
  return (
    <section>
      <h2 class="ng-group-title">{title}</h2>
      <ul>
        {trends.map(({ key, count, before, days }) => (
          <li key={key} class="ng-trend">
            <span class="ng-trend-name" dir="auto">
              {entities.get(key)?.label}
            </span>
            <Spark values={days} />
            <span class="ng-count">
              {sayNumber(count)} <span class="ng-hidden">{sayCount('trends_articles', count)}</span>
            </span>
            <span class="ng-trend-change">
              {before === 0 ? say('trends_new') : say('trends_before', { number: before })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Entries are asked for once each; those that the pack no longer holds are left out. */
function useEntities(keys: readonly EntityKey[]): ReadonlyMap<EntityKey, Entity> {
  const [entities, setEntities] = useState<ReadonlyMap<EntityKey, Entity>>(new Map());
  const wanted = keys.slice(0, 4 * SHOWN);
  useLifetime(
    (signal) => {
      const missing = wanted.filter((key) => !entities.has(key));
      void Promise.all(missing.map((key) => requestWorker('entity', { key }))).then((answers) => {
        const found = answers.flatMap((answer) => (answer.ok ? [answer.value.entity] : []));
        if (signal.aborted || found.length === 0) return;
        setEntities((old) => new Map([...old, ...found.map((entity) => [entity.key, entity] as const)]));
      });
    },
    [wanted.join()],
  );
  return entities;
}
