import * as v from 'valibot';
import { type Clip, clipSchema } from '../storage/clip.ts';
import { textHash } from '../storage/text-hash.ts';
import { complaint } from './foreign-clip.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Problem } from './reading.ts';
import { parseSafely } from './safe-json.ts';

/**
 * The library in one file, with the trash: a line that says what it is, a line for each clip, and a last line with
 * their number and the SHA-256 of all bytes before it. A file that was cut short or changed is refused.
 */
const FORMAT = 'newsgloss-backup';

/** Raised when a line's shape changes; older files stay readable. */
const VERSION = 1;

const headSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  created: v.pipe(v.string(), v.isoTimestamp()),
});
const tailSchema = v.object({ clips: v.number(), sha256: v.pipe(v.string(), v.hash(['sha256'])) });

export async function writeBackup(clips: readonly Clip[], created: Date): Promise<string> {
  const head = { format: FORMAT, version: VERSION, created: created.toISOString() };
  const lines = [head, ...clips].map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${lines}${JSON.stringify({ clips: clips.length, sha256: await textHash(lines) })}\n`;
}

export type Backup =
  | { readonly ok: true; readonly created: string; readonly clips: readonly Clip[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refuse = (at: string, message: string): Backup => ({ ok: false, problems: [{ at, message }] });

/** All or nothing; what is wrong is said by line. */
export async function readBackup(file: string): Promise<Backup> {
  if (file.length > IMPORT_LIMITS.size) return refuse('file', 'The file is too large.');
  const lines = file.replace(/\r\n/g, '\n').trimEnd().split('\n');
  const first = parseLine(lines[0] ?? '', headSchema);
  if (!first.ok) return refuse('line 1', 'This is no backup of Newsgloss.');
  if (first.value.version > VERSION)
    return refuse('line 1', 'A newer version of Newsgloss wrote this; update it first.');
  const last = parseLine(lines.at(-1)!, tailSchema);
  if (lines.length < 2 || !last.ok) return refuse(`line ${lines.length}`, 'The file was cut short.');
  const body = lines.slice(1, -1);
  if (body.length > IMPORT_LIMITS.clips) return refuse('file', `More than ${IMPORT_LIMITS.clips} clips.`);
  const isWhole =
    last.value.clips === body.length && last.value.sha256 === (await textHash(`${lines.slice(0, -1).join('\n')}\n`));
  if (!isWhole) return refuse('file', 'The file was changed or damaged: its checksum does not fit.');
  const clips: Clip[] = [];
  const problems: Problem[] = [];
  body.forEach((line, index) => {
    const clip = parseLine(line, clipSchema);
    if (clip.ok) clips.push(clip.value);
    else if (problems.length < IMPORT_LIMITS.problems)
      problems.push({ at: `line ${index + 2}`, message: clip.message });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, created: first.value.created, clips };
}

function parseLine<S extends v.GenericSchema>(
  line: string,
  schema: S,
): { ok: true; value: v.InferOutput<S> } | { ok: false; message: string } {
  const json = parseSafely(line);
  if (!json.ok) return json;
  const parsed = v.safeParse(schema, json.value);
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, message: complaint(parsed.issues[0]) };
}
