import type { RegionSets } from './regionSets';

/**
 * Sub_R of every cell, row-major: what others within R make for each unit of the largest firm's.
 *
 *   Sub_R = Σ_{e≠top, within R} w·m / (w·m)_top
 *
 * `values` is X_rn and `largest` the top firm's w·m, both row-major in the measure's unit. What is unknown elsewhere
 * is left out. NaN where the top is unknown, or R is (no coordinates for a radius).
 */
export function substitution(
  sets: RegionSets,
  values: Float64Array,
  largest: Float64Array,
  nodeCount: number,
): Float64Array {
  const sums = setSums(sets, values, nodeCount);
  return largest.map((top, cell) => {
    if (!(top > 0)) return NaN;
    const set = sets.setOfRegion[Math.floor(cell / nodeCount)] ?? -1;
    const within = set < 0 ? NaN : (sums[set * nodeCount + (cell % nodeCount)] ?? NaN);
    return Math.max(0, within - top) / top;
  });
}

/** Sum of what is known over the regions of every set, row-major set × node. */
function setSums({ members }: RegionSets, values: Float64Array, nodeCount: number): Float64Array {
  const sums = new Float64Array(members.length * nodeCount);
  members.forEach((rows, set) => {
    for (const region of rows) {
      for (let node = 0; node < nodeCount; node++) {
        const value = values[region * nodeCount + node] ?? NaN;
        if (!Number.isNaN(value)) sums[set * nodeCount + node] = (sums[set * nodeCount + node] ?? 0) + value;
      }
    }
  });
  return sums;
}
