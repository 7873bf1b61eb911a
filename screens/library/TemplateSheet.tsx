import { useState } from 'preact/hooks';
import { groupByArticle } from '../../exchange/articles.ts';
import { DEFAULT_TEMPLATE, parseTemplate, TEMPLATE_NAMES, writeTemplate } from '../../exchange/markdown-template.ts';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { LibrarySettings } from '../../storage/settings.ts';
import { library } from '../library-access.ts';
import { useLive } from '../loadable.ts';
import type { Notify } from '../notices.tsx';

interface Props {
  readonly settings: LibrarySettings;
  readonly tell: Notify;
  readonly warn: Notify;
  readonly onClose: () => void;
}

/** Clips that the preview is written of. */
const SHOWN = 3;

/** The reader's own form of Markdown, with what is wrong with it and what it makes of the newest clips. */
export function TemplateSheet({ settings, tell, warn, onClose }: Props) {
  const [text, setText] = useState(settings.template || DEFAULT_TEMPLATE);
  const clips = useLive(() => library.recent(SHOWN), []);
  const parsed = parseTemplate(text);
  const [article] = clips.state === 'ready' ? groupByArticle(clips.value) : [];
  const save = async (): Promise<void> => {
    const template = text === DEFAULT_TEMPLATE ? '' : text;
    const answer = await requestWorker('saveLibrarySettings', { settings: { ...settings, template } });
    if (!answer.ok) return warn(answer.error.message);
    tell(say('template_saved'));
    onClose();
  };
  const names = (list: readonly string[]) => list.map((name) => `{{${name}}}`).join(' ');
  return (
    <section class="ng-desk-sheet ng-template" aria-labelledby="template">
      <header>
        <h2 id="template">{say('template_title')}</h2>
        <button class="ng-button" type="button" onClick={onClose}>
          {say('action_cancel')}
        </button>
      </header>
      <p class="ng-hint">{say('template_hint')}</p>
      <dl class="ng-template-names">
        <dt>{say('template_ofArticle')}</dt>
        <dd>{names(TEMPLATE_NAMES.article)}</dd>
        <dt>{say('template_ofClip')}</dt>
        <dd>{names(TEMPLATE_NAMES.clip)}</dd>
      </dl>
      <label class="ng-field">
        <span>{say('template_label')}</span>
        <textarea
          rows={18}
          spellcheck={false}
          maxLength={20_000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {!parsed.ok && (
        <ul class="ng-problem" role="alert">
          {parsed.problems.map(({ at, message }) => (
            <li key={`${at} ${message}`}>
              {at}: {message}
            </li>
          ))}
        </ul>
      )}
      <div class="ng-buttons">
        <button class="ng-button ng-button-main" type="button" disabled={!parsed.ok} onClick={() => void save()}>
          {say('action_save')}
        </button>
        <button class="ng-button" type="button" onClick={() => setText(DEFAULT_TEMPLATE)}>
          {say('template_reset')}
        </button>
      </div>
      {parsed.ok && article && (
        <>
          <h3 class="ng-section">{say('template_preview')}</h3>
          <pre class="ng-preview" dir="auto">
            {writeTemplate(parsed, article)}
          </pre>
        </>
      )}
    </section>
  );
}
