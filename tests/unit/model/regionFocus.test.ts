import { describe, expect, it } from 'vitest';
import { comparedParent, type FocusRegion, regionFocus } from '../../../src/model/regionFocus';

const rows: FocusRegion[] = [
  { adcode: '360000', level: 'province', province: '360000', city: null },
  { adcode: '361100', level: 'city', province: '360000', city: '361100' },
  { adcode: '361102', level: 'county', province: '360000', city: '361100' },
  { adcode: '361121', level: 'county', province: '360000', city: '361100' },
  { adcode: '360800', level: 'city', province: '360000', city: '360800' },
  { adcode: '360802', level: 'county', province: '360000', city: '360800' },
  { adcode: '330000', level: 'province', province: '330000', city: null },
  { adcode: '330300', level: 'city', province: '330000', city: '330300' },
  { adcode: '310000', level: 'province', province: '310000', city: '310000' },
  { adcode: '310101', level: 'county', province: '310000', city: '310000' },
];
const byCode = new Map(rows.map((row) => [row.adcode, row]));
const focus = (...regions: string[]) => regionFocus(regions, byCode);

describe('regionFocus', () => {
  it.each<[string, string[], string, string[], string]>([
    ['no region', [], '', [], 'province'],
    ['a province', ['360000'], '360000', ['360000'], 'city'],
    ['a city', ['361100'], '361100', ['360000', '361100'], 'county'],
    ['a county', ['361102'], '361102', ['360000', '361100', '361102'], 'county'],
    ['two counties of a city', ['361102', '361121'], '361100', ['360000', '361100'], 'county'],
    ['a city and its county', ['361100', '361121'], '361100', ['360000', '361100'], 'county'],
    ['counties of two cities', ['361102', '360802'], '360000', ['360000'], 'city'],
    ['two provinces', ['361102', '330300'], '', [], 'province'],
    ['a 直辖市', ['310000'], '310000', ['310000'], 'county'],
    ['a county of one', ['310101'], '310101', ['310000', '310101'], 'county'],
    ['an unknown code', ['999999'], '', [], 'province'],
    ['a known and an unknown code', ['361100', '999999'], '', [], 'province'],
  ])('%s', (_, regions, adcode, path, childLevel) => {
    expect(focus(...regions)).toEqual({ adcode, path, childLevel });
  });

  it('compares at a chosen level where there is one to choose', () => {
    const level = (regions: string[], chosen: 'province' | 'city' | 'county') =>
      regionFocus(regions, byCode, chosen).childLevel;
    expect([level([], 'city'), level([], 'county')]).toEqual(['city', 'county']);
    expect([level(['360000'], 'county'), level(['360000'], 'province')]).toEqual(['county', 'city']);
    expect([level(['361100'], 'province'), level(['361100'], 'city')]).toEqual(['county', 'county']);
  });

  it('a county is compared with the counties of its city', () => {
    expect(comparedParent(focus('361102'), byCode)).toBe('361100');
    expect(comparedParent(focus('310101'), byCode)).toBe('310000');
    expect(comparedParent(focus('361100'), byCode)).toBe('361100');
    expect(comparedParent(focus(), byCode)).toBe('');
  });
});
