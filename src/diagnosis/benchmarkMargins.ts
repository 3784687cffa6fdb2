import type { DiagnosisThresholds } from '../model/diagnosisSettings';
import type { Margins } from './margins';
import { reachesThreshold } from './reachesThreshold';
import type { RegionSets } from './regionSets';

/** Sums of a benchmark over the nodes of all loaded chains. */
export interface SetMargins {
  /** N_n and N. */
  readonly firmsByNode: Float64Array;
  readonly firms: number;
  /** X_n and X, of what is known. */
  readonly valueByNode: Float64Array;
  readonly value: number;
  /** False: 无参照区. */
  readonly isReferenced: boolean;
}

export interface BenchmarkMargins {
  readonly sets: RegionSets;
  readonly setMargins: readonly SetMargins[];
  /** N_r and X_r of every region. */
  readonly regionFirms: Float64Array;
  readonly regionValue: Float64Array;
}

/** The margins that region is measured against; null where it has no benchmark. */
export function marginsOf(benchmark: BenchmarkMargins, region: number): SetMargins | null {
  return benchmark.setMargins[benchmark.sets.setOfRegion[region] ?? -1] ?? null;
}

/**
 * Margins of every benchmark. `firmWeight` and `values` are N_rn and X_rn, row-major; what is NaN is left out.
 */
export function benchmarkMargins(
  sets: RegionSets,
  firmWeight: Float64Array,
  values: Float64Array,
  enterpriseCount: Float64Array,
  nodeCount: number,
  thresholds: DiagnosisThresholds,
): BenchmarkMargins {
  const regionCount = enterpriseCount.length;
  const regionFirms = rowSums(firmWeight, regionCount, nodeCount);
  const regionValue = values === firmWeight ? regionFirms : rowSums(values, regionCount, nodeCount);
  const setMargins = sets.members.map((rows): SetMargins => {
    const firms = columnSums(firmWeight, rows, nodeCount);
    const value = values === firmWeight ? firms : columnSums(values, rows, nodeCount);
    const byRegion = Float64Array.from(rows, (region) => regionFirms[region] ?? 0);
    const counts = Float64Array.from(rows, (region) => enterpriseCount[region] ?? 0);
    return {
      firmsByNode: firms.byNode,
      firms: firms.total,
      valueByNode: value.byNode,
      value: value.total,
      isReferenced: hasReference(counts, { byRegion, total: firms.total }, thresholds),
    };
  });
  return { sets, setMargins, regionFirms, regionValue };
}

/**
 * Whether the benchmark can serve as a reference: at least two regions with N_r ≥ 5 operating enterprises, and no
 * region holding 80 % of its firms or more. Without it (无参照区) LQ, LQ*, E, P(0), W1 and 优势点 are undefined.
 */
export function hasReference(
  enterpriseCount: Float64Array,
  firmMargins: Pick<Margins, 'byRegion' | 'total'>,
  thresholds: Pick<DiagnosisThresholds, 'minEnterprises' | 'minBenchmarkRegions' | 'maxBenchmarkShare'>,
): boolean {
  const countable = enterpriseCount.filter((count) => count >= thresholds.minEnterprises).length;
  if (countable < thresholds.minBenchmarkRegions || !(firmMargins.total > 0)) return false;
  const { byRegion, total } = firmMargins;
  return !byRegion.some((firms) => reachesThreshold(firms / total, thresholds.maxBenchmarkShare));
}

function rowSums(values: Float64Array, regionCount: number, nodeCount: number): Float64Array {
  const sums = new Float64Array(regionCount);
  for (let region = 0; region < regionCount; region++) {
    let sum = 0;
    for (let cell = region * nodeCount; cell < (region + 1) * nodeCount; cell++) {
      const value = values[cell] ?? NaN;
      if (!Number.isNaN(value)) sum += value;
    }
    sums[region] = sum;
  }
  return sums;
}

function columnSums(
  values: Float64Array,
  rows: Int32Array,
  nodeCount: number,
): { readonly byNode: Float64Array; readonly total: number } {
  const byNode = new Float64Array(nodeCount);
  let total = 0;
  for (const region of rows) {
    for (let node = 0; node < nodeCount; node++) {
      const value = values[region * nodeCount + node] ?? NaN;
      if (Number.isNaN(value)) continue;
      byNode[node] = (byNode[node] ?? 0) + value;
      total += value;
    }
  }
  return { byNode, total };
}
