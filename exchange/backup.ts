import * as v from 'valibot';
import { say } from '../language/words.ts';
import { clipSchema } from '../storage/clip.ts';
import { type LibraryUnit, noUnits, UNIT_SCHEMAS, type UnitLists } from '../storage/library-unit.ts';
import { textHash } from '../storage/text-hash.ts';
import { bytesOf, textOf } from './base64.ts';
import { complaint } from './foreign-clip.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Problem } from './reading.ts';
import { parseSafely } from './safe-json.ts';

/**
 * Everything that the library holds in one file, the trash too: a line that says what it is, a line for each unit, and a
 * last line with their number and the SHA-256 of all text before it. A file that was cut short or changed is refused.
 * Version 1 held clips alone, a line each; it is still read.
 */
const FORMAT = 'newsgloss-backup';

/** Raised when a line's shape changes. */
const VERSION = 2;

const headSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  created: v.pipe(v.string(), v.isoTimestamp()),
});
const sha256 = v.pipe(v.string(), v.hash(['sha256']));
const tailSchemas: Readonly<Record<number, v.GenericSchema<unknown, { count: number; sha256: string }>>> = {
  1: v.pipe(
    v.object({ clips: v.number(), sha256 }),
    v.transform(({ clips, ...rest }) => ({ count: clips, ...rest })),
  ),
  2: v.pipe(
    v.object({ units: v.number(), sha256 }),
    v.transform(({ units, ...rest }) => ({ count: units, ...rest })),
  ),
};

/** The bytes of a clip's picture, in JSON and as they are. */
const withPictureText = ({ kind, value }: LibraryUnit): object =>
  kind === 'clip' && value.picture
    ? { kind, value: { ...value, picture: { ...value.picture, bytes: textOf(value.picture.bytes) } } }
    : { kind, value };

/** Writes units as they come, a piece for each line. */
export async function* writeBackup(
  units: Iterable<LibraryUnit> | AsyncIterable<LibraryUnit>,
  created: Date,
): AsyncGenerator<string> {
  const lines = [`${JSON.stringify({ format: FORMAT, version: VERSION, created: created.toISOString() })}\n`];
  yield lines[0]!;
  for await (const unit of units) {
    const line = `${JSON.stringify(withPictureText(unit))}\n`;
    lines.push(line);
    yield line;
  }
  yield `${JSON.stringify({ units: lines.length - 1, sha256: await textHash(lines.join('')) })}\n`;
}

export type Backup =
  | { readonly ok: true; readonly created: string; readonly units: UnitLists }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const lineOf = (number: number): string => say('import_line', { number });

const refuse = (at: string, message: string): Backup => ({ ok: false, problems: [{ at, message }] });

/** All or nothing; what is wrong is said by line. `breathe` is called after each line, and may let others have a turn. */
export async function readBackup(file: string, breathe?: () => Promise<void> | undefined): Promise<Backup> {
  if (file.length > IMPORT_LIMITS.size) return refuse(say('import_file'), say('import_tooLarge'));
  const text = file.replaceAll('\r\n', '\n').trimEnd();
  const lines = text.split('\n');
  const first = parseLine(lines[0] ?? '', headSchema);
  if (!first.ok) return refuse(lineOf(1), say('import_noBackup'));
  const tailSchema = tailSchemas[first.value.version];
  if (!tailSchema) return refuse(lineOf(1), say('import_newer'));
  const last = parseLine(lines.at(-1)!, tailSchema);
  if (lines.length < 2 || !last.ok) return refuse(lineOf(lines.length), say('import_cutShort'));
  if (lines.length > IMPORT_LIMITS.units)
    return refuse(say('import_file'), say('import_tooMany', { number: IMPORT_LIMITS.units }));
  const hashed = text.slice(0, text.lastIndexOf('\n') + 1);
  if (last.value.count !== lines.length - 2 || last.value.sha256 !== (await textHash(hashed))) {
    return refuse(say('import_file'), say('import_damaged'));
  }
  const units = noUnits();
  const problems: Problem[] = [];
  for (let at = 1; at < lines.length - 1; at++) {
    const unit = first.value.version === 1 ? readOldLine(lines[at]!) : await readLine(lines[at]!);
    if (unit.ok) (units[unit.value.kind] as unknown[]).push(unit.value.value);
    else if (problems.length < IMPORT_LIMITS.problems) problems.push({ at: lineOf(at + 1), message: unit.message });
    await breathe?.();
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, created: first.value.created, units };
}

type ReadUnit = { ok: true; value: LibraryUnit } | { ok: false; message: string };

/** A line of version 1. */
function readOldLine(line: string): ReadUnit {
  const clip = parseLine(line, clipSchema);
  return clip.ok ? { ok: true, value: { kind: 'clip', value: { clip: clip.value, history: [] } } } : clip;
}

const envelopeSchema = v.object({ kind: v.picklist(Object.keys(UNIT_SCHEMAS)), value: v.unknown() });

async function readLine(line: string): Promise<ReadUnit> {
  const envelope = parseLine(line, envelopeSchema);
  if (!envelope.ok) return envelope;
  const { kind, value } = envelope.value as { kind: LibraryUnit['kind']; value: unknown };
  const parsed = v.safeParse(UNIT_SCHEMAS[kind], kind === 'clip' ? withPictureBytes(value) : value);
  if (!parsed.success) return { ok: false, message: complaint(parsed.issues[0]) };
  const unit = { kind, value: parsed.output } as LibraryUnit;
  if (unit.kind === 'snapshot' && unit.value.hash !== (await textHash(unit.value.text))) {
    return { ok: false, message: 'hash: does not fit the text' };
  }
  if (unit.kind === 'claim' && unit.value.history.length !== unit.value.claim.changes) {
    return { ok: false, message: 'history: changes are missing' };
  }
  return { ok: true, value: unit };
}

function withPictureBytes(value: unknown): unknown {
  const picture = value instanceof Object && 'picture' in value ? value.picture : undefined;
  const isText = picture instanceof Object && 'bytes' in picture && typeof picture.bytes === 'string';
  return isText ? { ...(value as object), picture: { ...picture, bytes: bytesOf(picture.bytes as string) } } : value;
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
