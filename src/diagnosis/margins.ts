/** Totals of a region × node matrix. */
export interface Margins {
  readonly byRegion: Float64Array;
  readonly byNode: Float64Array;
  readonly total: number;
}

/**
 * Margins X_r, X_n and X of a row-major region × node matrix, in the matrix's unit.
 * Cells that are NaN (unknown) are left out: a margin is the sum of what is known, 0 when nothing is.
 */
export function margins(values: Float64Array, regionCount: number, nodeCount: number): Margins {
  const byRegion = new Float64Array(regionCount);
  const byNode = new Float64Array(nodeCount);
  let total = 0;
  for (let region = 0; region < regionCount; region++) {
    let regionTotal = 0;
    for (let node = 0; node < nodeCount; node++) {
      const value = values[region * nodeCount + node] ?? NaN;
      if (Number.isNaN(value)) continue;
      regionTotal += value;
      byNode[node] = (byNode[node] ?? 0) + value;
    }
    byRegion[region] = regionTotal;
    total += regionTotal;
  }
  return { byRegion, byNode, total };
}
