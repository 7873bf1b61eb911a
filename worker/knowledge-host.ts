import { createAnnotator } from '../detection/annotate.ts';
import type { Article, Mention } from '../detection/mention.ts';
import { ruleTagger } from '../detection/rule-tagger.ts';
import { openTagger } from '../detection/tagger/open-tagger.ts';
import type { Tagger } from '../detection/tagger.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { PackError } from '../knowledge/pack-format.ts';
import { emptyKnowledge, openPack } from '../knowledge/pack-reader.ts';
import type { KnowledgeState } from '../messaging/messages.ts';
import { openOwnPack, sayFault } from './own-pack.ts';
import { packagedBytes } from './packaged-bytes.ts';

export interface KnowledgeHost {
  readonly knowledge: Knowledge;
  readonly state: KnowledgeState;
  annotate(article: Article): Mention[];
}

let host: Promise<KnowledgeHost> | undefined;

/**
 * The pack and the annotator over it, opened once in a worker's life at the first use. A pack of the reader's own that has
 * been damaged gives way to the shipped one; where that is damaged or missing too, an empty one lets names be found from
 * their words alone. Without the tagger's weights, rules find them: on newswire nine points of F1 worse.
 */
export function knowledgeHost(): Promise<KnowledgeHost> {
  host ??= openHost();
  return host;
}

/** Opens the pack anew, after another one was chosen. */
export function reopenKnowledge(): Promise<KnowledgeHost> {
  host = undefined;
  return knowledgeHost();
}

async function openHost(): Promise<KnowledgeHost> {
  const [{ knowledge, state }, tagger] = await Promise.all([openChosenPack(), openPackagedTagger()]);
  return { knowledge, state, annotate: createAnnotator(knowledge, tagger) };
}

type OpenedPack = Pick<KnowledgeHost, 'knowledge' | 'state'>;

async function openChosenPack(): Promise<OpenedPack> {
  try {
    const knowledge = await openOwnPack();
    return knowledge === undefined ? await openShippedPack() : { knowledge, state: readyState(knowledge, true) };
  } catch (error) {
    console.warn('Newsgloss cannot open the chosen knowledge pack:', error);
    const shipped = await openShippedPack();
    const problem = reasonOf(error);
    return shipped.state.state === 'ready' ? { ...shipped, state: { ...shipped.state, problem } } : shipped;
  }
}

async function openShippedPack(): Promise<OpenedPack> {
  try {
    const knowledge = openPack(await packagedBytes('/pack.bin'));
    return { knowledge, state: readyState(knowledge, false) };
  } catch (error) {
    console.warn('Newsgloss runs without its knowledge pack:', error);
    return { knowledge: emptyKnowledge(), state: { state: 'empty', reason: reasonOf(error) } };
  }
}

function readyState({ built, size }: Knowledge, isOwn: boolean): KnowledgeState {
  return { state: 'ready', built, size, isOwn };
}

function reasonOf(error: unknown): string {
  if (error instanceof PackError) return sayFault(error.fault);
  return error instanceof Error ? error.message : String(error);
}

async function openPackagedTagger(): Promise<Tagger> {
  try {
    return openTagger(await packagedBytes('/tagger.bin'));
  } catch (error) {
    console.error('Newsgloss finds names by rules alone:', error);
    return ruleTagger;
  }
}
