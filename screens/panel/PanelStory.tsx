import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { SourcesQuoted } from '../../components/SourcesQuoted.tsx';
import { StoryLinks } from '../../components/StoryLinks.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { say, sayNumber } from '../../language/words.ts';
import type { PageDescription, StoryDescription } from '../../messaging/messages.ts';
import { commandPage, type Frame } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';
import { useAgencies } from './agencies.ts';
import { usePageStatements } from './page-statements.ts';
import { StoryPlaces } from './StoryPlaces.tsx';
import { type StatedDate, statedDates } from './stated-dates.ts';

interface Props {
  readonly frame: Frame;
  readonly description: PageDescription;
  /** The mention whose card is open in the page. */
  readonly shown: number | null;
  readonly onShow: (place: { start: number; end: number }) => void;
  readonly onShowMention: (mention: number) => void;
}

interface Story {
  readonly dates: readonly StatedDate[];
  readonly links: StoryDescription['links'];
}

/** Where and when the article's events were, who speaks in it, and where its links lead. */
export function PanelStory({ frame, description, shown, onShow, onShowMention }: Props) {
  const { source, textLength, names } = description;
  const statements = usePageStatements(frame, description);
  const agencies = useAgencies(names);
  const [story, setStory] = useState<Story | 'failed'>();
  useLifetime(
    (signal) => {
      void commandPage(frame, 'describeStory', {}).then((answer) => {
        if (signal.aborted) return;
        if (!answer.ok) return setStory('failed');
        setStory({ dates: statedDates(answer.value.text, source.published), links: answer.value.links });
      });
    },
    [frame, source.address, textLength],
  );
  if (story === 'failed') return <Notice tone="alert">{say('panel_noAnswer')}</Notice>;
  if (!story) return null;
  return (
    <>
      <section aria-labelledby="places">
        <h2 class="ng-group-title" id="places">
          {say('story_places')}
        </h2>
        <StoryPlaces names={names} shown={shown} onShowMention={onShowMention} />
      </section>
      <section aria-labelledby="timeline">
        <h2 class="ng-group-title" id="timeline">
          {say('story_dates')}
        </h2>
        {story.dates.length > 0 ? (
          <Timeline entries={story.dates} onShow={onShow} />
        ) : (
          <Notice>{say('story_noDates')}</Notice>
        )}
      </section>
      <section aria-labelledby="quoted">
        <h2 class="ng-group-title" id="quoted">
          {say('story_quoted')}
        </h2>
        {statements.state === 'found' && statements.statements.length > 0 && (
          <SourcesQuoted
            statements={statements.statements}
            onShow={({ content }) => onShow({ start: content[0][0], end: content[0][1] })}
          />
        )}
        {statements.state === 'found' && statements.statements.length === 0 && (
          <Notice>{say(statements.isEnglish ? 'statements_none' : 'statements_englishOnly')}</Notice>
        )}
        {statements.state === 'failed' && <Notice tone="alert">{statements.message}</Notice>}
      </section>
      {agencies.length > 0 && (
        <section aria-labelledby="agencies">
          <h2 class="ng-group-title" id="agencies">
            {say('story_agencies')}
          </h2>
          <ul class="ng-places-list">
            {agencies.map(({ label, mentions }) => (
              <li key={label}>
                <button
                  class="ng-link-button"
                  type="button"
                  onClick={() => mentions[0] !== undefined && onShowMention(mentions[0])}
                >
                  {label}
                </button>{' '}
                <span class="ng-count">{sayNumber(mentions.length)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="links">
        <h2 class="ng-group-title" id="links">
          {say('story_links')}
        </h2>
        {story.links.length > 0 ? (
          <StoryLinks links={story.links} site={new URL(source.address).hostname} onShow={onShow} />
        ) : (
          <Notice>{say('story_noLinks')}</Notice>
        )}
      </section>
      <section aria-labelledby="copies">
        <h2 class="ng-group-title" id="copies">
          {say('story_copies')}
        </h2>
        <ul class="ng-copies">
          {source.canonical && source.canonical !== source.address && (
            <li>
              <a href={source.canonical} target="_blank" rel="noopener noreferrer">
                {say('story_canonical')}
              </a>
            </li>
          )}
          <li>
            <a href={`https://web.archive.org/web/*/${source.address}`} target="_blank" rel="noopener noreferrer">
              {say('story_archived')}
            </a>
          </li>
        </ul>
      </section>
    </>
  );
}
