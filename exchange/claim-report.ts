import type { Claim, Evidence } from '../storage/claim.ts';
import { claimAsReported } from './claim-reported.ts';
import { htmlHead, inHtml } from './html-page.ts';

/** A claim with its history in words, the first change first. */
export interface ReportedClaim {
  readonly claim: Claim;
  readonly history: ReadonlyArray<{ readonly made: string; readonly words: string }>;
}

/** A page to print or pass on: each claim with its words, its evidence, whose verdict it has, and what was done to it. */
export function* writeClaimReport(claims: Iterable<ReportedClaim>, created: Date): Generator<string> {
  yield htmlHead('Claims', created);
  for (const each of claims) yield section(each);
  yield '</body></html>\n';
}

function section({ claim, history }: ReportedClaim): string {
  const { words, claimant, firstSeen, appearances = [], verdict, evidence, state } = claim;
  const about = [claimant || 'Nobody named', firstSeen.title, firstSeen.date ?? ''].filter(Boolean);
  const judged = verdict
    ? `<p><strong dir="auto">${inHtml(verdict.rating)}</strong>${verdict.value ? ` (${verdict.value})` : ''}<br>
<span dir="auto">${inHtml(verdict.author)}</span>, ${inHtml(verdict.date)}${verdict.address ? ` · ${link(verdict.address)}` : ''}</p>`
    : `<p>No verdict. The check is ${state}.</p>`;
  return `<article><h2 dir="auto">${inHtml(claimAsReported(claim))}</h2>
<p class="about">${about.map((part) => `<span dir="auto">${inHtml(part)}</span>`).join(' · ')}
${firstSeen.address === null ? '' : `<br>${link(firstSeen.address)}`}</p>
${words === '' ? '' : `<blockquote dir="auto">${inHtml(words)}</blockquote>`}
${appearances.length === 0 ? '' : `<p class="about">Also seen: ${appearances.map(({ address }) => link(address)).join(', ')}</p>`}
<h3>Verdict</h3>${judged}
<h3>Evidence</h3>${evidence.length === 0 ? '<p>None.</p>' : `<ul>${evidence.map(item).join('')}</ul>`}
<h3>History</h3><ol class="about">${history
    .map(({ made, words: what }) => `<li><time>${made.slice(0, 16).replace('T', ' ')}</time> ${inHtml(what)}</li>`)
    .join('')}</ol></article>
`;
}

function item({ link: address, archive, stance, note, quote = '', reliability = '' }: Evidence): string {
  const paragraph = (text: string) => (text === '' ? '' : `<p class="note" dir="auto">${inHtml(text)}</p>`);
  const words = quote === '' ? '' : `<blockquote dir="auto">${inHtml(quote)}</blockquote>`;
  const trust = reliability === '' ? '' : `Reliability: ${reliability}`;
  const copy = archive === null ? '' : ` (archived: ${link(archive)})`;
  return `<li>${stance}: ${link(address)}${copy}${words}${paragraph(note)}${paragraph(trust)}</li>`;
}

const link = (address: string): string =>
  `<a href="${inHtml(address)}" rel="noopener noreferrer">${inHtml(address)}</a>`;
