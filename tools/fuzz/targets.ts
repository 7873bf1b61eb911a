import '../english.ts';
import { anchoringTargets } from './anchoring-targets.ts';
import { detectionTargets } from './detection-targets.ts';
import { exchangeTargets } from './exchange-targets.ts';
import { pageTargets } from './page-targets.ts';
import { storeTargets } from './store-targets.ts';
import type { Target } from './target.ts';

/** Everything that is fuzzed. */
export const fuzzTargets = async (): Promise<readonly Target[]> => [
  ...detectionTargets(),
  ...anchoringTargets(),
  ...pageTargets(),
  ...(await exchangeTargets()),
  ...storeTargets(),
];
