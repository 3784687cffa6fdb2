import type { AssignReply, AssignRequest } from '../import/assign/assign.worker';
import workerUrl from '../import/assign/assign.worker?worker&url';
import { UserFacingError } from '../lib/errors';
import { startWorker } from '../lib/startWorker';
import type { Workspace } from '../panels/shared/workspace';

/** Proposes nodes in a worker of its own, which ends with its answer. */
export const proposeNodes: Workspace['proposeNodes'] = async (nodes, firms) => {
  const worker = startWorker(workerUrl, 'module');
  try {
    return await new Promise<AssignReply>((resolve, reject) => {
      const stop = (): void => reject(new UserFacingError('error.import.workerStopped', {}, 'retry'));
      worker.addEventListener('message', ({ data }: MessageEvent<AssignReply>) => resolve(data));
      worker.addEventListener('error', stop);
      worker.addEventListener('messageerror', stop);
      worker.postMessage({ nodes, firms } satisfies AssignRequest);
    });
  } finally {
    worker.terminate();
  }
};
