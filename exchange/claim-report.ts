import { reportedAs, STANCE_WORDS, VERDICT_WORDS, WORKFLOW_WORDS } from '../language/claim-terms.ts';
import { sayMoment } from '../language/dates.ts';
import { language, say, type WordKey } from '../language/words.ts';
import type { Claim, Evidence } from '../storage/claim.ts';
import { htmlHead, inHtml } from './html-page.ts';

/** A claim with its history in words, the first change first. */
export interface ReportedClaim {
  readonly claim: Claim;
  readonly history: ReadonlyArray<{ readonly made: string; readonly words: string }>;
}

/** A page to print or pass on: each claim with its words, its evidence, whose verdict it has, and what was done to it. */
export function* writeClaimReport(claims: Iterable<ReportedClaim>, created: Date): Generator<string> {
  yield htmlHead(say('claims_label'), created);
  for (const each of claims) yield section(each);
  yield '</body></html>\n';
}

function section({ claim, history }: ReportedClaim): string {
  const { words, claimant, firstSeen, appearances = [], verdict, evidence, state } = claim;
  const as = capital(reportedAs(claim));
  const about = [claimant || say('claims_nobody'), firstSeen.title, firstSeen.date ?? ''].filter(Boolean);
  const judged = verdict
    ? `<p><strong dir="auto">${inHtml(verdict.rating)}</strong>${verdict.value ? ` (${inHtml(VERDICT_WORDS[verdict.value].toLowerCase())})` : ''}<br>
<span dir="auto">${inHtml(verdict.author)}</span>, ${inHtml(verdict.date)}${verdict.address ? ` · ${link(verdict.address)}` : ''}</p>`
    : `<p>${inHtml(say('verdicts_none'))} (${inHtml(WORKFLOW_WORDS[state].toLowerCase())})</p>`;
  return `<article><h2 dir="auto">${inHtml(as === '' ? claim.claim : `${as}: ${claim.claim}`)}</h2>
<p class="about">${about.map((part) => `<span dir="auto">${inHtml(part)}</span>`).join(' · ')}
${firstSeen.address === null ? '' : `<br>${link(firstSeen.address)}`}</p>
${words === '' ? '' : `<blockquote dir="auto">${inHtml(words)}</blockquote>`}
${appearances.length === 0 ? '' : `<p class="about">${around('report_alsoSeen', 'links', appearances.map(({ address }) => link(address)).join(', '))}</p>`}
<h3>${heading('verdicts_label')}</h3>${judged}
<h3>${heading('evidence_label')}</h3>${evidence.length === 0 ? `<p>${inHtml(say('report_noEvidence'))}</p>` : `<ul>${evidence.map(item).join('')}</ul>`}
<h3>${heading('history_label')}</h3><ol class="about">${history
    .map(
      ({ made, words: what }) => `<li><time datetime="${made}">${inHtml(sayMoment(made))}</time> ${inHtml(what)}</li>`,
    )
    .join('')}</ol></article>
`;
}

function item({ link: address, archive, stance, note, quote = '', reliability = '' }: Evidence): string {
  const paragraph = (text: string) => (text === '' ? '' : `<p class="note" dir="auto">${inHtml(text)}</p>`);
  const words = quote === '' ? '' : `<blockquote dir="auto">${inHtml(quote)}</blockquote>`;
  const trust = reliability === '' ? '' : `${say('evidence_reliability')}: ${reliability}`;
  const copy = archive === null ? '' : ` (${around('report_archived', 'link', link(archive))})`;
  return `<li>${inHtml(STANCE_WORDS[stance])}: ${link(address)}${copy}${words}${paragraph(note)}${paragraph(trust)}</li>`;
}

const link = (address: string): string =>
  `<a href="${inHtml(address)}" rel="noopener noreferrer">${inHtml(address)}</a>`;

const heading = (key: WordKey): string => inHtml(say(key));

/** A text of the catalogue in HTML, with HTML in place of its `{name}`. */
const around = (key: WordKey, name: string, html: string): string => inHtml(say(key)).replace(`{${name}}`, () => html);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(language().tag) + text.slice(1);
