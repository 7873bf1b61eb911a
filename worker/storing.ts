import { FailedAnswer } from '../messaging/serve.ts';
import { writeFailure } from '../storage/failure.ts';

/** Works on the database for whoever asked; what the browser refuses is answered in words. Throws `FailedAnswer`. */
export async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailedAnswer) throw error;
    throw new FailedAnswer(await writeFailure(error));
  }
}
