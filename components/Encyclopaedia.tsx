import type { ComponentChildren } from 'preact';
import { sayDate } from '../language/dates.ts';
import { say, sayAround } from '../language/words.ts';
import type { ArticleSummary } from '../lookup/answer.ts';
import type { LookUpView } from './card-view.ts';
import { Outward } from './Outward.tsx';
import { Portrait } from './Portrait.tsx';

/** The start of the encyclopaedia's article, with the credit that its licence asks for. */
export function Encyclopaedia({ lookUp }: { readonly lookUp: LookUpView }) {
  if (lookUp === 'awaited') {
    return (
      <p class="ng-extract ng-remark" role="status">
        {say('wiki_asking')}
      </p>
    );
  }
  if (lookUp.kind === 'found') return <Extract {...lookUp} />;
  // An article that is not there, and a question that the reader dropped, need no words.
  if (lookUp.kind !== 'failed' || lookUp.reason === 'aborted') return null;
  return <p class="ng-extract ng-remark">{say(`lookup_${lookUp.reason}`)}</p>;
}

function Extract({ value, fetched }: { readonly value: ArticleSummary; readonly fetched: string }) {
  const { title, extract, lang, article, history, picture } = value;
  const credit: Readonly<Record<string, ComponentChildren>> = {
    source: <Outward address={article}>{say('card_wikipedia')}</Outward>,
    authors: <Outward address={history}>{say('wiki_authors')}</Outward>,
    licence: <Outward address="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</Outward>,
    date: sayDate(fetched.slice(0, 10)),
  };
  return (
    <div class="ng-extract">
      {picture && <Portrait picture={picture} label={title} />}
      <p lang={lang} dir="auto">
        {extract}
      </p>
      <p class="ng-credit">
        {picture
          ? sayAround('wiki_creditPicture', {
              ...credit,
              author: <Outward address={picture.page}>{picture.author}</Outward>,
              pictureLicence: picture.licence,
            })
          : sayAround('wiki_credit', credit)}
      </p>
    </div>
  );
}
