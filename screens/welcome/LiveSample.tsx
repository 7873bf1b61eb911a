import { useState } from 'preact/hooks';
import { Card } from '../../components/Card.tsx';
import type { CardView } from '../../components/card-view.ts';
import { SampleName } from '../../components/SampleName.tsx';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { SAMPLE, SAMPLE_TEXT, type SampleMention } from './sample.ts';

/** Two sentences to try: the names open the very card that opens on news pages, filled from the reference pack. */
export function LiveSample() {
  const [view, setView] = useState<CardView>();
  const open = async (mention: SampleMention): Promise<void> => {
    const loading = cardOf(mention);
    setView(loading);
    const answer = await requestWorker('entity', { key: mention.key });
    const { state: _, ...named } = loading;
    const filled: CardView = answer.ok
      ? { ...named, state: 'ready', entity: answer.value.entity }
      : { ...named, state: 'error', message: answer.error.message };
    setView((now) => (now === loading ? filled : now));
  };
  return (
    <div class="ng-sample">
      <p class="ng-sample-text" lang="en" dir="ltr">
        {SAMPLE.map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <SampleName
              key={part.key}
              kind={part.kind}
              name={part.name}
              open={view?.label === part.label}
              onOpen={() => void open(part)}
            />
          ),
        )}
      </p>
      <div class="ng-sample-card">
        {view ? (
          <Card view={view} actions={{ onClose: () => setView(undefined), onShowMention: () => {} }} />
        ) : (
          <p class="ng-sample-hint">{say('welcome_sampleHint')}</p>
        )}
      </div>
    </div>
  );
}

function cardOf({ name, kind, label, standsFor }: SampleMention): CardView & { state: 'loading' } {
  const start = SAMPLE_TEXT.indexOf(name);
  const sentence = { mention: 0, text: SAMPLE_TEXT, start, end: start + name.length };
  return {
    state: 'loading',
    type: kind,
    label,
    ...(standsFor && { standsFor }),
    confidence: 1,
    inArticle: { sentences: [sentence], current: 0 },
  };
}
