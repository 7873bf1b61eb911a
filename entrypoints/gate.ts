import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageChannel } from '../messaging/page-channel.ts';
import { watchForArticle } from '../page/gate-watch.ts';
import { parts } from '../page/parts.ts';

export default defineUnlistedScript(async () => {
  if (parts().reading) return;
  const channel = createPageChannel();
  if (await watchForArticle(document, channel.closed)) await channel.request('articleFound', {});
});
