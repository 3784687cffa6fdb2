import { substituteSets } from '../../diagnosis/regionSets';
import type { SubstituteScope } from '../../model/diagnosisSettings';
import { type Filter, UNFILTERED } from '../../model/viewState';
import type { Evidence } from './evidenceOf';

/** Where the substitutes of a 风险点 may be, for the map. */
export interface SubstituteArea {
  /** Lets the node's enterprises within R through. */
  readonly filter: Filter;
  /** R as a ring around the region; null where R is no radius or the place is unknown. */
  readonly ring: { readonly lon: number; readonly lat: number; readonly radiusKm: number } | null;
}

/** The substitutes of a cell that is a 风险点; null for any other, and where R is unknown. Parks have no R of their own: their city's. */
export function substituteArea(evidence: Evidence, scope: SubstituteScope): SubstituteArea | null {
  const { matrix, input, region, cell, row } = evidence;
  if (matrix.singleSource[cell] !== 1) return null;
  const { ids, city, lon, lat } = input.regions;
  const sets = substituteSets(input.regions, scope);
  const members = sets.members[sets.setOfRegion[region] ?? -1] ?? [];
  const codes = Array.from(members, (member) => (matrix.level === 'park' ? city[member] : ids[member]) ?? '');
  const regions = [...new Set(codes)].filter((code) => code !== '');
  // An empty list would let the whole country through.
  if (regions.length === 0) return null;
  const [x, y] = [lon[region] ?? Number.NaN, lat[region] ?? Number.NaN];
  const hasPlace = scope.kind === 'radius' && Number.isFinite(x) && Number.isFinite(y);
  return {
    filter: { ...UNFILTERED, nodes: [row.node], regions },
    ring: hasPlace ? { lon: x, lat: y, radiusKm: scope.radiusKm } : null,
  };
}
