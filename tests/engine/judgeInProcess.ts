import { createJudgeAnswerer } from '../../src/diagnosis/answerJudgeRequest';
import { createJudgeClient, type Judge } from '../../src/diagnosis/judgeClient';
import type { JudgeReply } from '../../src/diagnosis/judgeProtocol';
import { createJudgeSession } from '../../src/diagnosis/judgeSession';

/** The real client and the real session, joined without a Worker; messages are cloned as a Worker would. */
export function judgeInProcess(): Judge {
  const listeners: ((event: { data: JudgeReply }) => void)[] = [];
  const answer = createJudgeAnswerer(createJudgeSession(), (reply) => {
    const data = structuredClone(reply);
    for (const listener of listeners) listener({ data });
  });
  return createJudgeClient({
    postMessage: (request) => void answer(structuredClone(request)),
    addEventListener(type: string, listener: (event: { data: JudgeReply }) => void) {
      if (type === 'message') listeners.push(listener);
    },
  });
}
