import { BitMatrix } from '../model/bitMatrix';

/**
 * Proximity of every two nodes, row-major node × node (0…1).
 *
 *   φ_nm = C_nm / max(u_n, u_m) on M_rn = [LQ ≥ 1],  C co-occurrence, u ubiquity; 0 where neither is anywhere
 *
 * `quotients` is LQ, row-major; an unknown LQ is not ≥ 1. `rows` are the regions that count.
 *
 * Source: C. Hidalgo, B. Klinger, A.-L. Barabási, R. Hausmann, "The Product Space Conditions the Development of
 * Nations", 2007.
 */
export function proximity(quotients: Float64Array, rows: ArrayLike<number>, nodeCount: number): Float64Array {
  const holders = new BitMatrix(nodeCount, rows.length);
  const ubiquity = new Int32Array(nodeCount);
  for (let row = 0; row < rows.length; row++) {
    for (let node = 0; node < nodeCount; node++) {
      if (!isSpecialised(quotients, (rows[row] ?? 0) * nodeCount + node)) continue;
      holders.set(node, row);
      ubiquity[node] = (ubiquity[node] ?? 0) + 1;
    }
  }
  const result = new Float64Array(nodeCount * nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    for (let other = 0; other <= node; other++) {
      const most = Math.max(ubiquity[node] ?? 0, ubiquity[other] ?? 0);
      const value = most > 0 ? holders.countShared(node, holders, other) / most : 0;
      result[node * nodeCount + other] = value;
      result[other * nodeCount + node] = value;
    }
  }
  return result;
}

/**
 * Relatedness density of every (region, node), row-major (0…1).
 *
 *   d_rn = Σ_{m≠n} φ_nm·M_rm / Σ_{m≠n} φ_nm;  NaN where the denominator is 0
 *
 * Source: R. Boschma, P.-A. Balland, D. Kogler, "Relatedness and technological change in cities", 2015.
 */
export function relatednessDensity(
  quotients: Float64Array,
  closeness: Float64Array,
  nodeCount: number,
): Float64Array {
  const around = new Float64Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    for (let other = 0; other < nodeCount; other++) {
      if (other !== node) around[node] = (around[node] ?? 0) + (closeness[node * nodeCount + other] ?? 0);
    }
  }
  const density = new Float64Array(quotients.length);
  for (let rowStart = 0; rowStart < quotients.length; rowStart += nodeCount) {
    for (let other = 0; other < nodeCount; other++) {
      if (!isSpecialised(quotients, rowStart + other)) continue;
      for (let node = 0; node < nodeCount; node++) {
        if (other === node) continue;
        density[rowStart + node] =
          (density[rowStart + node] ?? 0) + (closeness[other * nodeCount + node] ?? 0);
      }
    }
    for (let node = 0; node < nodeCount; node++) {
      const whole = around[node] ?? 0;
      density[rowStart + node] = whole > 0 ? (density[rowStart + node] ?? NaN) / whole : NaN;
    }
  }
  return density;
}

function isSpecialised(quotients: Float64Array, cell: number): boolean {
  return (quotients[cell] ?? NaN) >= 1 - 1e-9;
}
