import type { DiagnosisMeasure } from '../model/enumerations';
import type { GapVerdictColumns } from '../model/gapColumns';
import { VERDICT_CODE } from '../model/verdictCode';
import type { BenchmarkMargins } from './benchmarkMargins';
import { chainActivities } from './chainActivity';
import { chainsToBuild } from './chainsToBuild';
import { isValueMeasure } from './chooseMeasure';
import { evidenceGrade } from './evidenceGrade';
import { filledShares } from './filledShare';
import { type GapFigures, rememberedFigures } from './gapFigures';
import type { GapMatrixInput } from './gapMatrixInput';
import { gapMoves } from './gapMoves';
import { addReasons } from './gapReasons';
import { gradeVerdicts } from './gradeVerdicts';
import { overlays } from './overlays';
import { presenceVerdicts } from './presenceVerdict';
import { priorities } from './priority';
import { reachesThreshold } from './reachesThreshold';
import { scopeGates } from './scopeGate';

/** Verdict of every (region, node) of one level. Columns are regions × nodes, row-major, unless said otherwise. */
export interface GapMatrix extends GapVerdictColumns {
  readonly chainIds: readonly string[];
  /** Share of the benchmark's operating enterprises whose value is known, by measure (0…1). */
  readonly measureCoverage: Readonly<Record<DiagnosisMeasure, number>>;
  /** One a region: 0 for 无参照区, where LQ, LQ*, E and P(0) are NaN. */
  readonly hasReference: Uint8Array;
  /** What each region is measured against, with its margins. */
  readonly benchmark: BenchmarkMargins;
  /** One a region: codes of `SCOPE_GATE_OF_CODE`. */
  readonly scopeGate: Uint8Array;
  /** Region × chain, row-major: codes of `CHAIN_ACTIVITY_OF_CODE`; not to be shown where the scope gate holds. */
  readonly chainActivity: Uint8Array;
  /** Region × chain, row-major: 1 where the chain is declared and few of its nodes are present (建). */
  readonly isToBuild: Uint8Array;
}

/**
 * Judges every (region, node): scope gate, presence, grade of what is present, overlays, evidence, moves, priority.
 * The rules stand at `scopeGate`, `chainActivities`, `presenceVerdicts`, `weakBits`, `Overlays`, `evidenceGrade`,
 * `gapMoves` and `priorities`; the figures at `gapFigures`. Reads sums only, no rows.
 */
export function computeGapMatrix(input: GapMatrixInput): GapMatrix {
  const { level, regions, graph, cells, adopted, settings } = input;
  const { thresholds } = settings;
  const figures = rememberedFigures(input);
  const { dense } = figures;
  const scopeGate = scopeGates(level, regions, thresholds);
  const chainActivity = chainActivities(graph, dense.firmCount, adopted, regions.ids.length);
  const presence = presenceVerdicts(graph, dense.firmCount, scopeGate, chainActivity, thresholds);
  const { verdict } = presence;
  const reasons = new Int32Array(verdict.length);
  gradeVerdicts(level, graph, dense, cells, figures, thresholds, verdict, reasons);
  const marks = overlays(input, dense, { ...figures, verdict });
  addReasons(reasons, dense, cells, { ...figures, verdict });
  const isToBuild = chainsToBuild(graph, dense.firmCount, adopted, thresholds.buildNodes);
  const filledShare = filledShares(dense, cells, figures.unmet);
  const hasLead = new Uint8Array(verdict.length);
  const needCount = new Int32Array(verdict.length);
  dense.row.forEach((row, cell) => {
    if ((cells.leadCount[row] ?? 0) > 0) hasLead[cell] = 1;
    needCount[cell] = cells.needCount[row] ?? 0;
  });
  return {
    level,
    regionIds: regions.ids,
    nodeIds: graph.nodeIds,
    chainIds: graph.chainIds,
    scopeGate,
    chainActivity,
    isToBuild,
    hasReference: Uint8Array.from(regions.ids, (_, region) => {
      const set = figures.benchmark.sets.setOfRegion[region] ?? -1;
      return figures.benchmark.setMargins[set]?.isReferenced ? 1 : 0;
    }),
    ...columnsOf(figures),
    ...presence,
    ...marks,
    reasons,
    filledShare,
    grade: grades(input, figures, verdict),
    moves: gapMoves(graph, { ...presence, ...marks, hasLead, needCount, isToBuild }),
    ...priorities(
      graph,
      { ...figures, ...presence, ...marks, firmCount: dense.firmCount, reasons, filledShare },
      figures.benchmark.sets,
      figures.substitutes,
      settings.priority,
    ),
  };
}

function columnsOf(figures: GapFigures) {
  const { measure, measureCoverage, benchmark, dense, value, coverage, lq, lqStar, expected, pAbsent } =
    figures;
  const { intervalLow, intervalHigh, supply, demand, supplyRatio, unmet, surplus } = figures;
  const { hhi, topShare, effectiveCount, substitution, relatedness } = figures;
  return {
    ...{ measure, measureCoverage, benchmark, value, coverage, lq, lqStar, expected, pAbsent },
    ...{ firmCount: dense.firmCount, firmWeight: dense.firmWeight, intervalLow, intervalHigh },
    ...{
      supply,
      demand,
      supplyRatio,
      unmet,
      surplus,
      hhi,
      topShare,
      effectiveCount,
      substitution,
      relatedness,
    },
  };
}

function grades(
  { level, graph, settings }: GapMatrixInput,
  figures: GapFigures,
  verdict: Uint8Array,
): Uint8Array {
  const { measure, measureCoverage, byCount, expected } = figures;
  const { minMeasureCoverage, significantExpectedFirms } = settings.thresholds;
  const isMeasured =
    level !== 'park' &&
    isValueMeasure(measure) &&
    reachesThreshold(measureCoverage[measure], minMeasureCoverage);
  const areKnown = Uint8Array.from(graph.nodeIds, (_, node) => {
    const { offsets } = graph.successors;
    const coefficients = graph.coefficients.subarray(offsets[node] ?? 0, offsets[node + 1] ?? 0);
    return coefficients.some(Number.isNaN) ? 0 : 1;
  });
  return verdict.map((code, cell) =>
    evidenceGrade(
      code !== VERDICT_CODE.insufficient &&
        code !== VERDICT_CODE.sporadic &&
        code !== VERDICT_CODE.not_active,
      isMeasured && byCount[cell] === 0,
      areKnown[cell % graph.nodeCount] === 1,
      expected[cell] ?? NaN,
      significantExpectedFirms,
    ),
  );
}
