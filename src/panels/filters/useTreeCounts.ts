import { useMemo } from 'react';
import { chainTreeCounts } from '../../cube/chainTreeCounts';
import type { RegionLevel } from '../../model/enumerations';
import type { RegionRow } from '../../queries/structure';
import { useFollowingFilter } from '../shared/followingFilter';
import { useComparedRegions } from '../shared/useComparedRegions';
import { useSifted } from '../shared/useSifted';
import { TreeCounts } from './chainTree';
import { westToEast } from './westToEast';

export interface TreeAnswer {
  /** The compared areas, west to east. */
  readonly regions: readonly RegionRow[];
  readonly level: RegionLevel;
  readonly counts: TreeCounts;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Counts beside every chain, stage and node, by the areas compared. */
export function useTreeCounts(): TreeAnswer {
  const filter = useFollowingFilter();
  const compared = useComparedRegions();
  const { sifted, error, retry } = useSifted(filter);
  const regions = useMemo(() => westToEast(compared.regions), [compared.regions]);
  const rows = chainTreeCounts(sifted, compared.level, ...regions.map(({ adcode }) => adcode));
  const counts = useMemo(() => new TreeCounts(rows, regions.length), [rows, regions]);
  return { regions, level: compared.level, counts, error, retry };
}
