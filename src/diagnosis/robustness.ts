import type { DiagnosisMeasure } from '../model/enumerations';
import type { RobustnessColumns, RobustnessVariant } from '../model/robustnessColumns';
import { VERDICT_CODE, VERDICT_OF_CODE } from '../model/verdictCode';
import { type BenchmarkMargins, benchmarkMargins } from './benchmarkMargins';
import { coveredMeasures, isValueMeasure } from './chooseMeasure';
import { dataVariants } from './dataVariants';
import { cellValues, type DenseCells, denseCells } from './denseCells';
import type { GapMatrix } from './gapMatrix';
import type { GapMatrixInput } from './gapMatrixInput';
import { gradeVerdicts } from './gradeVerdicts';
import { quotients } from './quotients';
import { benchmarkSets, type RegionSets, substituteSets } from './regionSets';
import { supplyBalance } from './supplyBalance';
import { supplyPools } from './supplyPools';

const FACTORS = [0.8, 1, 1.2] as const;
type BenchmarkChoice = 'current' | 'province' | 'within';

interface RuleVariant {
  readonly measure: DiagnosisMeasure;
  readonly factor: number;
  readonly benchmark: BenchmarkChoice;
  readonly verdict: Uint8Array;
  /** One a region: 1 where the benchmark holds at least two regions. */
  readonly isTried: Uint8Array;
}

/**
 * How many variants agree with each verdict. Rule variants: every measure that covers enough × the verdict thresholds
 * together × 0.8, 1, 1.2 (the number of firms of 优势点 stays) × benchmark as set, own province, regions within R; a
 * benchmark of fewer than two regions is left out for the region. Data variants: see `dataVariants`. 0/0 where the
 * verdict is none.
 *
 * Yields after each variant: all together take longer than a person should wait for another answer.
 */
export function* robustness(input: GapMatrixInput, matrix: GapMatrix): Generator<void, RobustnessColumns> {
  const cellCount = matrix.verdict.length;
  const total = new Uint8Array(cellCount);
  const agreeing = new Uint8Array(cellCount);
  for (const variant of ruleVariants(input, matrix)) {
    for (let cell = 0; cell < cellCount; cell++) {
      if (!isJudged(matrix.verdict[cell])) continue;
      if (variant.isTried[Math.floor(cell / matrix.nodeIds.length)] === 0) continue;
      total[cell] = (total[cell] ?? 0) + 1;
      if (variant.verdict[cell] === matrix.verdict[cell]) agreeing[cell] = (agreeing[cell] ?? 0) + 1;
    }
    yield;
  }
  const dataTotal = new Uint8Array(cellCount);
  const dataAgreeing = new Uint8Array(cellCount);
  for (const variant of dataVariants(input)) {
    for (let cell = 0; cell < cellCount; cell++) {
      if (!isJudged(matrix.verdict[cell])) continue;
      if (variant.isTried[Math.floor(cell / matrix.nodeIds.length)] === 0) continue;
      dataTotal[cell] = (dataTotal[cell] ?? 0) + 1;
      const agrees = variant.verdict[cell] === byPresence(matrix.verdict[cell] ?? -1);
      if (agrees) dataAgreeing[cell] = (dataAgreeing[cell] ?? 0) + 1;
    }
    yield;
  }
  return { level: matrix.level, total, agreeing, dataTotal, dataAgreeing };
}

/** Every variant of one cell, rule variants first. */
export function cellVariants(
  input: GapMatrixInput,
  matrix: GapMatrix,
  region: number,
  node: number,
): RobustnessVariant[] {
  const cell = region * matrix.nodeIds.length + node;
  const own = matrix.verdict[cell];
  if (!isJudged(own)) return [];
  const verdictOf = (code: number | undefined) => VERDICT_OF_CODE[code ?? -1] ?? 'insufficient';
  const rules: RobustnessVariant[] = [];
  for (const { measure, factor, benchmark, verdict, isTried } of ruleVariants(input, matrix)) {
    if (isTried[region] === 0) continue;
    const code = verdict[cell];
    rules.push({ kind: 'rule', measure, factor, benchmark, verdict: verdictOf(code), agrees: code === own });
  }
  const data = dataVariants(input).flatMap(({ verdict, isTried, ...switches }): RobustnessVariant[] => {
    const code = verdict[cell];
    if (isTried[region] === 0) return [];
    return [{ kind: 'data', ...switches, verdict: verdictOf(code), agrees: code === byPresence(own ?? -1) }];
  });
  return [...rules, ...data];
}

function isJudged(code: number | undefined): boolean {
  return (
    code !== VERDICT_CODE.insufficient && code !== VERDICT_CODE.sporadic && code !== VERDICT_CODE.not_active
  );
}

/** A graded verdict as presence alone gives it. */
function byPresence(code: number): number {
  return code === VERDICT_CODE.weak || code === VERDICT_CODE.strength ? VERDICT_CODE.normal : code;
}

/** One at a time, so that the verdicts of one variant are held and not of all 45. */
function* ruleVariants(input: GapMatrixInput, matrix: GapMatrix): Generator<RuleVariant> {
  const { graph, cells, regions, settings, level } = input;
  const { thresholds } = settings;
  const dense = denseCells(input);
  const pools = supplyPools(graph);
  const measures = coveredMeasures(matrix.measureCoverage, thresholds.minMeasureCoverage);
  for (const measure of measures) {
    const values = cellValues(dense, cells, measure);
    const isBalanced = isValueMeasure(measure) && level !== 'park';
    const { supplyRatio } = supplyBalance(pools, values, dense.firmCount, graph.nodeCount, isBalanced);
    for (const [benchmark, sets] of benchmarkChoices(input)) {
      const margins = benchmarkMargins(
        sets,
        dense.firmWeight,
        values,
        regions.enterpriseCount,
        graph.nodeCount,
        thresholds,
      );
      const lqStar = lqStars(input, dense, margins, values);
      const isTried = Uint8Array.from(regions.ids, (_, region) =>
        (sets.members[sets.setOfRegion[region] ?? -1]?.length ?? 0) >= 2 ? 1 : 0,
      );
      for (const factor of FACTORS) {
        const verdict = matrix.verdict.map(byPresence);
        const scaled = {
          weakQuotient: thresholds.weakQuotient * factor,
          weakSupplyRatio: thresholds.weakSupplyRatio * factor,
          strengthQuotient: thresholds.strengthQuotient * factor,
          strengthFirms: thresholds.strengthFirms,
        };
        gradeVerdicts(level, graph, dense, cells, { lqStar, supplyRatio }, scaled, verdict, null);
        yield { measure, factor, benchmark, verdict, isTried };
      }
    }
  }
}

function lqStars(
  { graph, settings }: GapMatrixInput,
  dense: DenseCells,
  margins: BenchmarkMargins,
  values: Float64Array,
): Float64Array {
  const { shrinkageFirms } = settings.thresholds;
  return quotients(margins, dense.firmCount, dense.firmWeight, values, graph.nodeCount, shrinkageFirms)
    .lqStar;
}

function benchmarkChoices({ regions, settings }: GapMatrixInput): [BenchmarkChoice, RegionSets][] {
  return [
    ['current', benchmarkSets(regions, settings.benchmark)],
    ['province', benchmarkSets(regions, { kind: 'province' })],
    ['within', substituteSets(regions, settings.substitutes)],
  ];
}
