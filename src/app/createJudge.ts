import workerUrl from '../diagnosis/judge.worker?worker&url';
import { createJudgeClient, type Judge } from '../diagnosis/judgeClient';
import { startWorker } from '../lib/startWorker';

/** The judging worker behind its typed face; it starts at once, while the engine does. */
export function createJudge(): Judge {
  return createJudgeClient(startWorker(workerUrl, 'module'));
}
