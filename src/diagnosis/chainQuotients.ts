import type { ChainGraph } from '../model/chainGraph';
import { marginsOf } from './benchmarkMargins';
import { expectedFirms } from './expectedFirms';
import type { GapMatrix } from './gapMatrix';
import { locationQuotient } from './locationQuotient';
import { shrunkLocationQuotient } from './shrunkLocationQuotient';

/** Region × chain, row-major. */
export interface ChainQuotients {
  /** LQ* of the whole chain; NaN without a firm or a reference. By firms where none of its values is known. */
  readonly lqStar: Float64Array;
  /** The chain's share of X_r (0…1); NaN where X_r is 0 or the chain's value is unknown. */
  readonly share: Float64Array;
}

/** `value` is X of every (region, chain); the margins are those of the matrix's benchmark. Parks have no LQ*. */
export function chainQuotients(
  graph: ChainGraph,
  { level, benchmark, firmWeight, regionIds }: GapMatrix,
  value: Float64Array,
  shrinkageFirms: number,
): ChainQuotients {
  const { nodeCount, chainCount } = graph;
  const lqStar = new Float64Array(value.length).fill(NaN);
  const share = new Float64Array(value.length).fill(NaN);
  regionIds.forEach((_, region) => {
    const margins = marginsOf(benchmark, region);
    const regionFirms = benchmark.regionFirms[region] ?? NaN;
    const regionValue = benchmark.regionValue[region] ?? NaN;
    for (let chain = 0; chain < chainCount; chain++) {
      const index = region * chainCount + chain;
      const own = value[index] ?? NaN;
      if (regionValue > 0) share[index] = own / regionValue;
      const nodes = nodesOf(graph, chain);
      const firms = sumOver(nodes, firmWeight, region * nodeCount);
      if (!margins?.isReferenced || level === 'park' || firms === 0) continue;
      const chainFirms = sumOver(nodes, margins.firmsByNode, 0);
      const quotient = Number.isNaN(own)
        ? locationQuotient(firms, regionFirms, chainFirms, margins.firms)
        : locationQuotient(own, regionValue, sumOver(nodes, margins.valueByNode, 0), margins.value);
      lqStar[index] = shrunkLocationQuotient(
        quotient,
        expectedFirms(regionFirms, chainFirms, margins.firms),
        shrinkageFirms,
      );
    }
  });
  return { lqStar, share };
}

function nodesOf({ nodesOfChain }: ChainGraph, chain: number): Int32Array {
  return nodesOfChain.items.subarray(nodesOfChain.offsets[chain] ?? 0, nodesOfChain.offsets[chain + 1] ?? 0);
}

function sumOver(nodes: Int32Array, values: Float64Array, start: number): number {
  let sum = 0;
  for (const node of nodes) sum += values[start + node] ?? 0;
  return sum;
}
