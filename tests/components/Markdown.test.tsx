// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../components/Markdown.tsx';

afterEach(cleanup);
const html = (text: string) => render(<Markdown text={text} />).container.querySelector('.ng-markdown')!.innerHTML;

describe('a note in Markdown', () => {
  it('is shown as it is meant', () => {
    expect(html('Ask *her* **today**.\nNot later.')).toBe(
      '<p>Ask <em>her</em> <strong>today</strong>.<br>Not later.</p>',
    );
    expect(html('- tides\n- silt')).toBe('<ul><li>tides</li><li>silt</li></ul>');
    expect(html('> so she said\n\n`code`')).toBe('<blockquote><p>so she said</p></blockquote><p><code>code</code></p>');
  });

  it('has no headings of its own, which would break the order of its page’s', () => {
    expect(html('# Loud')).toBe('<p class="ng-markdown-heading">Loud</p>');
  });

  it('takes no HTML over', () => {
    expect(html('<img src=x onerror=alert(1)> <b>x</b>')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;x&lt;/b&gt;</p>',
    );
    expect(html('<script>alert(1)</script>')).not.toContain('<script');
  });

  it('leads to the web alone, and fetches nothing', () => {
    const shown = render(
      <Markdown
        text={'[a](javascript:alert(1)) [b](data:text/html,x) [c](https://example.org) ![d](https://example.org/p.png)'}
      />,
    ).container;
    expect([...shown.querySelectorAll('a')].map((link) => link.href)).toEqual([
      'https://example.org/',
      'https://example.org/p.png',
    ]);
    expect(shown.querySelector('img')).toBeNull();
    for (const link of shown.querySelectorAll('a')) expect(link.rel).toBe('noopener noreferrer');
  });
});
