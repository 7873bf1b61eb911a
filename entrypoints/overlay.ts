import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardPart } from '../page/card-part.tsx';
import { createClipperPart } from '../page/clipper-part.tsx';
import { parts } from '../page/parts.ts';

export default defineUnlistedScript(() => {
  parts().card ??= createCardPart();
  parts().clipper ??= createClipperPart();
});
