import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { groupByArticle } from '../../exchange/articles.ts';
import { markdownFiles } from '../../exchange/markdown.ts';
import { DEFAULT_TEMPLATE, parseTemplate, writeTemplate } from '../../exchange/markdown-template.ts';
import type { Clip } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { hostileClips } from './hostile-clips.ts';

function render(template: string, clips: readonly Clip[]): string {
  const parsed = parseTemplate(template);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return groupByArticle(clips)
    .map((article) => writeTemplate(parsed, article))
    .join('');
}
const problemsOf = (template: string) => {
  const parsed = parseTemplate(template);
  return parsed.ok ? [] : parsed.problems.map(({ at, message }) => `${at}: ${message}`);
};

const storm = sampleClip(1, { note: 'Compare with **Monday**', tags: ['storm', 'high sea'] });
const second: Clip = { ...sampleClip(2), source: storm.source };

describe('a template', () => {
  test('writes values, sections that have something, and each clip', () => {
    const template = '# {{title}}\n{{#clips}}\n- {{quote}}{{#note}} ({{note}}){{/note}} {{clipTags}}\n{{/clips}}\nend';
    expect(render(template, [storm, second])).toBe(
      '# Storm, day 1\n- Ferry number 1 stays in port (Compare with **Monday**) #storm #high-sea\n- Ferry number 2 stays in port \nend',
    );
  });

  test('that comes with the extension is one, with front matter that is YAML', () => {
    const text = render(DEFAULT_TEMPLATE, [storm]);
    const [, front = '', body = ''] = /^---\n(.*?)---\n(.*)$/s.exec(text) ?? [];
    expect(parse(front)).toMatchObject({ title: 'Storm, day 1', tags: ['storm', 'high-sea'] });
    expect(body).toContain('> Ferry number 1 stays in port\n\nCompare with **Monday**');
  });

  test('is refused by line where it cannot be written', () => {
    expect(problemsOf('{{title}}\n{{nonsense}}')).toEqual(['line 2: {{nonsense}} stands for nothing.']);
    expect(problemsOf('{{quote}}')).toEqual(['line 1: {{quote}} stands outside {{#clips}}.']);
    expect(problemsOf('a\n{{#clips}}\n{{quote}}')).toEqual(['line 2: {{#clips}} is not closed.']);
    expect(problemsOf('{{/clips}}')).toEqual(['line 1: {{/clips}} closes nothing.']);
    expect(problemsOf('{{#clips}}{{#note}}{{/clips}}{{/note}}')[0]).toBe(
      'line 1: {{#note}} is not closed before {{/clips}}.',
    );
    expect(problemsOf('{{constructor}}{{__proto__}}')).toHaveLength(2);
    expect(problemsOf(DEFAULT_TEMPLATE)).toEqual([]);
  });

  test('writes hostile text as text', () => {
    const clips = hostileClips();
    const html = new MarkdownIt({ html: true }).render(
      render('{{#clips}}\n\n{{blockquote}}\n\n{{quote}}\n{{/clips}}', clips),
    );
    expect(html).not.toMatch(/<(?:script|img|iframe|svg|a |h\d|li|code|pre)/);
    expect(html.match(/<blockquote>/g)).toHaveLength(clips.length);
  });

  test('writes a file for each clip', () => {
    const parsed = parseTemplate(DEFAULT_TEMPLATE);
    if (!parsed.ok) throw new Error('no template');
    const files = [...markdownFiles([storm, second], 'clip', (article) => writeTemplate(parsed, article))];
    expect(files.map(({ name }) => name)).toEqual(['Storm, day 1.md', 'Storm, day 1 2.md']);
    expect(files[1]?.text).toContain('Ferry number 2');
    expect(files[1]?.text).not.toContain('Ferry number 1');
  });
});
