import type { ChainGraph } from '../model/chainGraph';
import { NOT_ACTIVE } from './chainActivity';
import { completeness } from './completeness';
import type { GapMatrix } from './gapMatrix';
import { missing, type RegionRatio } from './regionRatio';

/**
 * 完整度 of one chain in every region that is judged at the matrix's level (0–1); see `completeness`.
 * None where the region's data are insufficient, or nothing of the chain is there (未布局 → `absent`).
 */
export function regionCompleteness(
  graph: ChainGraph,
  gaps: GapMatrix,
  chainId: string,
): Map<string, RegionRatio> {
  const chain = graph.chainIndexById.get(chainId);
  if (chain === undefined) return new Map();
  const values = completeness(graph, gaps.firmCount, gaps.regionIds.length);
  return new Map(
    gaps.regionIds.map((id, region) => {
      const cell = region * graph.chainCount + chain;
      if (gaps.scopeGate[region] !== 0) return [id, missing('insufficient')] as const;
      if (gaps.chainActivity[cell] === NOT_ACTIVE) return [id, missing('absent')] as const;
      return [id, { value: values[cell] ?? NaN, basis: 'value' }] as const;
    }),
  );
}
