import type { DiagnosisMeasure } from '../model/enumerations';
import { type BenchmarkMargins, benchmarkMargins } from './benchmarkMargins';
import { byarInterval } from './byarInterval';
import { type CellFigures, cellFigures } from './cellFigures';
import { chooseMeasure, isValueMeasure, type MeasureCoverage, measureCoverage } from './chooseMeasure';
import { cellValues, type DenseCells, denseCells } from './denseCells';
import type { GapMatrixInput } from './gapMatrixInput';
import { type Quotients, quotients } from './quotients';
import { benchmarkSets, type RegionSets, substituteSets } from './regionSets';
import { proximity, relatednessDensity } from './relatedness';
import { substitution } from './substitution';
import { type SupplyBalance, supplyBalance } from './supplyBalance';
import { supplyPools } from './supplyPools';

/** The figures of a level under one measure and one benchmark, before any rule; row-major columns. */
export interface GapFigures extends Quotients, SupplyBalance, CellFigures {
  readonly dense: DenseCells;
  readonly measure: DiagnosisMeasure;
  readonly measureCoverage: MeasureCoverage;
  readonly benchmark: BenchmarkMargins;
  readonly substitutes: RegionSets;
  readonly value: Float64Array;
  readonly intervalLow: Float64Array;
  readonly intervalHigh: Float64Array;
  readonly substitution: Float64Array;
  readonly relatedness: Float64Array;
}

const remembered = new WeakMap<
  GapMatrixInput['cells'],
  { readonly key: string; readonly figures: GapFigures }
>();

/**
 * The figures of the sums, computed anew only when a setting that they read has changed: a threshold of the verdicts or
 * a weight moves none of them. Nothing of what is returned may be written to.
 */
export function rememberedFigures(input: GapMatrixInput): GapFigures {
  const { measure, benchmark, substitutes, thresholds } = input.settings;
  const { weakQuotient, weakSupplyRatio, strengthQuotient, strengthFirms, maxBreakLength, ...read } =
    thresholds;
  const key = JSON.stringify([measure, benchmark, substitutes, read]);
  const last = remembered.get(input.cells);
  if (last?.key === key) return last.figures;
  const figures = gapFigures(input);
  remembered.set(input.cells, { key, figures });
  return figures;
}

/** LQ, LQ*, E, P(0), D, S/D, concentration, Sub_R and relatedness of every cell. Parks have no LQ and no D. */
function gapFigures(input: GapMatrixInput): GapFigures {
  const { level, regions, graph, cells, settings } = input;
  const { thresholds } = settings;
  const dense = denseCells(input);
  const sets = benchmarkSets(regions, settings.benchmark);
  const coverage = measureCoverage(regions, sets);
  const measure = chooseMeasure(coverage, settings);
  const value = cellValues(dense, cells, measure);
  const benchmark = benchmarkMargins(
    sets,
    dense.firmWeight,
    value,
    regions.enterpriseCount,
    graph.nodeCount,
    thresholds,
  );
  const quotient = quotients(
    benchmark,
    dense.firmCount,
    dense.firmWeight,
    value,
    graph.nodeCount,
    thresholds.shrinkageFirms,
  );
  const concentration = cellFigures(dense, cells, measure, thresholds.minCellCoverage);
  const substitutes = substituteSets(regions, settings.substitutes);
  const isBalanced = isValueMeasure(measure) && level !== 'park';
  const figures: GapFigures = {
    ...quotient,
    ...concentration,
    ...supplyBalance(supplyPools(graph), value, dense.firmCount, graph.nodeCount, isBalanced),
    ...intervals(dense, quotient.expected),
    dense,
    measure,
    measureCoverage: coverage,
    benchmark,
    substitutes,
    value,
    substitution: substitution(substitutes, value, concentration.largest, graph.nodeCount),
    relatedness: relatedness(input, benchmark, quotient.lq),
  };
  return level === 'park' ? withoutQuotients(figures) : figures;
}

function intervals({ firmCount, firmWeight }: DenseCells, expected: Float64Array) {
  const intervalLow = new Float64Array(expected.length).fill(NaN);
  const intervalHigh = new Float64Array(expected.length).fill(NaN);
  for (let cell = 0; cell < expected.length; cell++) {
    if ((firmCount[cell] ?? 0) === 0) continue;
    const { low, high } = byarInterval(firmWeight[cell] ?? NaN, expected[cell] ?? NaN);
    intervalLow[cell] = low;
    intervalHigh[cell] = high;
  }
  return { intervalLow, intervalHigh };
}

/** Only over one benchmark that all regions share, with enough regions and nodes; else NaN: adjacency decides alone. */
function relatedness(
  { graph, settings }: GapMatrixInput,
  { sets, setMargins }: BenchmarkMargins,
  lq: Float64Array,
): Float64Array {
  const { minRelatednessRegions, minRelatednessNodes } = settings.thresholds;
  const [rows] = sets.members;
  const isEnough =
    rows !== undefined &&
    sets.members.length === 1 &&
    setMargins[0]?.isReferenced === true &&
    rows.length >= minRelatednessRegions &&
    graph.nodeCount >= minRelatednessNodes;
  if (!isEnough) return new Float64Array(lq.length).fill(NaN);
  return relatednessDensity(lq, proximity(lq, rows, graph.nodeCount), graph.nodeCount);
}

function withoutQuotients(figures: GapFigures): GapFigures {
  const missing = new Float64Array(figures.lq.length).fill(NaN);
  return {
    ...figures,
    lq: missing,
    lqStar: missing,
    byCount: new Uint8Array(missing.length),
    intervalLow: missing,
    intervalHigh: missing,
    relatedness: missing,
  };
}
