/** What the measured process needs of the detection, in one bundle. */
export { createAnnotator } from '../../detection/annotate.ts';
export { openTagger } from '../../detection/tagger/open-tagger.ts';
export { openPack } from '../../knowledge/pack-reader.ts';
