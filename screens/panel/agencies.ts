import { useState } from 'preact/hooks';
import type { NameSummary } from '../../messaging/messages.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';

/** The news agencies among the names of an article: those whose reports it credits or tells of. */
export function useAgencies(names: readonly NameSummary[]): readonly NameSummary[] {
  const [agencies, setAgencies] = useState<readonly NameSummary[]>([]);
  useLifetime(
    (signal) => {
      const isAgency = async ({ type, entity }: NameSummary): Promise<boolean> => {
        if (type !== 'organisation' || !entity) return false;
        const answer = await requestWorker('entity', { key: entity.key });
        return answer.ok && answer.value.entity.category === 'news agency';
      };
      void Promise.all(names.map(isAgency)).then((are) => {
        if (!signal.aborted) setAgencies(names.filter((_, index) => are[index]));
      });
    },
    [names.map(({ label }) => label).join()],
  );
  return agencies;
}
