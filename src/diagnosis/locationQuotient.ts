import { margins } from './margins';

/**
 * Location quotient of a node in a region (dimensionless; 1 = the share it has in the benchmark).
 *
 *   LQ = (X_rn / X_r) / (X_n / X)
 *
 * All four arguments share one unit and one year. 0 where X_rn is 0 ("absent"); NaN where a margin is 0 or
 * X_rn is unknown.
 *
 * Source: B. Balassa, "Trade Liberalisation and 'Revealed' Comparative Advantage", 1965.
 */
export function locationQuotient(
  nodeInRegion: number,
  regionTotal: number,
  nodeTotal: number,
  benchmarkTotal: number,
): number {
  if (!(regionTotal > 0) || !(nodeTotal > 0) || !(benchmarkTotal > 0)) return NaN;
  return nodeInRegion / regionTotal / (nodeTotal / benchmarkTotal);
}

/** Location quotients of a whole row-major region × node matrix, margins taken over its known cells. */
export function locationQuotientMatrix(
  values: Float64Array,
  regionCount: number,
  nodeCount: number,
): Float64Array {
  const { byRegion, byNode, total } = margins(values, regionCount, nodeCount);
  return values.map((value, cell) =>
    locationQuotient(
      value,
      byRegion[Math.floor(cell / nodeCount)] ?? NaN,
      byNode[cell % nodeCount] ?? NaN,
      total,
    ),
  );
}
