import { describe, expect, it } from 'vitest';
import { regionPath } from '../../../../src/panels/shared/regionPath';
import type { RegionRow } from '../../../../src/queries/structure';

const region = (
  adcode: string,
  name: string,
  province: string | null,
  city: string | null,
): readonly [string, RegionRow] => [
  adcode,
  {
    adcode,
    name,
    level: 'county',
    parent: null,
    province,
    city,
    lon: NaN,
    lat: NaN,
    bounds: [NaN, NaN, NaN, NaN],
  },
];
const REGIONS = new Map([
  region('360000', '江西省', '360000', null),
  region('361100', '上饶市', '360000', '361100'),
  region('361104', '广信区', '360000', '361100'),
  region('310000', '上海市', '310000', '310000'),
  region('310101', '黄浦区', '310000', '310000'),
]);

describe('regionPath', () => {
  it('goes from the province to the region', () => {
    expect(regionPath('361104', REGIONS)).toEqual(['江西省', '上饶市', '广信区']);
    expect(regionPath('360000', REGIONS)).toEqual(['江西省']);
  });

  it('names a municipality once', () => {
    expect(regionPath('310101', REGIONS)).toEqual(['上海市', '黄浦区']);
  });

  it('is empty where the place is unknown', () => {
    expect(regionPath(null, REGIONS)).toEqual([]);
    expect(regionPath('999999', REGIONS)).toEqual([]);
  });
});
