import type { LookUpView, StatementsView } from '../components/card-view.ts';
import type { EntityKey } from '../knowledge/entity.ts';
import type { LocatorMap } from '../knowledge/maps.ts';
import type { NameCandidate, PageAnswers } from '../messaging/messages.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import type { Reference } from './card-content.ts';

/**
 * What the worker has said of entries and names, asked once each. After every answer that can change a card `changed`
 * runs. A question that failed is asked again the next time that it is wanted.
 */
export class References {
  readonly #channel: PageChannel;
  readonly #changed: () => void;
  readonly #entries = new Map<EntityKey, Reference>();
  readonly #lookUps = new Map<EntityKey, LookUpView>();
  readonly #statements = new Map<EntityKey, StatementsView>();
  readonly #maps = new Map<EntityKey, LocatorMap | null>();
  readonly #candidates = new Map<string, readonly NameCandidate[]>();

  constructor(channel: PageChannel, changed: () => void) {
    this.#channel = channel;
    this.#changed = changed;
  }

  entry(key: EntityKey | undefined): Reference {
    return key === undefined ? 'none' : (this.#entries.get(key) ?? 'awaited');
  }

  lookUp(key: EntityKey | undefined): LookUpView | undefined {
    return key === undefined ? undefined : this.#lookUps.get(key);
  }

  statements(key: EntityKey | undefined): StatementsView | undefined {
    return key === undefined ? undefined : this.#statements.get(key);
  }

  /** Null where there is none, or none as yet. */
  map(key: EntityKey | undefined): LocatorMap | null {
    return key === undefined ? null : (this.#maps.get(key) ?? null);
  }

  /** Undefined until they are known. */
  candidates(names: readonly string[]): readonly NameCandidate[] | undefined {
    return this.#candidates.get(names.join('\n'));
  }

  async wantEntry(key: EntityKey | undefined): Promise<void> {
    const known = key && this.#entries.get(key);
    if (!key || known === 'awaited' || (typeof known === 'object' && known.ok)) return;
    this.#entries.set(key, 'awaited');
    const answer = await this.#channel.request('entity', { key });
    this.#entries.set(key, answer.ok ? { ok: true, value: answer.value.entity } : answer);
    this.#changed();
  }

  async wantLookUp(key: EntityKey): Promise<void> {
    await Promise.all([this.#ask('lookUp', this.#lookUps, key), this.#ask('lookUpStatements', this.#statements, key)]);
  }

  async #ask<Q extends 'lookUp' | 'lookUpStatements'>(
    question: Q,
    answers: Map<EntityKey, 'awaited' | PageAnswers[Q]>,
    key: EntityKey,
  ): Promise<void> {
    const known = answers.get(key);
    if (known && (known === 'awaited' || known.kind !== 'failed')) return;
    answers.set(key, 'awaited');
    const answer = await this.#channel.request(question, { key });
    answers.set(key, answer.ok ? answer.value : { kind: 'failed', reason: 'offline' });
    this.#changed();
  }

  async wantMap(key: EntityKey): Promise<void> {
    if (this.#maps.has(key)) return;
    this.#maps.set(key, null);
    const answer = await this.#channel.request('locate', { key });
    if (!answer.ok) this.#maps.delete(key);
    else if (answer.value.map) {
      this.#maps.set(key, answer.value.map);
      this.#changed();
    }
  }

  async wantCandidates(names: readonly string[]): Promise<void> {
    const key = names.join('\n');
    if (this.#candidates.has(key)) return;
    const answer = await this.#channel.request('candidates', { names: [...names] });
    if (!answer.ok) return;
    this.#candidates.set(key, answer.value.candidates);
    this.#changed();
  }
}
