import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../src/diagnosis/greatCircle';
import { benchmarkSets, type RegionSets, substituteSets } from '../../../src/diagnosis/regionSets';
import { gapRegionsOf } from './gapColumnsOf';

const ids = ['310100', '330300', '361100', 'nowhere'];
const zeros = new Float64Array(4);
const regions = gapRegionsOf({
  ids,
  enterpriseCount: zeros,
  assignedShare: zeros,
  placedShare: zeros,
  cityIndex: new Int32Array(4),
  province: ['310000', '330000', '360000', ''],
  lon: Float64Array.from([121.47, 120.7, 117.94, NaN]),
  lat: Float64Array.from([31.23, 28, 28.45, NaN]),
});
const setOf = ({ setOfRegion, members }: RegionSets, region: number): string[] | null => {
  const set = setOfRegion[region] ?? -1;
  return set < 0 ? null : [...(members[set] ?? [])].map((row) => ids[row] ?? '');
};

describe('benchmarks and scopes of substitutes', () => {
  it('measures on the sphere', () => {
    expect(greatCircleKm(0, 0, 90, 0)).toBeCloseTo((6371.0088 * Math.PI) / 2, 6);
    expect(greatCircleKm(121.47, 31.23, 121.47, 31.23)).toBe(0);
  });

  it('take a radius from where a region is, and none where that is unknown', () => {
    const sets = substituteSets(regions, { kind: 'radius', radiusKm: 300 });
    expect(setOf(sets, 1)).toEqual(['330300', '361100']);
    expect(setOf(sets, 3)).toBeNull();
  });

  it('share a list or a group, members or not', () => {
    const group = benchmarkSets(regions, { kind: 'group', group: 'yangtze_delta' });
    expect(setOf(group, 2)).toEqual(['310100', '330300']);
    const list = benchmarkSets(regions, { kind: 'list', regions: ['360000', '310100'] });
    expect(setOf(list, 3)).toEqual(['310100', '361100']);
  });

  it('leave a region outside the group alone with its substitutes', () => {
    const sets = substituteSets(regions, { kind: 'group', group: 'yangtze_delta' });
    expect(setOf(sets, 0)).toEqual(['310100', '330300']);
    expect(setOf(sets, 2)).toEqual(['361100']);
  });
});
