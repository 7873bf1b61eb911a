import { say } from '../language/words.ts';
import type { PageCommandAnswers, PageCommands } from '../messaging/messages.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import { failure, type Result, success } from '../messaging/result.ts';
import type { Session } from './session.ts';

type Answers = {
  readonly [K in keyof PageCommands]: (
    payload: PageCommands[K],
  ) => PageCommandAnswers[K] | Promise<PageCommandAnswers[K]>;
};

/** Does what the worker and the panel ask of a page that is read. */
export function answerCommands(session: Session, channel: PageChannel, signal: AbortSignal): void {
  const answers: Answers = {
    describePage: () => session.describe(),
    describeStory: () => session.describeStory(),
    showText: ({ start, end }) => ({ shown: session.showText(start, end) }),
    markStatement: (statement) => {
      session.markStatement(statement);
      return {};
    },
    markStatements: ({ stretches }) => {
      session.claimMarks.tint(stretches);
      return {};
    },
    readFactChecks: () => ({ nodes: session.readFactChecks() }),
    showMention: ({ index }) => ({ shown: session.showMention(index) }),
    showClip: ({ id }) => ({ shown: session.showClip(id) }),
    stepName: async ({ direction }) => ({ opened: await session.stepName(direction) }),
    draftClip: async () => ({ draft: await session.draftClip() }),
    settingsChanged: ({ settings }) => {
      session.applySettings(settings);
      return {};
    },
    clipsChanged: async () => {
      await session.askForClips();
      return {};
    },
    findClips: async () => {
      await session.findClips();
      return {};
    },
    showPlace: ({ id, place }) => ({ shown: session.showClip(id, place) }),
    describePlace: async ({ id, place }) => ({ place: await session.describePlace(id, place) }),
    correctionsChanged: async () => {
      await session.annotateAgain();
      return {};
    },
    claimsChanged: async () => {
      await session.claimMarks.refresh();
      return {};
    },
    navigated: async ({ address }) => {
      await session.navigate(address);
      return {};
    },
    stop: () => {
      session.stop();
      return {};
    },
  };
  channel.onCommand(async (type, payload): Promise<Result<PageCommandAnswers[typeof type]>> => {
    const answer = answers[type];
    return answer ? success(await answer(payload)) : failure('refused', say('failure_internal'));
  }, signal);
}
