import type { CitationStyle } from '../../exchange/citation.ts';
import type { ClipSource } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';

/** An article, and how the published styles cite it: `citation-styles.test.ts` asks their own processor whether they do. */
export interface CitedArticle extends Readonly<Record<CitationStyle, string>> {
  readonly what: string;
  readonly source: ClipSource;
}

const { source } = sampleClip(2);
const authors = (count: number) => [...'ABCDEFGHIJKLMNOPQRST'].slice(0, count).map((letter) => `Ines ${letter}rvold`);

export const CITED_ARTICLES: readonly CitedArticle[] = [
  {
    what: 'one author',
    source,
    apa: 'Arvold, I. (2026, March 1). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'two authors',
    source: { ...source, authors: ['Ines Arvold', 'Per Olav Lund'] },
    apa: 'Arvold, I., & Lund, P. O. (2026, March 1). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines, and Per Olav Lund. “Storm, Day 2.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines, and Per Olav Lund. “Storm, Day 2.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'three authors',
    source: { ...source, authors: ['Ines Arvold', 'Per Lund', 'Anne-Marie Berg'] },
    apa: 'Arvold, I., Lund, P., & Berg, A.-M. (2026, March 1). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines, Per Lund, and Anne-Marie Berg. “Storm, Day 2.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines, et al. “Storm, Day 2.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'ten authors',
    source: { ...source, authors: authors(10) },
    apa: 'Arvold, I., Brvold, I., Crvold, I., Drvold, I., Ervold, I., Frvold, I., Grvold, I., Hrvold, I., Irvold, I., & Jrvold, I. (2026, March 1). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines, Ines Brvold, Ines Crvold, Ines Drvold, Ines Ervold, Ines Frvold, Ines Grvold, Ines Hrvold, Ines Irvold, and Ines Jrvold. “Storm, Day 2.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines, et al. “Storm, Day 2.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'eleven authors',
    source: { ...source, authors: authors(11) },
    apa: 'Arvold, I., Brvold, I., Crvold, I., Drvold, I., Ervold, I., Frvold, I., Grvold, I., Hrvold, I., Irvold, I., Jrvold, I., & Krvold, I. (2026, March 1). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines, Ines Brvold, Ines Crvold, Ines Drvold, Ines Ervold, Ines Frvold, Ines Grvold, et al. “Storm, Day 2.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines, et al. “Storm, Day 2.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'twenty authors',
    source: { ...source, authors: authors(20) },
    apa: 'Arvold, I., Brvold, I., Crvold, I., Drvold, I., Ervold, I., Frvold, I., Grvold, I., Hrvold, I., Irvold, I., Jrvold, I., Krvold, I., Lrvold, I., Mrvold, I., Nrvold, I., Orvold, I., Prvold, I., Qrvold, I., Rrvold, I., Srvold, I., & Trvold, I. (2026, March 1). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines, Ines Brvold, Ines Crvold, Ines Drvold, Ines Ervold, Ines Frvold, Ines Grvold, et al. “Storm, Day 2.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines, et al. “Storm, Day 2.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'no author',
    source: { ...source, authors: [] },
    apa: 'Storm, day 2. (2026, March 1). Ellery Courier. https://news.example/storm-2',
    chicago: 'Ellery Courier. “Storm, Day 2.” March 1, 2026. https://news.example/storm-2.',
    mla: '“Storm, Day 2.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'a newsroom and no date',
    source: { ...source, authors: ['Ellery Courier Staff'], published: undefined },
    apa: 'Ellery Courier Staff. (n.d.). Storm, day 2. Ellery Courier. Retrieved March 1, 2026, from https://news.example/storm-2',
    chicago:
      'Ellery Courier Staff. “Storm, Day 2.” Ellery Courier. Accessed March 1, 2026. https://news.example/storm-2.',
    mla: 'Ellery Courier Staff. “Storm, Day 2.” Ellery Courier, https://news.example/storm-2. Accessed 1 Mar. 2026.',
  },
  {
    what: 'a year alone, a question',
    source: { ...source, title: 'Who pays for the crossing?', published: '2026' },
    apa: 'Arvold, I. (2026). Who pays for the crossing? Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Who Pays for the Crossing?” Ellery Courier, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Who Pays for the Crossing?” Ellery Courier, 2026, https://news.example/storm-2.',
  },
  {
    what: 'a month alone',
    source: { ...source, published: '2026-07' },
    apa: 'Arvold, I. (2026, July). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, July 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, July 2026, https://news.example/storm-2.',
  },
  {
    what: 'May',
    source: { ...source, published: '2026-05-02' },
    apa: 'Arvold, I. (2026, May 2). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, May 2, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, 2 May 2026, https://news.example/storm-2.',
  },
  {
    what: 'September',
    source: { ...source, published: '2026-09-30T08:00:00Z' },
    apa: 'Arvold, I. (2026, September 30). Storm, day 2. Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, September 30, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Storm, Day 2.” Ellery Courier, 30 Sept. 2026, https://news.example/storm-2.',
  },
  {
    what: 'a long title',
    source: { ...source, title: 'Harbour fire put out with help from three NATO countries' },
    apa: 'Arvold, I. (2026, March 1). Harbour fire put out with help from three NATO countries. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines. “Harbour Fire Put out with Help from Three NATO Countries.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Harbour Fire Put out with Help from Three NATO Countries.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'a title of two parts',
    source: { ...source, title: 'Storm, day 3: the harbour and the iPhone of a mayor within' },
    apa: 'Arvold, I. (2026, March 1). Storm, day 3: the harbour and the iPhone of a mayor within. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines. “Storm, Day 3: The Harbour and the iPhone of a Mayor Within.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Storm, Day 3: The Harbour and the iPhone of a Mayor Within.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'a title with a quote',
    source: { ...source, title: 'Minister: “We will see” on harbour' },
    apa: 'Arvold, I. (2026, March 1). Minister: “We will see” on harbour. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines. “Minister: ‘We Will See’ on Harbour.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Minister: ‘We Will See’ on Harbour.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'a title that ends with a quote',
    source: { ...source, title: '“Enough,” says mayor: “We will see.”' },
    apa: 'Arvold, I. (2026, March 1). “Enough,” says mayor: “We will see.” Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines. “‘Enough,’ Says Mayor: ‘We Will See.’” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “‘Enough,’ Says Mayor: ‘We Will See.’” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'a title whose last word is quoted',
    source: { ...source, title: 'Mayor says “yes”' },
    apa: 'Arvold, I. (2026, March 1). Mayor says “yes.” Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Mayor Says ‘Yes.’” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Mayor Says ‘Yes.’” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'a title that cries out',
    source: { ...source, title: 'A line is back!' },
    apa: 'Arvold, I. (2026, March 1). A line is back! Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “A Line Is Back!” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “A Line Is Back!” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'British English',
    source: { ...source, title: 'Rain in the north', lang: 'en-GB' },
    apa: 'Arvold, I. (2026, March 1). Rain in the north. Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Rain in the North.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Rain in the North.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'no language',
    source: { ...source, title: 'Rain in the north', lang: undefined },
    apa: 'Arvold, I. (2026, March 1). Rain in the north. Ellery Courier. https://news.example/storm-2',
    chicago: 'Arvold, Ines. “Rain in the North.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Rain in the North.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
  {
    what: 'German',
    source: { ...source, lang: 'de', title: 'Wer zahlt für die neue Brücke' },
    apa: 'Arvold, I. (2026, March 1). Wer zahlt für die neue Brücke. Ellery Courier. https://news.example/storm-2',
    chicago:
      'Arvold, Ines. “Wer zahlt für die neue Brücke.” Ellery Courier, March 1, 2026. https://news.example/storm-2.',
    mla: 'Arvold, Ines. “Wer zahlt für die neue Brücke.” Ellery Courier, 1 Mar. 2026, https://news.example/storm-2.',
  },
];
