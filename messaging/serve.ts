import * as v from 'valibot';
import { say } from '../language/words.ts';
import { openEnvelope } from './envelope.ts';
import { type Failure, failure, type Result } from './result.ts';

/** Answers one kind of request. A thrown `FailedAnswer` becomes a failure of its kind, any other error a `storage` one. */
export type Answers<Schemas, AnswerTypes, Sender> = {
  readonly [K in keyof Schemas & keyof AnswerTypes]: (
    payload: Schemas[K] extends v.GenericSchema ? v.InferOutput<Schemas[K]> : never,
    sender: Sender,
  ) => AnswerTypes[K] | Promise<AnswerTypes[K]>;
};

export class FailedAnswer extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/**
 * Answers the requests of one channel. `undefined` when the message belongs to another channel. A message of a wrong
 * shape, of an unknown type or from a sender that `identify` refuses is answered with `refused` and logged by type and
 * path alone: its content may be the page's.
 */
export function serve<Schemas extends Record<string, v.GenericSchema>, AnswerTypes, RawSender, Sender>(
  channel: 'page' | 'screen',
  schemas: Schemas,
  answers: Answers<Schemas, AnswerTypes, Sender>,
  identify: (raw: RawSender) => Sender | undefined,
  /** Hears of errors that no answer foresees. */
  onFault: (type: string, error: unknown) => void = () => undefined,
): (message: unknown, raw: RawSender) => Promise<Result<unknown>> | undefined {
  return (message, raw) => {
    const request = openEnvelope(message, channel);
    if (!request) return undefined;
    return answer(request.type, request.payload, raw);
  };

  async function answer(type: string, payload: unknown, raw: RawSender): Promise<Result<unknown>> {
    const refuse = (why: string) => {
      console.warn(`Newsgloss refused a ${channel} message ${JSON.stringify(type.slice(0, 40))}: ${why}`);
      return failure('refused', say('failure_malformed', { reason: why }));
    };
    const sender = identify(raw);
    if (sender === undefined) return refuse('not from this extension');
    const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
    if (!schema) return refuse('unknown type');
    const parsed = v.safeParse(schema, payload);
    if (!parsed.success) return refuse(`${v.getDotPath(parsed.issues[0]) ?? 'payload'} has a wrong shape`);
    try {
      const handler = answers[type as keyof typeof answers] as (payload: unknown, sender: Sender) => unknown;
      return { ok: true, value: await handler(parsed.output, sender) };
    } catch (error) {
      if (error instanceof FailedAnswer) return { ok: false, error: error.failure };
      console.error(`Newsgloss could not answer ${type}:`, error);
      onFault(type, error);
      return failure('storage', say('failure_internal'));
    }
  }
}
