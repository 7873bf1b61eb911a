import { useState } from 'preact/hooks';
import { type Statement, statementsOf } from '../../components/statements.ts';
import { say } from '../../language/words.ts';
import type { PageDescription } from '../../messaging/messages.ts';
import { commandPage, type Frame, requestWorker } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';

export type PageStatements =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly statements: readonly Statement[]; readonly isEnglish: boolean }
  /** One sentence for people. */
  | { readonly state: 'failed'; readonly message: string };

/** The statements of a frame's article: the page gives its text, the worker finds them. Asked again when the text changes. */
export function usePageStatements(frame: Frame, { source, textLength, names }: PageDescription): PageStatements {
  const [found, setFound] = useState<PageStatements>({ state: 'looking' });
  useLifetime(
    (signal) => {
      const look = async (): Promise<PageStatements> => {
        const story = await commandPage(frame, 'describeStory', {});
        if (!story.ok) return { state: 'failed', message: say('panel_noAnswer') };
        const { text } = story.value;
        const { lang, address } = source;
        const answer = await requestWorker('statements', { text, address, ...(lang !== undefined && { lang }) });
        if (!answer.ok) return { state: 'failed', message: answer.error.message };
        const { mentions, attributions, isEnglish } = answer.value;
        return { state: 'found', statements: statementsOf(text, mentions, attributions), isEnglish };
      };
      void look().then((now) => {
        if (!signal.aborted) setFound(now);
      });
    },
    // A correction renames sources: the names change where the text does not.
    [frame, source.address, textLength, names.map(({ label }) => label).join()],
  );
  return found;
}
