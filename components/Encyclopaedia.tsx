import type { ArticleSummary, LookupFailure } from '../lookup/answer.ts';
import type { LookUpView } from './card-view.ts';
import { Portrait } from './Portrait.tsx';
import { webAddress } from './source-links.ts';

/** The start of the encyclopaedia's article, with the credit that its licence asks for. */
export function Encyclopaedia({ lookUp }: { readonly lookUp: LookUpView }) {
  if (lookUp === 'awaited') {
    return (
      <p class="ng-extract ng-remark" role="status">
        Asking Wikipedia…
      </p>
    );
  }
  if (lookUp.kind === 'found') return <Extract {...lookUp} />;
  const remark = lookUp.kind === 'failed' ? FAILURE_WORDS[lookUp.reason] : undefined;
  return remark ? <p class="ng-extract ng-remark">{remark}</p> : null;
}

/** An article that is not there, and a question that the reader dropped, need no words. */
const FAILURE_WORDS: Partial<Record<LookupFailure, string>> = {
  offline: 'Wikipedia cannot be reached; below is what the extension knows by itself.',
  busy: 'Wikipedia asks us to wait; try again in a minute.',
  refused: 'Wikipedia did not answer the question.',
  malformed: 'Wikipedia’s answer could not be read, so it is not shown.',
  oversized: 'Wikipedia’s answer was too long, so it is not shown.',
};

function Extract({ value, fetched }: { readonly value: ArticleSummary; readonly fetched: string }) {
  const { title, extract, lang, article, history, picture } = value;
  return (
    <div class="ng-extract">
      {picture && <Portrait picture={picture} label={title} />}
      <p lang={lang}>{extract}</p>
      <p class="ng-credit">
        From <Outward address={article}>Wikipedia</Outward> (<Outward address={history}>its authors</Outward>),{' '}
        <Outward address="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</Outward>,{' '}
        {fetched.slice(0, 10)}
        {picture && (
          <>
            . Picture: <Outward address={picture.page}>{picture.author}</Outward>, {picture.licence}
          </>
        )}
      </p>
    </div>
  );
}

function Outward({ address, children }: { readonly address: string; readonly children: string }) {
  const safe = webAddress(address);
  return safe ? (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}
