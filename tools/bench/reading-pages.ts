import { packagedKnowledge } from '../packaged-knowledge.ts';
import { longSample } from './long-sample.ts';

/** A plain article of about so many words: only what is ours to read. */
export function articleOf(words: number): string {
  const paragraphs = longSample(packagedKnowledge(), words).split('\n\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Talks go on after the summer</title>
<meta property="og:type" content="article">
<style>body { margin: 2rem auto; max-width: 42rem; font: 18px/1.6 serif }</style>
</head>
<body><article><h1>Talks go on after the summer</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></body>
</html>`;
}
