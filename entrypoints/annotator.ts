import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageChannel } from '../messaging/page-channel.ts';
import { startReading } from '../page/session.ts';

export default defineUnlistedScript(() => {
  startReading({ document, channel: createPageChannel() });
});
