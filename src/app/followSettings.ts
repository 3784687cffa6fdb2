import type { StoreApi } from 'zustand/vanilla';
import type { WritableDatabase } from '../db/database';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { ViewStoreApi } from '../state/viewStore';
import type { SessionState } from './session';

interface Follower {
  readonly viewStore: ViewStoreApi;
  readonly state: StoreApi<SessionState>;
  /** Runs a change of the engine's tables after those before it. */
  readonly enqueue: (change: () => Promise<void>) => Promise<void>;
  readonly database: () => WritableDatabase;
  /** Sums the rows anew and judges them. */
  readonly deriveAnew: () => Promise<void>;
  /** A new number for the data, so that questions to the table `gap` are asked again. */
  readonly nextVersion: () => number;
}

/** Of a drag over many values the table `gap` is written once. */
const SETTLE_MS = 400;

/**
 * Keeps the verdicts in step with the settings: judged anew from the sums at once, the table `gap` afterwards. Only
 * what changes the sums themselves reads rows again.
 */
export function followSettings(follower: Follower): void {
  const { viewStore, state, enqueue } = follower;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fail = (error: unknown): void => state.setState({ error });

  const judge = async (): Promise<void> => {
    const { judgeLevels } = await import('./judgeLevels');
    const { data } = state.getState();
    if (!data) return;
    const gaps = judgeLevels(data.gapInputs, viewStore.getState().view.diagnosis);
    state.setState({ data: { ...data, gaps } });
    clearTimeout(timer);
    timer = setTimeout(() => {
      enqueue(store).catch(fail);
    }, SETTLE_MS);
  };
  const store = async (): Promise<void> => {
    const { storeGaps } = await import('../queries/gapTable');
    const gaps = state.getState().data?.gaps;
    if (!gaps) return;
    await storeGaps(follower.database(), Object.values(gaps));
    const { data } = state.getState();
    if (data) state.setState({ data: { ...data, version: follower.nextVersion() } });
  };

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
