import { useMemo } from 'react';
import type { RegionLevel } from '../../model/enumerations';
import { queryChainTree } from '../../queries/chainTree';
import type { RegionRow } from '../../queries/structure';
import { useAnswer } from '../shared/useAnswer';
import { useComparedRegions } from '../shared/useComparedRegions';
import { useView } from '../shared/useView';
import { TreeCounts } from './chainTree';
import { westToEast } from './westToEast';

export interface TreeAnswer {
  /** The compared areas, west to east. */
  readonly regions: readonly RegionRow[];
  readonly level: RegionLevel;
  /** null until the first answer. */
  readonly counts: TreeCounts | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Counts beside every chain, stage and node, by the areas compared. */
export function useTreeCounts(): TreeAnswer {
  const filter = useView((view) => view.filter);
  const compared = useComparedRegions();
  const answer = useAnswer('chainTree', [compared.level, filter], (database, signal) =>
    queryChainTree(database, compared.level, filter, signal),
  );
  const regions = useMemo(() => westToEast(compared.regions), [compared.regions]);
  const counts = useMemo(
    () => (answer.data ? new TreeCounts(answer.data, regions) : null),
    [answer.data, regions],
  );
  return { regions, level: compared.level, counts, error: answer.error, retry: () => void answer.refetch() };
}
