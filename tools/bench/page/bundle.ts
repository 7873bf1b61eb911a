import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The probe as one script. */
export async function probeScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('./probe.ts', import.meta.url)), formats: ['iife'], name: 'probe' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The probe was not bundled');
  return output.output[0].code;
}
