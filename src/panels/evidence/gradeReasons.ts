import { isValueMeasure } from '../../diagnosis/chooseMeasure';
import { formatPercent } from '../../lib/formatFigure';
import { reasonsOf } from '../../model/bitCode';
import type { ChainGraph } from '../../model/chainGraph';
import type { DiagnosisThresholds } from '../../model/diagnosisSettings';
import type { GapReason } from '../../model/enumerations';
import type { Evidence } from './evidenceOf';

/** A part of why a verdict has its grade: a text of `evidence.grade` with what fills it. */
export interface GradePart {
  readonly id:
    | 'none'
    | 'park'
    | 'byCount'
    | 'covered'
    | 'notCovered'
    | 'coefficients'
    | 'noCoefficients'
    | 'expected'
    | 'noExpected';
  readonly numbers: Readonly<Record<string, string>>;
}

/** Why the grade: the measure and its coverage, whether every coefficient towards the buyers is known, and E. */
export function gradeReasons(
  graph: ChainGraph,
  { row, matrix, node, cell }: Evidence,
  thresholds: DiagnosisThresholds,
): GradePart[] {
  if (row.verdict === 'insufficient' || row.verdict === 'sporadic' || row.verdict === 'not_active') {
    return [{ id: 'none', numbers: {} }];
  }
  const { offsets } = graph.successors;
  const coefficients = graph.coefficients.subarray(offsets[node] ?? 0, offsets[node + 1] ?? 0);
  const areKnown = !coefficients.some(Number.isNaN);
  const expected = matrix.expected[cell] ?? Number.NaN;
  return [
    measurePart(matrix, thresholds),
    { id: areKnown ? 'coefficients' : 'noCoefficients', numbers: {} },
    Number.isNaN(expected)
      ? { id: 'noExpected', numbers: {} }
      : { id: 'expected', numbers: { value: expectedRange(expected, thresholds.significantExpectedFirms) } },
  ];
}

function measurePart(matrix: Evidence['matrix'], { minMeasureCoverage }: DiagnosisThresholds): GradePart {
  if (matrix.level === 'park') return { id: 'park', numbers: {} };
  if (!isValueMeasure(matrix.measure)) return { id: 'byCount', numbers: {} };
  const coverage = matrix.measureCoverage[matrix.measure];
  return {
    id: coverage >= minMeasureCoverage ? 'covered' : 'notCovered',
    numbers: { percent: formatPercent(coverage), threshold: formatPercent(minMeasureCoverage) },
  };
}

function expectedRange(expected: number, significant: number): string {
  if (expected >= significant) return `≥ ${significant}`;
  return expected >= 1 ? `≥ 1, < ${significant}` : '< 1';
}

/** Said elsewhere on the card, or of no weight by themselves. */
const SAID_ELSEWHERE: ReadonlySet<GapReason> = new Set([
  'weak_quotient',
  'weak_supply',
  'weak_standing',
  'significant',
  'has_demand',
]);

/** What is to be said with the verdict and is not part of the rule's own sentence. */
export function caveats({ matrix, cell }: Evidence): GapReason[] {
  return reasonsOf(matrix.reasons[cell] ?? 0).filter((reason) => !SAID_ELSEWHERE.has(reason));
}
