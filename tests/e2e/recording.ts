import { afterAll } from 'vitest';
import { type Recorder, startRecorder } from './recorder.ts';

/** A recorder for all tests of one `describe`; its address is what `useStage` wants as a proxy. */
export function useRecorder(): { readonly address: Promise<string>; readonly recorder: Recorder } {
  let recorder: Recorder | undefined;
  const starting = startRecorder().then((started) => (recorder = started));
  afterAll(() => recorder?.close());
  return {
    address: starting.then(({ address }) => address),
    get recorder() {
      if (!recorder) throw new Error('The recorder is not there yet');
      return recorder;
    },
  };
}
