import type { Attributor } from '../detection/attribution/attribute.ts';
import { openAttributor } from '../detection/attribution/open-attributor.ts';
import { isEnglish } from '../detection/language.ts';
import type { Article } from '../detection/mention.ts';
import { tokenise } from '../detection/tokenise.ts';
import { say } from '../language/words.ts';
import type { FoundStatements } from '../messaging/messages.ts';
import { FailedAnswer } from '../messaging/serve.ts';
import { corrected } from './corrections.ts';
import { knowledgeHost } from './knowledge-host.ts';
import { packagedBytes } from './packaged-bytes.ts';

let attributor: Promise<Attributor> | undefined;

/**
 * What the article at `address` says that somebody said. It is worked out when it is asked for, so that reading a page
 * does not wait for it; the weights are opened once in a worker's life, at the first question.
 */
export async function statementsOf(article: Article, address: string): Promise<FoundStatements> {
  const tokens = tokenise(article.text);
  if (!isEnglish(tokens, article.lang)) return { isEnglish: false, mentions: [], attributions: [] };
  const [host, attribute] = await Promise.all([knowledgeHost(), packagedAttributor()]);
  const mentions = await corrected(host.annotate(article), address, host.knowledge);
  return { isEnglish: true, mentions, attributions: attribute(tokens, mentions) };
}

function packagedAttributor(): Promise<Attributor> {
  attributor ??= packagedBytes('/attribution.bin')
    .then(openAttributor)
    .catch((error: unknown) => {
      attributor = undefined;
      console.error('Newsgloss cannot tell who said what:', error);
      throw new FailedAnswer({
        code: 'knowledge',
        message: say('failure_noStatements'),
      });
    });
  return attributor;
}
