import type { StoreApi } from 'zustand/vanilla';
import type { WritableDatabase } from '../db/database';
import { latestOnly } from '../lib/latestOnly';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { LoadedData } from '../panels/shared/workspace';
import type { ViewStoreApi } from '../state/viewStore';
import type { SessionState } from './session';

interface Follower {
  readonly viewStore: ViewStoreApi;
  readonly state: StoreApi<SessionState>;
  /** Runs a change of the engine's tables after those before it; quietly, where nobody waits for it. */
  readonly enqueue: (change: () => Promise<void>) => Promise<void>;
  readonly enqueueQuietly: (change: () => Promise<void>) => Promise<void>;
  readonly database: () => WritableDatabase;
  /** Sums the rows anew and judges them. */
  readonly deriveAnew: () => Promise<void>;
  /** A new number for the data, so that questions to the table `gap` are asked again. */
  readonly nextVersion: () => number;
}

/** Of a drag over many values the table `gap` is written once. */
const SETTLE_MS = 400;

/**
 * Keeps the verdicts in step with the settings: judged anew from the sums at once, the tables `gap` and `chain_region`
 * and the robustness afterwards. Only what changes the sums themselves reads rows again.
 */
export function followSettings(follower: Follower): void {
  const { viewStore, state, enqueue } = follower;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counting = new AbortController();
  const fail = (error: unknown): void => state.setState({ error });
  /** Puts what was judged beside the sums that it was judged from, or drops it when they have been replaced since. */
  const put = ({ sums }: LoadedData, judged: Partial<LoadedData>): void => {
    const { data } = state.getState();
    if (data?.sums === sums) state.setState({ data: { ...data, ...judged } });
  };

  /** null when the sums were replaced meanwhile: they are closed, and nobody waits for what was asked of them. */
  const whileOpen = async <Answer>(
    { sums }: LoadedData,
    ask: () => Promise<Answer>,
  ): Promise<Answer | null> => {
    try {
      return await ask();
    } catch (error) {
      if (state.getState().data?.sums === sums) throw error;
      return null;
    }
  };

  const judge = latestOnly(async () => {
    const { data } = state.getState();
    if (!data) return;
    const judged = await whileOpen(data, () => data.sums.judge(viewStore.getState().view.diagnosis));
    if (!judged) return;
    put(data, judged);
    later(() => follower.enqueueQuietly(store));
  });
  const store = async (): Promise<void> => {
    const { storeGaps } = await import('../queries/gapTable');
    const { storeChainRegions } = await import('../queries/chainRegionTable');
    const judged = state.getState().data;
    if (!judged) return;
    await storeGaps(follower.database(), Object.values(judged.gaps));
    await storeChainRegions(follower.database(), Object.values(judged.chainRegions));
    put(judged, { version: follower.nextVersion() });
  };
  /** Slower than judging by the number of variants, so it follows when the verdicts already stand. */
  const countVariants = async (): Promise<void> => {
    const { data } = state.getState();
    if (!data) return;
    counting.abort();
    counting = new AbortController();
    const { signal } = counting;
    const counted = await whileOpen(data, () =>
      data.sums.countVariants(viewStore.getState().view.diagnosis, signal),
    );
    if (!counted) return;
    const { storeRobustness } = await import('../queries/gapTable');
    await follower.enqueueQuietly(async () => {
      // The table is of other verdicts when it was written anew meanwhile.
      if (signal.aborted || state.getState().data?.sums !== data.sums) return;
      await storeRobustness(follower.database(), Object.values(counted));
      put(data, { countedVersion: data.version });
    });
  };
  const later = (change: () => Promise<void>): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      change().then(countVariants).catch(fail);
    }, SETTLE_MS);
  };

  state.subscribe(({ data }, { data: before }) => {
    if (data && data.sums !== before?.sums) later(async () => undefined);
  });
  viewStore.subscribe(({ view }, { view: before }) => {
    if (view.diagnosis === before.diagnosis || state.getState().phase !== 'ready') return;
    counting.abort();
    if (changesSums(view.diagnosis, before.diagnosis)) enqueue(follower.deriveAnew).catch(fail);
    else judge().catch(fail);
  });
}

/** Whether rows are counted differently, and not only judged differently. */
export function changesSums(one: DiagnosisSettings, other: DiagnosisSettings): boolean {
  return (
    one.countHeadOffices !== other.countHeadOffices ||
    one.countUnknownStatus !== other.countUnknownStatus ||
    one.countInferred !== other.countInferred ||
    one.thresholds.erodingYears !== other.thresholds.erodingYears
  );
}
