import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sayDate } from '../../language/dates.ts';
import { say, sayNumber } from '../../language/words.ts';
import type { KnowledgeState } from '../../messaging/messages.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { library } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';

/** Version, reference pack, library and browser: what a report of a fault should name. It holds nothing private. */
export function About({ tell, warn }: { readonly tell: Notify; readonly warn: Notify }) {
  const [lines, setLines] = useState<ReadonlyArray<readonly [string, string]>>([]);
  useLifetime((signal) => {
    void gather().then((gathered) => {
      if (!signal.aborted) setLines(gathered);
    });
  }, []);
  const copy = (): void => {
    navigator.clipboard.writeText(lines.map(([term, value]) => `${term}: ${value}`).join('\n')).then(
      () => tell(say('options_copied')),
      () => warn(say('options_copyRefused')),
    );
  };
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say('options_about')}</h2>
      <dl class="ng-about-list">
        {lines.map(([term, value]) => (
          <div class="ng-fact" key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button class="ng-button" type="button" onClick={copy}>
        {say('options_copyReport')}
      </button>
    </section>
  );
}

async function gather(): Promise<ReadonlyArray<readonly [string, string]>> {
  const [knowledge, clips, space] = await Promise.all([
    requestWorker('knowledge', {}),
    library.count().then(sayNumber, () => say('options_noLibrary')),
    navigator.storage?.estimate?.(),
  ]);
  return [
    [say('options_version'), browser.runtime.getManifest().version],
    [say('options_pack'), knowledge.ok ? packWords(knowledge.value) : knowledge.error.message],
    [say('options_clips'), clips],
    [say('options_space'), spaceWords(space?.usage)],
    [say('options_browser'), navigator.userAgent],
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
