import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { PackError } from '../../knowledge/pack-format.ts';
import { openPack } from '../../knowledge/pack-reader.ts';
import { pageCommandSchemas, pageRequestSchemas, screenRequestSchemas } from '../../messaging/messages.ts';
import { serve } from '../../messaging/serve.ts';
import { parseQuery } from '../../storage/search/query.ts';
import { settingsSchema } from '../../storage/settings.ts';
import { must, type Target, target } from './target.ts';
import { anyText, hostileText } from './texts.ts';

const PACK = new URL('../../public/pack.bin', import.meta.url);

/** Values of any shape, and such as messages have. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hostileText,
    fc.anything(),
    fc.integer(),
    fc.constantFrom('page', 'screen', 'article', 'site', null, undefined, '00000000-0000-4000-8000-000000000001'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'type',
        'channel',
        'payload',
        'clip',
        'id',
        'text',
        'name',
        'key',
        'tabId',
        'settings',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  ),
}));

/** Answers every request of a channel, as the worker does, with a handler that only sees what the schema let pass. */
function answering(channel: 'page' | 'screen', schemas: Record<string, v.GenericSchema>) {
  const seen: { readonly type: string; readonly payload: unknown }[] = [];
  const handlers = Object.keys(schemas).map((type) => [type, (payload: unknown) => void seen.push({ type, payload })]);
  const answer = serve(channel, schemas, Object.fromEntries(handlers), (raw: unknown) =>
    raw === 'ours' ? true : undefined,
  );
  return { answer, seen };
}

async function mustRefuseOrParse(
  channel: 'page' | 'screen',
  schemas: Record<string, v.GenericSchema>,
  type: string,
  payload: unknown,
) {
  const { answer, seen } = answering(channel, schemas);
  const message = { channel, type, payload };
  const result = await answer(message, 'ours');
  must(result !== undefined && typeof result.ok === 'boolean', 'every message of the channel gets an answer');
  for (const heard of seen) {
    must(Object.hasOwn(schemas, heard.type), 'only known types reach a handler');
    must(v.is(schemas[heard.type] as v.GenericSchema, heard.payload), 'a handler hears only what its schema lets pass');
  }
  const foreign = await answer(message, 'another extension');
  must(foreign?.ok === false, 'nobody else is answered');
}

/** The pack, messages, settings and the search. */
export function storeTargets(): Target[] {
  const warn = console.warn;
  const quietly = async (work: () => Promise<void>): Promise<void> => {
    console.warn = () => undefined;
    try {
      await work();
    } finally {
      console.warn = warn;
    }
  };
  const pack = readFileSync(PACK);
  const buffer = pack.buffer.slice(pack.byteOffset, pack.byteOffset + pack.byteLength) as ArrayBuffer;
  const bytes = new Uint8Array(buffer);
  return [
    target(
      'pack reader, flipped bits',
      8,
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)), { minLength: 1, maxLength: 3 }),
      (flips) => {
        const isUndone = new Set(flips.map(String)).size < flips.length;
        for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        try {
          openPack(buffer);
          must(isUndone, 'a damaged pack is refused');
        } catch (error) {
          must(error instanceof PackError, 'a damaged pack is called that');
        } finally {
          for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        }
      },
    ),
    target('pack reader, other files', 60, fc.uint8Array({ maxLength: 2_000 }), (file) => {
      const start = fc.sample(fc.boolean(), { numRuns: 1, seed: file.length })[0]
        ? bytes.slice(0, 200)
        : new Uint8Array();
      const whole = new Uint8Array([...start, ...file]);
      try {
        openPack(whole.buffer);
        must(false, 'a file that is no pack is refused');
      } catch (error) {
        must(error instanceof PackError, 'a file that is no pack is called that');
      }
    }),
    target(
      'messages of pages',
      100,
      fc.tuple(fc.constantFrom(...Object.keys(pageRequestSchemas), '__proto__', 'toString'), value),
      ([type, payload]) => quietly(() => mustRefuseOrParse('page', pageRequestSchemas, type, payload)),
    ),
    target(
      'messages of screens',
      100,
      fc.tuple(fc.constantFrom(...Object.keys(screenRequestSchemas), 'constructor'), value),
      ([type, payload]) => quietly(() => mustRefuseOrParse('screen', screenRequestSchemas, type, payload)),
    ),
    target(
      'commands to pages',
      60,
      fc.tuple(fc.constantFrom(...Object.values(pageCommandSchemas)), value),
      ([schema, payload]) => {
        v.safeParse(schema, payload);
      },
    ),
    target('settings that were kept', 100, value, (kept) => {
      const settings = v.parse(settingsSchema, typeof kept === 'object' && kept !== null ? kept : {});
      must(v.is(settingsSchema, settings), 'settings are whole, whatever was kept');
    }),
    target(
      'search queries',
      300,
      fc.oneof(
        anyText,
        hostileText,
        fc
          .array(fc.constantFrom('tag:', 'in:', '"', '-', 'year:', 'before:', '2026', 'x*', ' ', 'is:double', ':'))
          .map((parts) => parts.join('')),
      ),
      (typed) => {
        const { required, excluded } = parseQuery(typed);
        for (const clause of [...required, ...excluded]) {
          if (clause.kind === 'words') must(clause.words.length > 0, 'a clause of words has words');
        }
      },
    ),
  ];
}
