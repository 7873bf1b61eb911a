import { useState } from 'preact/hooks';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Statement, statementsOf } from '../components/statements.ts';
import { clipTextsSchema } from '../messaging/messages.ts';
import { requestWorker } from '../messaging/screen-channel.ts';
import type { Clip } from '../storage/clip.ts';
import { snapshots } from './library-access.ts';
import { useLifetime } from './lifetime.ts';

/** Who says a clip's quote, as its article tells; null where it does not, or where its text was not kept. */
export function useWhoSays(clip: Clip): string | null {
  const [speaker, setSpeaker] = useState<string | null>(null);
  useLifetime(
    (signal) => {
      setSpeaker(null);
      if (clip.saidBy !== undefined) return;
      void whoSays(clip).then((name) => {
        if (!signal.aborted) setSpeaker(name);
      });
    },
    [clip.id],
  );
  return speaker;
}

async function whoSays({ id, quote, snapshot, source: { lang, address } }: Clip): Promise<string | null> {
  const text = (await textOfDraft(id)) ?? (snapshot && (await snapshots.get(snapshot))?.text);
  const start = text?.indexOf(quote) ?? -1;
  if (text === undefined || start < 0) return null;
  const answer = await requestWorker('statements', { text, address, ...(lang !== undefined && { lang }) });
  if (!answer.ok) return null;
  const { mentions, attributions } = answer.value;
  return speakerOf(statementsOf(text, mentions, attributions), start, start + quote.length);
}

/** What waits beside a draft in `storage.session` until it is saved. */
async function textOfDraft(id: Clip['id']): Promise<string | undefined> {
  const key = `around:${id}`;
  const parsed = v.safeParse(v.object({ texts: clipTextsSchema }), (await browser.storage.session.get(key))[key]);
  return parsed.success ? (parsed.output.texts.article ?? undefined) : undefined;
}

/** Who says the most of a stretch; null where a statement without a name, or none, does. */
export function speakerOf(statements: readonly Statement[], start: number, end: number): string | null {
  let best: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    const shared = statement.content.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
      0,
    );
    if (shared <= most) continue;
    most = shared;
    best = statement;
  }
  return best?.sourceName ?? null;
}
