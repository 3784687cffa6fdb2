import { margins } from './margins';

/**
 * Krugman index of each region: how far its make-up is from the benchmark's (0 = the same … 2).
 *
 *   K_r = Σ_n |X_rn / X_r − X_n / X|
 *
 * `values` is a row-major region × node matrix in one unit. NaN where X_r or X is 0, or a cell of r is unknown.
 *
 * Source: P. Krugman, "Geography and Trade", 1991.
 */
export function krugmanIndex(values: Float64Array, regionCount: number, nodeCount: number): Float64Array {
  const { byRegion, byNode, total } = margins(values, regionCount, nodeCount);
  return byRegion.map((regionTotal, region) => {
    if (!(regionTotal > 0)) return NaN;
    let distance = 0;
    for (let node = 0; node < nodeCount; node++) {
      distance += Math.abs(
        (values[region * nodeCount + node] ?? NaN) / regionTotal - (byNode[node] ?? NaN) / total,
      );
    }
    return distance;
  });
}
