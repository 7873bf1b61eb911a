import * as v from 'valibot';
import { type Clip, clipSchema } from '../storage/clip.ts';
import type { ReadItem } from './reading.ts';

/** What another tool's file says of a clip; everything is still to be checked. */
export interface ForeignClip {
  readonly id: string;
  readonly quote: string;
  readonly selectors?: readonly unknown[];
  readonly source: Readonly<Record<string, unknown>>;
  readonly colour?: string | undefined;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly entities?: readonly object[];
  readonly saidBy?: string | undefined;
  readonly archive?: string | undefined;
  readonly created?: string | undefined;
  readonly updated?: string | undefined;
}

const moment = (text: string | undefined, otherwise: string) => {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString();
};

const isIn = (schema: v.GenericSchema, value: unknown) => v.is(schema, value);

/** Makes a clip of what a file says, or tells why it is none. `now` stands in for dates that the file does not give. */
export function readClip(foreign: ForeignClip, now: Date): ReadItem {
  const created = moment(foreign.created, now.toISOString());
  const candidate = {
    id: foreign.id,
    quote: foreign.quote,
    selectors: foreign.selectors ?? [{ type: 'TextQuoteSelector', exact: foreign.quote, prefix: '', suffix: '' }],
    source: Object.fromEntries(Object.entries(foreign.source).filter(([, value]) => value !== undefined)),
    colour: isIn(clipSchema.entries.colour, foreign.colour) ? foreign.colour : 'yellow',
    note: foreign.note ?? '',
    tags: [...new Set((foreign.tags ?? []).map((tag) => tag.trim()).filter(Boolean))],
    // What is no entity or address of ours is not missed.
    ...(foreign.entities?.length &&
      isIn(clipSchema.entries.entities, foreign.entities) && { entities: foreign.entities }),
    ...(foreign.saidBy && { saidBy: foreign.saidBy }),
    ...(foreign.archive && isIn(clipSchema.entries.archive, foreign.archive) && { archive: foreign.archive }),
    created,
    updated: moment(foreign.updated, created),
  };
  const parsed = v.safeParse(clipSchema, candidate);
  if (parsed.success) return { kind: 'clip', clip: parsed.output satisfies Clip };
  return { kind: 'wrong', message: complaint(parsed.issues[0]) };
}

/** What is wrong, with the name of the field; never the field's content, which may be long. */
export function complaint(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join('.') ?? 'entry';
  return `${path}: ${issue.kind === 'schema' ? `${issue.expected} expected` : issue.message.split(':')[0]}`;
}
