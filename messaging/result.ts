/** Errors do not survive a message, so an answer is one of two plain shapes. */
export type Result<T, E extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export type FailureCode =
  /** The message did not have the shape that its type asks for, or its sender may not send it. */
  | 'refused'
  /** The disk or the origin's quota is full; nothing was written. */
  | 'quota'
  /** The database could not be opened or written. */
  | 'storage'
  /** The knowledge pack is missing or damaged. */
  | 'knowledge'
  /** No answer from the other side: it was stopped, updated or closed. */
  | 'unreachable'
  | 'not-found';

export interface Failure {
  readonly code: FailureCode;
  /** One sentence for people: what happened, and what to do. Never contains text of the page. */
  readonly message: string;
}

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (code: FailureCode, message: string): Result<never> => ({ ok: false, error: { code, message } });
