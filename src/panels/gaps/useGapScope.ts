import { useMemo } from 'react';
import type { GapLevel } from '../../model/enumerations';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { GapScope } from './gapsInScope';

/** The part of a level's matrix that the filter lets through. */
export function useGapScope(level: GapLevel): GapScope {
  const { regionByCode, parkById, structure } = useWorkspace().data;
  const filter = useView((view) => view.filter);
  return useMemo(() => {
    const unitsOf = (id: string): readonly (string | null)[] => {
      const park = level === 'park' ? parkById.get(id) : undefined;
      if (park) return [park.province, park.city, park.county];
      const region = regionByCode.get(id);
      return [id, region?.city ?? null, region?.province ?? null];
    };
    return {
      filter,
      isInside: (id) =>
        (filter.regions.length === 0 ||
          unitsOf(id).some((unit) => unit !== null && filter.regions.includes(unit))) &&
        (level !== 'park' || filter.parks.length === 0 || filter.parks.includes(id)),
      stageOfNode: new Map(structure.nodes.map((node) => [node.nodeId, node.stage])),
    };
  }, [filter, level, regionByCode, parkById, structure]);
}
