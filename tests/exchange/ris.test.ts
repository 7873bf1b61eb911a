import { expect, test } from 'vitest';
import { writeRis } from '../../exchange/ris.ts';
import { sampleClip } from '../storage/clip-sample.ts';

const written = (...clips: Parameters<typeof writeRis>[0][]) => clips.map((each) => [...writeRis(each)].join(''));

test('an article is one record, with each of its quotes and notes, and each tag once', () => {
  const first = sampleClip(1, { note: ' Ask the\n coast guard. ', tags: ['storm', 'sea'] });
  const source = { ...first.source, authors: ['Ines Arvold', 'The Ellery Courier staff'] };
  const second = sampleClip(2, { quote: ' Boats stay in. ', tags: ['sea'], source });
  expect(written([{ ...first, source }, second])).toEqual([
    [
      'TY  - NEWS',
      'TI  - Storm, day 1',
      'AU  - Arvold, Ines',
      'AU  - The Ellery Courier staff',
      'T2  - Ellery Courier',
      'PY  - 2026',
      'DA  - 2026/03/01/',
      'LA  - en',
      'UR  - https://news.example/storm-1',
      'Y2  - 2026/03/01/',
      'KW  - storm',
      'KW  - sea',
      'N1  - “Ferry number 1 stays in port” Ask the coast guard.',
      'N1  - “Boats stay in.”',
      'ER  - ',
      '',
      '',
    ].join('\r\n'),
  ]);
});

test('what a page does not state has no line, and a year alone is a year', () => {
  const { address } = sampleClip(1).source;
  const bare = sampleClip(1, { source: { address, title: 'Storm', authors: [] } });
  const lines = (clip: typeof bare) => [...writeRis([clip])].join('').trim().split('\r\n');
  expect(lines(bare)).toEqual([
    'TY  - NEWS',
    'TI  - Storm',
    'UR  - https://news.example/storm-1',
    'Y2  - 2026/03/01/',
    'N1  - “Ferry number 1 stays in port”',
    'ER  -',
  ]);
  const dated = lines({ ...bare, source: { ...bare.source, published: '2025' } });
  expect(dated).toEqual(expect.arrayContaining(['PY  - 2025', 'DA  - 2025///']));
});
