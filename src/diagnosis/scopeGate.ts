import type { DiagnosisThresholds } from '../model/diagnosisSettings';
import type { GapLevel } from '../model/enumerations';
import type { GapRegions } from '../model/gapColumns';
import { reachesThreshold } from './reachesThreshold';

/** Whether a region can be judged, and if not why; index = code of a byte column. */
export const SCOPE_GATE_OF_CODE = [
  'sufficient',
  'too_few_enterprises',
  'too_few_assigned',
  'too_few_placed',
] as const;
export type ScopeGate = (typeof SCOPE_GATE_OF_CODE)[number];

/**
 * Scope gate of one region: the first that holds of fewer than `minEnterprises` operating enterprises over all
 * chains, under `minAssignedShare` of them with a node, and for counties and parks under `minPlacedShare` of the
 * parent city's enterprises placed at this level. Anything but `sufficient` is 数据不足; an unknown figure does
 * not pass.
 */
export function scopeGate(
  level: GapLevel,
  enterpriseCount: number,
  assignedShare: number,
  placedShare: number,
  thresholds: DiagnosisThresholds,
): ScopeGate {
  if (!(enterpriseCount >= thresholds.minEnterprises)) return 'too_few_enterprises';
  if (!reachesThreshold(assignedShare, thresholds.minAssignedShare)) return 'too_few_assigned';
  if (level !== 'city' && !reachesThreshold(placedShare, thresholds.minPlacedShare)) return 'too_few_placed';
  return 'sufficient';
}

/** Scope gate of every region, as codes of `SCOPE_GATE_OF_CODE`. */
export function scopeGates(
  level: GapLevel,
  regions: GapRegions,
  thresholds: DiagnosisThresholds,
): Uint8Array {
  return Uint8Array.from(regions.ids, (_, region) =>
    SCOPE_GATE_OF_CODE.indexOf(
      scopeGate(
        level,
        regions.enterpriseCount[region] ?? NaN,
        regions.assignedShare[region] ?? NaN,
        regions.placedShare[region] ?? NaN,
        thresholds,
      ),
    ),
  );
}
