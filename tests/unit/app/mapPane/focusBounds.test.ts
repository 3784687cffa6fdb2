import { expect, it } from 'vitest';
import { focusBounds } from '../../../../src/app/mapPane/focusBounds';
import { needsInset } from '../../../../src/map/southChinaSeaInset';
import type { RegionRow } from '../../../../src/queries/structure';

const row = (adcode: string, bounds: RegionRow['bounds']): RegionRow => ({
  adcode,
  name: adcode,
  level: 'city',
  parent: null,
  province: null,
  city: adcode,
  lon: NaN,
  lat: NaN,
  bounds,
});
const regions = new Map([
  ['361100', row('361100', [116, 27, 118, 29])],
  ['361125', row('361125', [117.4, 28.2, 117.8, 28.7])],
  ['330300', row('330300', [120, NaN, 121, 28])],
]);
const at = (adcode: string) => focusBounds(adcode, regions);

it('is the extent of the unit in focus', () => {
  expect(at('361100')).toEqual([116, 27, 118, 29]);
  expect(at('361125')).toEqual([117.4, 28.2, 117.8, 28.7]);
});

it('is the whole country without one: 海南 and the easternmost point included, the rest in the inset', () => {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = at('') ?? [];
  expect([west, south, east, north].every(Number.isFinite)).toBe(true);
  // The southernmost point of 海南岛 is at 18.16° N.
  expect(south).toBeLessThan(18.16);
  expect(needsInset([west, south, east, north])).toBe(true);
  expect(east).toBeGreaterThan(135);
});

it('is nothing where the extent is not wholly known', () => {
  expect(at('330300')).toBeNull();
  expect(at('999999')).toBeNull();
});
