import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
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
      () => tell('Copied.'),
      () => warn('The browser did not let Newsgloss copy; click into this page and try again.'),
    );
  };
  return (
    <section aria-labelledby="about">
      <h2 id="about">About</h2>
      <dl class="ng-about-list">
        {lines.map(([term, value]) => (
          <div class="ng-fact" key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <button class="ng-button" type="button" onClick={copy}>
        Copy for a report
      </button>
    </section>
  );
}

async function gather(): Promise<ReadonlyArray<readonly [string, string]>> {
  const [knowledge, clips, space] = await Promise.all([
    requestWorker('knowledge', {}),
    library.count().then(String, () => 'could not be opened'),
    navigator.storage?.estimate?.(),
  ]);
  return [
    ['Version', browser.runtime.getManifest().version],
    ['Reference pack', knowledge.ok ? packWords(knowledge.value) : knowledge.error.message],
    ['Clips', clips],
    ['Space used', space?.usage === undefined ? 'not known' : `${(space.usage / 1_048_576).toFixed(1)} MB`],
    ['Browser', navigator.userAgent],
  ];
}

function packWords(pack: { state: 'ready'; built: string; size: number } | { state: 'empty'; reason: string }): string {
  return pack.state === 'ready' ? `${pack.size.toLocaleString('en')} entries, built ${pack.built}` : pack.reason;
}
