import { expect, it } from 'vitest';
import { comparedBounds } from '../../../../src/app/mapPane/comparedBounds';
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
  ['330300', row('330300', [120, NaN, 121, 28])],
]);
const at = (parent: string) => comparedBounds({ parent, level: 'county', regions: [] }, regions);

it('is the extent of the unit in focus', () => {
  expect(at('361100')).toEqual([116, 27, 118, 29]);
});

it('is the whole country without one, 曾母暗沙 and the easternmost point included', () => {
  const [west, south, east, north] = at('') ?? [];
  expect([west, south, east, north].every(Number.isFinite)).toBe(true);
  expect(south).toBeLessThan(4);
  expect(east).toBeGreaterThan(135);
});

it('is nothing where the extent is not wholly known', () => {
  expect(at('330300')).toBeNull();
  expect(at('999999')).toBeNull();
});
