import type { ClipEdit } from '../components/ClipForm.tsx';
import { failure, type Result, success } from '../messaging/result.ts';
import { requestWorker } from '../messaging/screen-channel.ts';
import type { Clip } from '../storage/clip.ts';

/** A clip as its form was left. A collection that does not exist yet is made first. */
export async function editedClip(clip: Clip, edit: ClipEdit): Promise<Result<Clip>> {
  const { archive, collection: chosen, entities, saidBy, ...written } = edit;
  const { archive: _, collection: __, entities: ___, saidBy: ____, ...rest } = clip;
  let collection = chosen && 'id' in chosen ? chosen.id : undefined;
  if (chosen && 'name' in chosen) {
    const now = new Date().toISOString();
    collection = crypto.randomUUID();
    const made = { id: collection, name: chosen.name, created: now, updated: now };
    const answer = await requestWorker('saveCollection', { collection: made });
    if (!answer.ok) return failure(answer.error.code, answer.error.message);
  }
  return success({
    ...rest,
    ...written,
    ...(entities.length > 0 && { entities }),
    ...(saidBy !== '' && { saidBy }),
    ...(collection !== undefined && { collection }),
    ...(/^https?:\/\//i.test(archive) && URL.canParse(archive) && { archive }),
  });
}
