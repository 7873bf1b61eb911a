import { expect, test } from 'vitest';
import { writeBibtex } from '../../exchange/bibtex.ts';
import { writeClaimReport } from '../../exchange/claim-report.ts';
import { writeCslJson } from '../../exchange/csl-json.ts';
import { writeHtmlReport } from '../../exchange/html-report.ts';
import { markdownFiles, writeMarkdown } from '../../exchange/markdown.ts';
import { writePlainText } from '../../exchange/plain-text.ts';
import type { Claim, NewClaim } from '../../storage/claim.ts';
import type { ClipSource } from '../../storage/clip.ts';
import { sampleClaim, sampleEvidence, sampleVerdict } from '../storage/claim-sample.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { joined } from './hostile-clips.ts';

/** Two clips of an article that states everything, and one each of two that state nothing. */
const full = sampleClip(1, { note: 'Ask the harbour & the *port*.', tags: ['storm', 'sea, north'] });
const second = { ...sampleClip(2, { tags: ['storm'], note: ' ' }), source: full.source };
const [bare, other] = [3, 4].map((n): ClipSource => ({ address: `https://news.example/${n}`, title: '', authors: [] }));
const CLIPS = [full, second, sampleClip(3, { source: bare! }), sampleClip(4, { source: other! })];

test('BibLaTeX, whole', () => {
  expect(joined(writeBibtex(CLIPS))).toBe(`@online{arvold2026storm,
  title = {{Storm, day 1}},
  author = {Arvold, Ines},
  organization = {Ellery Courier},
  date = {2026-03-01},
  year = {2026},
  url = {https://news.example/storm-1},
  urldate = {2026-03-01},
  langid = {en},
  keywords = {storm, sea  north},
  annotation = {“Ferry number 1 stays in port” Ask the harbour \\& the *port*. — “Ferry number 2 stays in port”}
}

@online{clip,
  url = {https://news.example/3},
  urldate = {2026-03-01},
  annotation = {“Ferry number 3 stays in port”}
}

@online{clip-2,
  url = {https://news.example/4},
  urldate = {2026-03-01},
  annotation = {“Ferry number 4 stays in port”}
}

`);
});

test('CSL-JSON, whole', () => {
  const day = { 'date-parts': [[2026, 3, 1]] };
  const bareItem = (n: number) => ({
    id: `https://news.example/${n}`,
    type: 'article-newspaper',
    title: '',
    URL: `https://news.example/${n}`,
    accessed: day,
    annote: `“Ferry number ${n} stays in port”`,
  });
  expect(JSON.parse(joined(writeCslJson(CLIPS)))).toEqual([
    {
      id: 'https://news.example/storm-1',
      type: 'article-newspaper',
      title: 'Storm, day 1',
      URL: 'https://news.example/storm-1',
      author: [{ family: 'Arvold', given: 'Ines' }],
      'container-title': 'Ellery Courier',
      issued: day,
      accessed: day,
      language: 'en',
      keyword: 'storm, sea, north',
      annote: '“Ferry number 1 stays in port”\nAsk the harbour & the *port*.\n\n“Ferry number 2 stays in port”',
    },
    bareItem(3),
    bareItem(4),
  ]);
});

test('Markdown in one text, whole', () => {
  expect(joined(writeMarkdown(CLIPS))).toBe(`# Storm, day 1

Ines Arvold  
Ellery Courier  
2026-03-01  
<https://news.example/storm-1>

> Ferry number 1 stays in port

Ask the harbour & the *port*.

#storm #sea-north

> Ferry number 2 stays in port

#storm

# Untitled

<https://news.example/3>

> Ferry number 3 stays in port

# Untitled

<https://news.example/4>

> Ferry number 4 stays in port

`);
});

test('an Obsidian vault, whole', () => {
  const files = [...markdownFiles(CLIPS, 'article')].map(({ name, text }) => `== ${name}\n${text}`);
  expect(files.join('')).toBe(`== Storm, day 1.md
---
title: "Storm, day 1"
url: "https://news.example/storm-1"
site: "Ellery Courier"
authors: ["Ines Arvold"]
published: "2026-03-01"
lang: "en"
clipped: "2026-03-01T08:02:00.000Z"
tags: ["storm", "sea-north"]
---

# Storm, day 1

> Ferry number 1 stays in port

Ask the harbour & the *port*.

#storm #sea-north

> Ferry number 2 stays in port

#storm
== Clip.md
---
title: ""
url: "https://news.example/3"
clipped: "2026-03-01T08:03:00.000Z"
---

# Untitled

> Ferry number 3 stays in port
== Clip 2.md
---
title: ""
url: "https://news.example/4"
clipped: "2026-03-01T08:04:00.000Z"
---

# Untitled

> Ferry number 4 stays in port
`);
});

test('plain text, whole', () => {
  expect(joined(writePlainText(CLIPS))).toBe(`Storm, day 1
Ines Arvold
Ellery Courier
2026-03-01
https://news.example/storm-1

    “Ferry number 1 stays in port”

    Note: Ask the harbour & the *port*.

    Tags: storm, sea, north

    “Ferry number 2 stays in port”

    Tags: storm

------------------------------------------------------------------------

https://news.example/3

    “Ferry number 3 stays in port”

------------------------------------------------------------------------

https://news.example/4

    “Ferry number 4 stays in port”

------------------------------------------------------------------------

`);
});

