import { useStore } from 'zustand';
import type { TargetRank } from '../../model/targetRank';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { askTargets } from './askTargets';
import { type ChosenGap, useChosenGap } from './useChosenGap';

export interface Targets {
  readonly gap: ChosenGap | null;
  /** The best first; null until they are known, or while no gap is chosen. */
  readonly ranks: readonly TargetRank[] | null;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The ranked targets of the chosen gap. Another region's shortlist counts as courting, so that it is part of the key. */
export function useTargets(): Targets {
  const { data, shortlist } = useWorkspace();
  const isLists = useView((view) => view.mode === 'lists');
  const chosen = useChosenGap();
  // The map asks too, whatever the mode.
  const gap = isLists ? chosen : null;
  const settings = useView((view) => view.diagnosis);
  const entries = useStore(shortlist, (list) => list.entries);
  const key = gap && gap.cell >= 0 ? [gap.level, gap.region, gap.node] : null;
  const kept = entries.map(({ enterprise, level, region }) => `${enterprise} ${level} ${region}`);
  const answer = useAnswer('targets', [key, settings, kept], async (database, signal) => ({
    key: key?.join(' '),
    ranks: gap && key ? await askTargets(database, data, gap.level, gap, settings, signal) : null,
  }));
  // The answer before is of another gap.
  const isThis = answer.data?.key === key?.join(' ');
  return {
    gap,
    ranks: isThis ? (answer.data?.ranks ?? null) : null,
    isPending: key !== null && !answer.error && !isThis,
    error: answer.error,
    retry: () => void answer.refetch(),
  };
}
