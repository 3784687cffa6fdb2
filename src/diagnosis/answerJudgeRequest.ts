import type { JudgeReply, JudgeRequest } from './judgeProtocol';
import type { JudgeSession } from './judgeSession';

/** Answers every request with exactly one reply; never rejects. A cancelled count of variants ends between two of them. */
export function createJudgeAnswerer(
  session: JudgeSession,
  post: (reply: JudgeReply) => void,
): (request: JudgeRequest) => Promise<void> {
  const cancelled = new Set<number>();
  const counting = new Set<number>();

  const countVariants = async ({
    id,
    sumsId,
    settings,
  }: Extract<JudgeRequest, { kind: 'countVariants' }>) => {
    counting.add(id);
    try {
      const steps = session.countVariants(sumsId, settings);
      for (;;) {
        const step = steps.next();
        if (step.done) return post({ id, kind: 'counted', robustness: step.value });
        await nextTurn();
        if (cancelled.has(id)) return post({ id, kind: 'done' });
      }
    } finally {
      counting.delete(id);
      cancelled.delete(id);
    }
  };

  return async (request) => {
    const { id } = request;
    try {
      switch (request.kind) {
        case 'open':
          session.open(request);
          return post({ id, kind: 'done' });
        case 'judge':
          return post({ id, kind: 'judged', ...session.judge(request.sumsId, request.settings) });
        case 'countVariants':
          return await countVariants(request);
        case 'listVariants': {
          const { sumsId, settings, cell } = request;
          return post({ id, kind: 'listed', variants: session.listVariants(sumsId, settings, cell) });
        }
        case 'close':
          session.close(request.sumsId);
          return post({ id, kind: 'done' });
        case 'cancel':
          if (counting.has(request.cancelled)) cancelled.add(request.cancelled);
          return post({ id, kind: 'done' });
      }
    } catch (error) {
      post({ id, kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Lets messages that wait be answered first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