test('the articles of an HTML report, whole', () => {
  const report = joined(writeHtmlReport(CLIPS, new Date('2026-04-01T12:00:00Z')));
  const articles = report.slice(report.indexOf('<article'));
  expect(articles.replace(/(>clipped) [^<]+/g, '$1 …')).toBe(`<article lang="en"><h2 dir="auto">Storm, day 1</h2>
<p class="about"><span dir="auto">Ines Arvold</span> · <span dir="auto">Ellery Courier</span> · <span dir="auto">2026-03-01</span>
<br><a href="https://news.example/storm-1" rel="noopener noreferrer">https://news.example/storm-1</a></p>
<blockquote cite="https://news.example/storm-1" dir="auto">Ferry number 1 stays in port</blockquote>
<p class="note" dir="auto">Ask the harbour &amp; the *port*.</p>
<p class="tags"><span dir="auto">#storm</span> <span dir="auto">#sea, north</span> <time datetime="2026-03-01T08:01:00.000Z">clipped …</time></p>
<blockquote cite="https://news.example/storm-1" dir="auto">Ferry number 2 stays in port</blockquote>
<p class="tags"><span dir="auto">#storm</span> <time datetime="2026-03-01T08:02:00.000Z">clipped …</time></p>
</article>
<article><h2 dir="auto">https://news.example/3</h2>
<p class="about">
<br><a href="https://news.example/3" rel="noopener noreferrer">https://news.example/3</a></p>
<blockquote cite="https://news.example/3" dir="auto">Ferry number 3 stays in port</blockquote>
<p class="tags"> <time datetime="2026-03-01T08:03:00.000Z">clipped …</time></p>
</article>
<article><h2 dir="auto">https://news.example/4</h2>
<p class="about">
<br><a href="https://news.example/4" rel="noopener noreferrer">https://news.example/4</a></p>
<blockquote cite="https://news.example/4" dir="auto">Ferry number 4 stays in port</blockquote>
<p class="tags"> <time datetime="2026-03-01T08:04:00.000Z">clipped …</time></p>
</article>
</body></html>
`);
});

test('the claims of a report, whole', () => {
  const kept = (claim: NewClaim): Claim => ({ ...claim, updated: claim.created, changes: 1 });
  const checked = sampleClaim(1, {
    evidence: [{ ...sampleEvidence, note: '', archive: null }, sampleEvidence],
    verdict: { ...sampleVerdict, address: null, value: null },
    state: 'checked',
  });
  const firstSeen = { address: null, title: '', date: null };
  const history = [
    { made: '2026-03-01T08:00:00Z', words: 'Claim made' },
    { made: '2026-03-02T08:00:00Z', words: 'Verdict given' },
  ];
  const entries = [
    { claim: kept(checked), history },
    { claim: kept(sampleClaim(2, { words: '', claimant: '', attributed: null, firstSeen })), history: [] },
  ];
  const report = joined(writeClaimReport(entries, new Date('2026-04-01T12:00:00Z')));
  const articles = report.slice(report.indexOf('<article'));
  expect(
    articles.replace(/(<time[^>]*>)[^<]+/g, '$1…'),
  ).toBe(`<article><h2 dir="auto">Allegation, alleged only: The harbour lost 1 ships to the storm.</h2>
<p class="about"><span dir="auto">Ines Arvold</span> · <span dir="auto">Storm, day 1</span> · <span dir="auto">2026-03-01</span>
<br><a href="https://news.example/storm-1" rel="noopener noreferrer">https://news.example/storm-1</a></p>
<blockquote dir="auto">the harbour lost 1 ships to the storm</blockquote>

<h3>Verdict</h3><p><strong dir="auto">Overstated: two, not ten</strong><br>
<span dir="auto">Ellery Checks</span>, 2026-03-02</p>
<h3>Evidence</h3><ul><li>Contradicts: <a href="https://harbour.example/register" rel="noopener noreferrer">https://harbour.example/register</a></li><li>Contradicts: <a href="https://harbour.example/register" rel="noopener noreferrer">https://harbour.example/register</a> (archived: <a href="https://archive.example/harbour-register" rel="noopener noreferrer">https://archive.example/harbour-register</a>)<p class="note" dir="auto">The register lists two ships.</p></li></ul>
<h3>History</h3><ol class="about"><li><time datetime="2026-03-01T08:00:00Z">…</time> Claim made</li><li><time datetime="2026-03-02T08:00:00Z">…</time> Verdict given</li></ol></article>
<article><h2 dir="auto">The harbour lost 2 ships to the storm.</h2>
<p class="about"><span dir="auto">Nobody named</span>
</p>


<h3>Verdict</h3><p>Nobody has judged this claim yet. (unstarted)</p>
<h3>Evidence</h3><p>None yet.</p>
<h3>History</h3><ol class="about"></ol></article>
</body></html>
`);
});
