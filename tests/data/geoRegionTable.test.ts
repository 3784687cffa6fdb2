import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { readRegions, readUnits, type UnitFeature } from './geoLayers';

const regions = readRegions();
const byAdcode = new Map(regions.map((region) => [region.adcode, region]));
const levels = {
  province: readUnits('province', 'province'),
  city: readUnits('city', 'city'),
  county: readUnits('county', 'county'),
};
const depth = { province: 0, city: 1, county: 2 };
const everyFeature: UnitFeature[] = Object.values(levels).flat();

describe('the region table', () => {
  it('has one row an adcode: 34 provinces, 363 cities and 2,833 counties', () => {
    expect(byAdcode.size).toBe(regions.length);
    const count = (level: string) => regions.filter((region) => region.level === level).length;
    expect([count('province'), count('city'), count('county')]).toEqual([34, 363, 2833]);
  });

  it('has a row of the same name for every feature', () => {
    for (const { properties } of everyFeature)
      expect(byAdcode.get(properties.adcode)?.name).toBe(properties.name);
  });

  it('has a feature at its own level for every row', () => {
    for (const level of ['province', 'city', 'county'] as const) {
      const drawn = new Set(levels[level].map((unit) => unit.properties.adcode));
      const missing = regions.filter((region) => region.level === level && !drawn.has(region.adcode));
      expect(missing.map((region) => region.adcode)).toEqual([]);
    }
  });

  it('hangs every row on a parent of a higher level, and names its province and city', () => {
    for (const region of regions) {
      const parent = byAdcode.get(region.parent);
      expect(byAdcode.get(region.province)?.level).toBe('province');
      if (region.level === 'province') expect(region.parent).toBe('');
      else expect(parent && depth[parent.level]).toBeLessThan(depth[region.level]);
      if (region.level === 'city')
        expect([region.parent, region.city]).toEqual([region.province, region.adcode]);
      if (region.level === 'county') expect(region.city).toBe(region.parent);
    }
  });

  it.each([
    ['110101', 'county', '110000', '110000', '110000'],
    ['110000', 'province', '', '110000', '110000'],
    ['360000', 'province', '', '360000', ''],
    ['361104', 'county', '361100', '360000', '361100'],
    ['419001', 'city', '410000', '410000', '419001'],
    ['429004', 'city', '420000', '420000', '429004'],
    ['469001', 'city', '460000', '460000', '469001'],
    ['659001', 'city', '650000', '650000', '659001'],
    ['710000', 'province', '', '710000', '710000'],
    ['810001', 'county', '810000', '810000', '810000'],
    ['820001', 'county', '820000', '820000', '820000'],
  ])('%s stands where it belongs', (adcode, level, parent, province, city) => {
    expect(byAdcode.get(adcode)).toMatchObject({ level, parent, province, city });
  });

  it('draws every city-level unit at city level and every unit without counties at county level too', () => {
    const cityCodes = new Set(regions.map((region) => region.city).filter((code) => code !== ''));
    expect(new Set(levels.city.map((unit) => unit.properties.adcode))).toEqual(cityCodes);
    const withCounties = new Set(
      regions.filter((region) => region.level === 'county').map((region) => region.city),
    );
    const alone = [...cityCodes].filter((code) => !withCounties.has(code));
    const countyCodes = new Set(levels.county.map((unit) => unit.properties.adcode));
    expect(alone.filter((code) => !countyCodes.has(code))).toEqual([]);
    expect(alone).toHaveLength(2869 - 2833);
  });

  it('has a label point inside the polygon, at every level and in the fine files', () => {
    const provinceCodes = regions
      .filter((region) => region.level === 'province')
      .map((region) => region.adcode);
    const fine = provinceCodes.flatMap((code) =>
      ['city', 'county'].flatMap((o) => readUnits(`fine/${code}`, o)),
    );
    expect(fine).toHaveLength(370 + 2869);
    const outside = [...everyFeature, ...fine].filter((unit) => {
      const region = byAdcode.get(unit.properties.adcode);
      return !region || !booleanPointInPolygon([region.lon, region.lat], unit);
    });
    expect(outside.map((unit) => unit.properties.adcode)).toEqual([]);
  });

  it('has a frame around its label point', () => {
    for (const { adcode, lon, lat, west, south, east, north } of regions) {
      expect(west < lon && lon < east && south < lat && lat < north, adcode).toBe(true);
    }
  });

  it('frames 海南省, 三沙市 and 台湾省 whole', () => {
    expect(byAdcode.get('460000')?.south).toBeLessThan(4);
    expect(byAdcode.get('460300')?.south).toBeLessThan(4);
    expect(byAdcode.get('460302')?.south).toBeLessThan(4);
    expect(byAdcode.get('710000')?.east).toBeGreaterThan(124.5);
  });
});
