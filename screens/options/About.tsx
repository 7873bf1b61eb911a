import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sayDate, sayMoment } from '../../language/dates.ts';
import { say, sayNumber } from '../../language/words.ts';
import type { KnowledgeState } from '../../messaging/messages.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { Fault } from '../../worker/faults.ts';
import { library } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';

/** Version, reference pack, library and browser: what a report of a fault should name. It holds nothing private. */
export function About({ tell, warn }: { readonly tell: Notify; readonly warn: Notify }) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [tried, setTried] = useState<readonly Line[]>([]);
  const all = [...lines, ...tried];
  useLifetime((signal) => {
    void gather().then((gathered) => {
      if (!signal.aborted) setLines(gathered);
    });
  }, []);
  const copy = (): void => {
    navigator.clipboard.writeText(all.map(([term, value]) => `${term}: ${value}`).join('\n')).then(
      () => tell(say('options_copied')),
      () => warn(say('options_copyRefused')),
    );
  };
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('options_about')}</h2>
      <dl class="ng-about-list">
        {all.map(([term, value]) => (
          <div class="ng-fact" key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="ng-button-row">
        <button class="ng-button" type="button" onClick={() => void tryOut().then(setTried)}>
          {say('options_selfTest')}
        </button>
        <button class="ng-button" type="button" onClick={copy}>
          {say('options_copyReport')}
        </button>
      </div>
    </section>
  );
}

type Line = readonly [term: string, value: string];

async function gather(): Promise<readonly Line[]> {
  const [knowledge, clips, space, allowed, faults] = await Promise.all([
    requestWorker('knowledge', {}),
    library.count().then(sayNumber, () => say('options_noLibrary')),
    navigator.storage?.estimate?.(),
    browser.permissions.getAll(),
    requestWorker('faults', {}),
  ]);
  return [
    [say('options_version'), browser.runtime.getManifest().version],
    [say('options_pack'), knowledge.ok ? packWords(knowledge.value) : knowledge.error.message],
    [say('options_clips'), clips],
    [say('options_space'), spaceWords(space?.usage)],
    [say('options_allowedSites'), sayNumber(allowed.origins?.length ?? 0)],
    [say('options_browser'), navigator.userAgent],
    [say('options_faults'), faults.ok ? faultWords(faults.value.faults) : faults.error.message],
  ];
}

function packWords(pack: KnowledgeState): string {
  return pack.state === 'ready'
    ? say('options_packState', { number: pack.size, date: sayDate(pack.built) })
    : pack.reason;
}

/** `usage` in bytes. */
function spaceWords(usage: number | undefined): string {
  if (usage === undefined) return say('options_unknownSpace');
  return say('options_megabytes', { number: Math.round((usage / 1_048_576) * 10) / 10 });
}

const faultWords = (faults: readonly Fault[]): string =>
  faults.length === 0
    ? say('options_noFaults')
    : faults.map(({ at, what, where }) => `${sayMoment(at)}: ${what}, ${where}`).join('; ');

/** Tries the parts that can break on their own. */
async function tryOut(): Promise<readonly Line[]> {
  const answer = await requestWorker('selfTest', {});
  if (!answer.ok) return [[say('options_selfTest'), answer.error.message]];
  const { entries, finds, keeps } = answer.value;
  const verdict = (works: boolean) => say(works ? 'options_works' : 'options_fails');
  return [
    [say('options_testPack'), verdict(entries > 0)],
    [say('options_testNames'), verdict(finds)],
    [say('options_testLibrary'), verdict(keeps)],
  ];
}
