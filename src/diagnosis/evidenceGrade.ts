import { EVIDENCE_GRADE, type EvidenceGrade } from '../model/enumerations';
import { reachesThreshold } from './reachesThreshold';

/** Code of a byte column → grade. */
export const GRADE_OF_CODE = Object.keys(EVIDENCE_GRADE) as readonly EvidenceGrade[];
export const GRADE_CODE = Object.fromEntries(GRADE_OF_CODE.map((grade, code) => [grade, code])) as Readonly<
  Record<EvidenceGrade, number>
>;

/**
 * Grade of a verdict, as a code.
 *
 * A: a value measure that covers enough of the benchmark, every coefficient towards the node's buyers known, E ≥ 3.
 * B: such a measure, but a coefficient missing or 1 ≤ E < 3. C: firms, employees or capital, or E < 1 or unknown.
 * D: no verdict.
 */
export function evidenceGrade(
  isJudged: boolean,
  isByValue: boolean,
  areCoefficientsKnown: boolean,
  expected: number,
  significantExpectedFirms: number,
): number {
  if (!isJudged) return GRADE_CODE.d;
  if (!isByValue || !reachesThreshold(expected, 1)) return GRADE_CODE.c;
  const isFirm = areCoefficientsKnown && reachesThreshold(expected, significantExpectedFirms);
  return isFirm ? GRADE_CODE.a : GRADE_CODE.b;
}
