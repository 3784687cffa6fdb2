import type { VerdictChange } from '../../model/verdictChange';
import type { Filter } from '../../model/viewState';
import type { UnitsOf } from './usePlaceNames';

/** The part of a node that the filter reads. */
interface NodePart {
  readonly chainId: string;
  readonly stage: string | null;
}

/** Changes within chain, node, stage, region and park of the filter. */
export function listedChanges(
  changes: readonly VerdictChange[],
  nodeById: ReadonlyMap<string, NodePart>,
  unitsOf: UnitsOf,
  filter: Filter,
): readonly VerdictChange[] {
  return changes.filter(({ region, node }) => {
    const { chainId = '', stage = null } = nodeById.get(node) ?? {};
    return (
      (filter.chains.length === 0 || filter.chains.includes(chainId)) &&
      (filter.nodes.length === 0 || filter.nodes.includes(node)) &&
      (filter.stages.length === 0 || filter.stages.some((each) => each === stage)) &&
      (filter.regions.length === 0 || unitsOf(region).some((unit) => filter.regions.includes(unit))) &&
      (filter.gapLevel !== 'park' || filter.parks.length === 0 || filter.parks.includes(region))
    );
  });
}
