import { describe, expect, it } from 'vitest';
import { comparedRegions } from '../../../src/model/comparedRegions';
import { type FocusRegion, regionFocus } from '../../../src/model/regionFocus';

const region = (
  adcode: string,
  level: FocusRegion['level'],
  province: string,
  city: string | null,
): readonly [string, FocusRegion] => [adcode, { adcode, level, province, city }];

const REGIONS = new Map([
  region('360000', 'province', '360000', null),
  region('361100', 'city', '360000', '361100'),
  region('361102', 'county', '360000', '361100'),
  region('361103', 'county', '360000', '361100'),
  region('440000', 'province', '440000', null),
  region('441900', 'city', '440000', '441900'),
  region('310000', 'province', '310000', '310000'),
  region('310101', 'county', '310000', '310000'),
]);
const codes = (chosen: readonly string[]) =>
  comparedRegions(regionFocus(chosen, REGIONS), REGIONS).regions.map(({ adcode }) => adcode);

describe('comparedRegions', () => {
  it('compares provinces, a province its cities, a city its counties', () => {
    expect(codes([])).toEqual(['360000', '440000', '310000']);
    expect(codes(['360000'])).toEqual(['361100']);
    expect(codes(['361100'])).toEqual(['361102', '361103']);
  });

  it('shows a county among its city’s counties', () => {
    expect(codes(['361103'])).toEqual(['361102', '361103']);
  });

  it('drills from a municipality to its counties', () => {
    expect(codes(['310000'])).toEqual(['310101']);
  });

  it('lets a unit without parts stand for itself', () => {
    expect(codes(['441900'])).toEqual(['441900']);
  });
});
