import { absenceProbability } from './absenceProbability';
import { type BenchmarkMargins, marginsOf } from './benchmarkMargins';
import { expectedFirms } from './expectedFirms';
import { locationQuotient } from './locationQuotient';
import { shrunkLocationQuotient } from './shrunkLocationQuotient';

/** Columns of regions × nodes, row-major; NaN without a reference. */
export interface Quotients {
  readonly expected: Float64Array;
  readonly pAbsent: Float64Array;
  readonly lq: Float64Array;
  /** NaN where the node is absent too. */
  readonly lqStar: Float64Array;
  /** 1: LQ and LQ* are of counts, because no value of the cell is known (按企业数). */
  readonly byCount: Uint8Array;
}

/**
 * E, P(0), LQ and LQ* of every cell. `values` is X_rn of the measure, `firmWeight` N_rn.
 * A present cell of which no value is known takes the quotient of counts.
 */
export function quotients(
  benchmark: BenchmarkMargins,
  firmCount: Int32Array,
  firmWeight: Float64Array,
  values: Float64Array,
  nodeCount: number,
  shrinkageFirms: number,
): Quotients {
  const result: Quotients = {
    expected: new Float64Array(values.length).fill(NaN),
    pAbsent: new Float64Array(values.length).fill(NaN),
    lq: new Float64Array(values.length).fill(NaN),
    lqStar: new Float64Array(values.length).fill(NaN),
    byCount: new Uint8Array(values.length),
  };
  const { regionFirms, regionValue } = benchmark;
  for (let region = 0; region < regionFirms.length; region++) {
    const margins = marginsOf(benchmark, region);
    if (!margins?.isReferenced) continue;
    const firmsHere = regionFirms[region] ?? NaN;
    const valueHere = regionValue[region] ?? NaN;
    for (let node = 0; node < nodeCount; node++) {
      const cell = region * nodeCount + node;
      const nodeFirms = margins.firmsByNode[node] ?? NaN;
      const expected = expectedFirms(firmsHere, nodeFirms, margins.firms);
      result.expected[cell] = expected;
      result.pAbsent[cell] = absenceProbability(expected);
      const isPresent = (firmCount[cell] ?? 0) > 0;
      const value = values[cell] ?? NaN;
      const isByCount = isPresent && Number.isNaN(value);
      const quotient = isByCount
        ? locationQuotient(firmWeight[cell] ?? NaN, firmsHere, nodeFirms, margins.firms)
        : locationQuotient(value, valueHere, margins.valueByNode[node] ?? NaN, margins.value);
      result.lq[cell] = quotient;
      if (isByCount) result.byCount[cell] = 1;
      if (isPresent) result.lqStar[cell] = shrunkLocationQuotient(quotient, expected, shrinkageFirms);
    }
  }
  return result;
}
