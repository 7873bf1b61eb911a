import type { Clip } from '../../storage/clip.ts';

/** Text that some reader of some format could take for more than text. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tTAB first',
  "'=already with an apostrophe",
  'He said "yes", then; "no"',
  'line one\nline two\r\nER  - \r\nTY  - BOOK',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script><svg onload=alert(1)>',
  '</style></title><iframe src="javascript:alert(1)">',
  '[click](javascript:alert(1)) ![x](https://track.example/p.png) [[note]] ![[embed]]',
  '# not a heading\n- not a list\n1. nor this\n--- \n> nor a quote\n```\ncode\n```',
  '%%hidden%% ==mark== $x^2$ ~~gone~~ `code` <!-- no -->',
  '}\n@article{evil, title = {Evil}}\n{',
  '\\input{/etc/passwd} \\write18{rm} $\\alpha$ 100% & #1 _a_ ~b^c',
  '--- \nadmin: true\n---',
  'null \u0000 byte, bell \u0007, \u001B[31mred\u001B[0m',
  'bidi \u202Eevil\u202C \u2066isolate\u2069 and line \u2028 separators \u2029 here',
  'emoji 🌊🏳️‍🌈, 語, ﷽, שלום, नमस्ते',
  '"__proto__": {"polluted": true}',
  "'; DROP TABLE clips; --",
] as const;

/** A library of which every text is hostile: quote, note, tag, title, site and author. */
export function hostileClips(): Clip[] {
  return HOSTILE.map((text, n) => {
    const moment = new Date(Date.UTC(2026, 1, 1, 0, n)).toISOString();
    return {
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      quote: text,
      selectors: [
        { type: 'TextQuoteSelector', exact: text, prefix: `before ${text}`, suffix: `${text} after` },
        { type: 'TextPositionSelector', start: n, end: n + text.length },
        {
          type: 'RangeSelector',
          startSelector: {
            type: 'XPathSelector',
            value: '/html[1]/body[1]/article[1]/p[2]',
            refinedBy: { type: 'TextPositionSelector', start: n, end: n },
          },
          endSelector: {
            type: 'XPathSelector',
            value: '/html[1]/body[1]/article[1]/p[3]',
            refinedBy: { type: 'TextPositionSelector', start: n + 9, end: n + 9 },
          },
        },
      ],
      source: {
        address: `https://news.example/a-${n}?q=%22%3E%3Cscript%3E&x={1}`,
        canonical: `https://news.example/a-${n}`,
        title: text,
        site: text,
        authors: [text, 'Ines Arvold'],
        published: '2026-01-31T08:00:00+01:00',
        modified: '2026-02-01',
        lang: 'en-GB',
      },
      colour: 'green',
      note: `${text}\n\nsecond paragraph ${text}`,
      tags: [text.slice(0, 100).trim(), 'storm'],
      created: moment,
      updated: moment,
    };
  });
}

export const joined = (parts: Iterable<string>): string => [...parts].join('');
