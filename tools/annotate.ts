/**
 * Names and attributed statements on the command line:
 *
 *     npm run --silent annotate -- --jsonl < in.jsonl > out.jsonl
 *     npm run --silent annotate -- --html page.html… > out.jsonl
 *
 * One JSON object a line, offsets in UTF-16 code units. A line that is no JSON object with a string `text`, or a page that
 * cannot be read, is answered by `{"id", "error"}`; the run goes on and ends with exit code 1.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createAnnotator } from '../detection/annotate.ts';
import { type Answer, answerLine, answerPage } from './annotate-answers.ts';
import { packagedAttributor } from './packaged-attributor.ts';
import { packagedKnowledge } from './packaged-knowledge.ts';
import { packagedTagger } from './packaged-tagger.ts';

const USAGE = 'Usage: annotate --jsonl < texts.jsonl   or   annotate --html FILE…';

async function print(answer: Answer): Promise<void> {
  if (answer.failed) process.exitCode = 1;
  if (!process.stdout.write(`${answer.line}\n`)) await once(process.stdout, 'drain');
}

async function run([mode, ...files]: readonly string[]): Promise<void> {
  if (mode !== '--jsonl' && !(mode === '--html' && files.length > 0)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const annotate = createAnnotator(packagedKnowledge(), packagedTagger());
  const attribute = packagedAttributor();
  if (mode === '--html') {
    for (const file of files) await print(answerPage(file, annotate, attribute));
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') await print(answerLine(line, annotate, attribute));
  }
}

await run(process.argv.slice(2));
