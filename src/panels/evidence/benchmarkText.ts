import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { BenchmarkArea, SubstituteScope } from '../../model/diagnosisSettings';
import type { EnumLabel } from '../../model/enumerations';
import { REGION_GROUPS } from '../../model/regionGroups';

/** A reference area or R in words: a text of `evidence.basis.area` with what fills it; `label` names a group. */
export interface AreaText {
  readonly id:
    | 'none'
    | 'all'
    | 'province'
    | 'group'
    | 'radius'
    | 'list'
    | 'city'
    | 'provinceOnly'
    | 'radiusOnly';
  readonly count: number;
  readonly km: number;
  readonly label: EnumLabel | null;
}

/** The benchmark of one region with the number of regions in it. */
export function benchmarkText(matrix: GapMatrix, region: number, area: BenchmarkArea): AreaText {
  const { sets } = matrix.benchmark;
  const count = sets.members[sets.setOfRegion[region] ?? -1]?.length ?? 0;
  const km = area.kind === 'radius' ? area.radiusKm : Number.NaN;
  const label = area.kind === 'group' ? REGION_GROUPS[area.group] : null;
  return { id: matrix.hasReference[region] === 1 ? area.kind : 'none', count, km, label };
}

/** R in words. */
export function substitutesText(scope: SubstituteScope): AreaText {
  const km = scope.kind === 'radius' ? scope.radiusKm : Number.NaN;
  if (scope.kind === 'group')
    return { id: 'group', count: Number.NaN, km, label: REGION_GROUPS[scope.group] };
  const id = scope.kind === 'radius' ? 'radiusOnly' : scope.kind === 'province' ? 'provinceOnly' : 'city';
  return { id, count: Number.NaN, km, label: null };
}
