import type { PageAnswers, PageRequests } from '../../messaging/messages.ts';
import type { PageChannel } from '../../messaging/page-channel.ts';
import { failure, type Result, success } from '../../messaging/result.ts';

type Answers = {
  [K in keyof PageRequests]?: (payload: PageRequests[K]) => PageAnswers[K] | Result<never> | Promise<PageAnswers[K]>;
};

/** The worker's end of a page's channel, as a table of answers; what is not in it is not answered. */
export function channelTo(answers: Answers): PageChannel & { readonly asked: (keyof PageRequests)[] } {
  const asked: (keyof PageRequests)[] = [];
  return {
    asked,
    closed: new AbortController().signal,
    async request(type, payload) {
      asked.push(type);
      const answer = await answers[type]?.(payload);
      if (answer === undefined) return failure('unreachable', 'Nobody answers.');
      return 'ok' in answer ? answer : success(answer);
    },
    onCommand() {},
    notify() {},
  };
}
