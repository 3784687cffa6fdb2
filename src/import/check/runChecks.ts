import type { Check, CheckContext, CheckFinding } from './check';
import { checkCreditCodes } from './checkCreditCodes';
import { checkCycles } from './checkCycles';
import type { CheckedTable } from './checkedTable';
import { checkFutureDates } from './checkFutureDates';
import { checkMagnitudes } from './checkMagnitudes';
import { checkNearDuplicates } from './checkNearDuplicates';
import { checkOrderedPairs } from './checkOrderedPairs';
import { checkPointRegions } from './checkPointRegions';
import { checkReferences } from './checkReferences';
import { checkRetiredRegions } from './checkRetiredRegions';
import { checkShares } from './checkShares';
import { checkStageDates } from './checkStageDates';
import { checkSwappedPoints } from './checkSwappedPoints';

/** Types, enumerations, required fields and repeated keys are checked where rows are read. */
const CHECKS: readonly Check[] = [
  checkSwappedPoints,
  checkReferences,
  checkCreditCodes,
  checkNearDuplicates,
  checkPointRegions,
  checkRetiredRegions,
  checkMagnitudes,
  checkStageDates,
  checkFutureDates,
  checkOrderedPairs,
  checkShares,
  checkCycles,
];

export function runChecks(table: CheckedTable, context: CheckContext): readonly CheckFinding[] {
  return CHECKS.flatMap((check) => check(table, context));
}
