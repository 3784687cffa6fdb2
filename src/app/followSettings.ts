import type { StoreApi } from 'zustand/vanilla';
import type { WritableDatabase } from '../db/database';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
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
  const fail = (error: unknown): void => state.setState({ error });

  const judge = async (): Promise<void> => {
    const { judgeLevels, rollUpLevels } = await import('./judgeLevels');
    const { data } = state.getState();
    if (!data) return;
    const settings = viewStore.getState().view.diagnosis;
    const gaps = judgeLevels(data.gapInputs, settings);
    state.setState({ data: { ...data, gaps, chainRegions: rollUpLevels(data.gapInputs, gaps, settings) } });
    later(store);
  };
  const store = async (): Promise<void> => {
    const { storeGaps } = await import('../queries/gapTable');
    const { storeChainRegions } = await import('../queries/chainRegionTable');
    const judged = state.getState().data;
    if (!judged) return;
    await storeGaps(follower.database(), Object.values(judged.gaps));
    await storeChainRegions(follower.database(), Object.values(judged.chainRegions));
    const { data } = state.getState();
    if (data) state.setState({ data: { ...data, version: follower.nextVersion() } });
    await countVariants();
  };
  const countVariants = async (): Promise<void> => {
    const { followRobustness } = await import('./followRobustness');
    const { data } = state.getState();
    if (!data) return;
    const settings = viewStore.getState().view.diagnosis;
    await followRobustness(follower.database(), data.gapInputs, data.gaps, settings);
  };
  const later = (change: () => Promise<void>): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      follower.enqueueQuietly(change).catch(fail);
    }, SETTLE_MS);
  };

  state.subscribe(({ data }, { data: before }) => {
    if (data && data.gapInputs !== before?.gapInputs) later(countVariants);
  });
  viewStore.subscribe(({ view }, { view: before }) => {
    if (view.diagnosis === before.diagnosis || state.getState().phase !== 'ready') return;
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
