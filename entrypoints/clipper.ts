import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createClipperPart } from '../page/clipper-part.tsx';
import { parts } from '../page/parts.ts';

export default defineUnlistedScript(() => {
  parts().clipper ??= createClipperPart();
});
