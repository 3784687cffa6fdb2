import { type Remote, releaseProxy, wrap } from 'comlink';
import { UserFacingError } from '../lib/errors';
import type { KeptPlace } from '../model/keptVersion';
import { carryFailures } from './carryFailures';
import type { StorageDesk } from './storageDesk';

/** The module's memory never shrinks, so that the worker ends when nothing was asked for this long. */
const IDLE_MS = 15_000;

export interface StorageClient {
  /** Lets work be done in the worker, which is started for it. Rejects with a UserFacingError. */
  use<Result>(work: (desk: Remote<StorageDesk>, place: KeptPlace) => Promise<Result>): Promise<Result>;
}

interface Running {
  readonly worker: Worker;
  readonly desk: Remote<StorageDesk>;
  readonly place: Promise<KeptPlace>;
  /** Rejects when the worker dies; what was asked then never answers. */
  readonly failed: Promise<never>;
}

/** @param startWorker starts `storage.worker`. @param parquetUrl address of the Parquet module. */
export function createStorageClient(startWorker: () => Worker, parquetUrl: string): StorageClient {
  carryFailures();
  let running: Running | null = null;
  let inUse = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = (): Running => {
    const worker = startWorker();
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener('error', ({ message }) =>
        reject(new UserFacingError('error.storage.denied', { detail: message }, 'reload')),
      );
    });
    failed.catch(() => end());
    const desk = wrap<StorageDesk>(worker);
    return { worker, desk, failed, place: Promise.race([desk.open(parquetUrl), failed]) };
  };
  const end = (): void => {
    running?.desk[releaseProxy]();
    running?.worker.terminate();
    running = null;
  };
  return {
    async use(work) {
      clearTimeout(timer);
      running ??= start();
      const { desk, place: opening, failed } = running;
      inUse += 1;
      let place: KeptPlace | null = null;
      try {
        place = await opening;
        return await Promise.race([work(desk, place), failed]);
      } finally {
        inUse -= 1;
        // What is kept in memory only ends with the worker.
        if (inUse === 0 && place !== 'memory') timer = setTimeout(end, IDLE_MS);
      }
    },
  };
}
