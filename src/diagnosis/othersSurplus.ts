import type { RegionSets } from './regionSets';

interface SurplusSources {
  readonly firmCount: Int32Array;
  readonly surplus: Float64Array;
}

/**
 * Surplus of a node in the other regions within R, in 万元, for the cells asked for (row-major; NaN elsewhere).
 * A region without a firm of the node has none. NaN where R is unknown, or others have the node and no surplus of
 * theirs is known.
 */
export function othersSurplus(
  sets: RegionSets,
  { firmCount, surplus }: SurplusSources,
  nodeCount: number,
  cells: readonly number[],
): Float64Array {
  const result = new Float64Array(surplus.length).fill(NaN);
  for (const cell of cells) {
    const region = Math.floor(cell / nodeCount);
    const rows = sets.members[sets.setOfRegion[region] ?? -1];
    if (!rows) continue;
    let sum = 0;
    let known = 0;
    let unknown = 0;
    for (const other of rows) {
      const otherCell = other * nodeCount + (cell % nodeCount);
      if (other === region || (firmCount[otherCell] ?? 0) === 0) continue;
      const value = surplus[otherCell] ?? NaN;
      if (Number.isNaN(value)) unknown++;
      else {
        known++;
        sum += value;
      }
    }
    if (known > 0 || unknown === 0) result[cell] = sum;
  }
  return result;
}
