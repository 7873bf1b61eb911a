import { useState } from 'preact/hooks';
import { standingOf } from '../../components/claim-terms.ts';
import { Notice } from '../../components/Notice.tsx';
import { ALL_STATEMENTS, chooseStatements, StatementFilter } from '../../components/StatementFilter.tsx';
import { StatementRow } from '../../components/StatementRow.tsx';
import type { Statement } from '../../components/statements.ts';
import { say, sayCount } from '../../language/words.ts';
import type { PageDescription } from '../../messaging/messages.ts';
import { commandPage, requestWorker } from '../../messaging/screen-channel.ts';
import { claims } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import { useLive } from '../loadable.ts';
import { claimOfStatement } from '../new-claims.ts';
import type { Notify } from '../notices.tsx';
import { openClaims } from '../open-pages.ts';
import { usePageStatements } from './page-statements.ts';

interface Props {
  readonly tabId: number;
  readonly description: PageDescription;
  readonly onShow: (place: { start: number; end: number }) => void;
  readonly tell: Notify;
  readonly warn: Notify;
}

const UNMARKED = { source: null, cue: null, content: [] };

/** Who says what on the page in front, and what of it is to be checked. */
export function PanelClaims({ tabId, description, onShow, tell, warn }: Props) {
  const { source } = description;
  const found = usePageStatements(tabId, description);
  const [choice, setChoice] = useState(ALL_STATEMENTS);
  const kept = useLive(() => claims.firstSeenAt(source.address), [source.address]);
  useLifetime(
    (signal) => {
      const unmark = () => void commandPage(tabId, 'markStatement', UNMARKED);
      addEventListener('pagehide', unmark, { signal });
      signal.addEventListener('abort', unmark, { once: true });
    },
    [tabId],
  );

  if (found.state === 'looking') return null;
  if (found.state === 'failed') return <Notice tone="alert">{found.message}</Notice>;
  if (!found.isEnglish) return <Notice>{say('statements_englishOnly')}</Notice>;
  if (found.statements.length === 0) return <Notice>{say('statements_none')}</Notice>;

  const point = (statement: Statement | null): void => {
    void commandPage(tabId, 'markStatement', statement ? partsOf(statement) : UNMARKED);
  };
  const makeClaim = async (statement: Statement): Promise<void> => {
    const answer = await requestWorker('makeClaim', { claim: claimOfStatement(statement, source), tabId });
    if (answer.ok) {
      tell(say('clips_claimKept'), [{ label: say('action_open'), onAct: () => void openClaims() }]);
    } else warn(answer.error.message);
  };
  const standings = new Map(kept.state === 'ready' ? kept.value.map((claim) => [claim.words, standingOf(claim)]) : []);
  const chosen = chooseStatements(found.statements, choice);
  return (
    <>
      <StatementFilter statements={found.statements} choice={choice} onChange={setChoice} />
      <p class="ng-result" role="status">
        {chosen.length === found.statements.length
          ? sayCount('statements_all', chosen.length)
          : say('statements_someOf', { number: chosen.length, total: found.statements.length })}
      </p>
      {chosen.length === 0 ? (
        <Notice action={{ label: say('statements_showAll'), onAct: () => setChoice(ALL_STATEMENTS) }}>
          {say('statements_noneChosen')}
        </Notice>
      ) : (
        <ul class="ng-statements" aria-label={say('statements_label')}>
          {chosen.map((statement) => (
            <li key={statement.key}>
              <StatementRow
                statement={statement}
                kept={standings.get(statement.words) ?? null}
                actions={{
                  onPoint: point,
                  onShow: ({ content }) => onShow({ start: content[0][0], end: content.at(-1)![1] }),
                  onMakeClaim: (one) => void makeClaim(one),
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function partsOf({ source, cue, content }: Statement) {
  const stretch = ([start, end]: Statement['content'][0]) => ({ start, end });
  return { source: source && stretch(source), cue: cue && stretch(cue), content: content.map(stretch) };
}
