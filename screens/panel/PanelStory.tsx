import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { StoryLinks } from '../../components/StoryLinks.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { say } from '../../language/words.ts';
import type { PageDescription, StoryDescription } from '../../messaging/messages.ts';
import { commandPage } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';
import { type StatedDate, statedDates } from './stated-dates.ts';

interface Props {
  readonly tabId: number;
  readonly description: PageDescription;
  readonly onShow: (place: { start: number; end: number }) => void;
}

interface Story {
  readonly dates: readonly StatedDate[];
  readonly links: StoryDescription['links'];
}

/** When the article's events were, and where its links lead. */
export function PanelStory({ tabId, description, onShow }: Props) {
  const { source, textLength } = description;
  const [story, setStory] = useState<Story | 'failed'>();
  useLifetime(
    (signal) => {
      void commandPage(tabId, 'describeStory', {}).then((answer) => {
        if (signal.aborted) return;
        if (!answer.ok) return setStory('failed');
        setStory({ dates: statedDates(answer.value.text, source.published), links: answer.value.links });
      });
    },
    [tabId, source.address, textLength],
  );
  if (story === 'failed') return <Notice tone="alert">{say('panel_noAnswer')}</Notice>;
  if (!story) return null;
  return (
    <>
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
