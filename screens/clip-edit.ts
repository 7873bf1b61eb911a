import * as v from 'valibot';
import type { ClipEdit } from '../components/ClipForm.tsx';
import { say, sayNumber } from '../language/words.ts';
import { failure, type Result, success } from '../messaging/result.ts';
import { requestWorker } from '../messaging/screen-channel.ts';
import { type Clip, clipSchema, NOTE_LIMIT, TAG_LIMIT } from '../storage/clip.ts';

/** A clip as its form was left, or what of it cannot be kept. A collection that does not exist yet is made first. */
export async function editedClip(clip: Clip, edit: ClipEdit): Promise<Result<Clip>> {
  const { archive, collection: chosen, entities, saidBy, ...written } = edit;
  const { archive: _, collection: __, entities: ___, saidBy: ____, ...rest } = clip;
  const edited = {
    ...rest,
    ...written,
    ...(entities.length > 0 && { entities }),
    ...(saidBy !== '' && { saidBy }),
    ...(/^https?:\/\//i.test(archive) && URL.canParse(archive) && { archive }),
  };
  const problem = problemOf(edited);
  if (problem !== undefined) return failure('refused', problem);
  let collection = chosen && 'id' in chosen ? chosen.id : undefined;
  if (chosen && 'name' in chosen) {
    const now = new Date().toISOString();
    collection = crypto.randomUUID();
    const made = { id: collection, name: chosen.name, created: now, updated: now };
    const answer = await requestWorker('saveCollection', { collection: made });
    if (!answer.ok) return failure(answer.error.code, answer.error.message);
  }
  return success({ ...edited, ...(collection !== undefined && { collection }) });
}

/** What a person can do about a clip that has no room for what was written. */
function problemOf(clip: Clip): string | undefined {
  const { issues } = v.safeParse(clipSchema, clip, { abortEarly: true });
  switch (issues?.[0].path?.[0].key) {
    case undefined:
      return undefined;
    case 'note':
      return say('clips_noteTooLong', { number: sayNumber(NOTE_LIMIT) });
    case 'tags':
      return say('clips_tagsTooLong', { number: sayNumber(TAG_LIMIT) });
    default:
      return say('clips_fieldTooLong');
  }
}
