import { createJudgeAnswerer } from './answerJudgeRequest';
import type { JudgeRequest } from './judgeProtocol';
import { createJudgeSession } from './judgeSession';

declare const self: DedicatedWorkerGlobalScope;

const answer = createJudgeAnswerer(createJudgeSession(), (reply) => self.postMessage(reply));

self.addEventListener('message', (event: MessageEvent<JudgeRequest>) => {
  void answer(event.data);
});
