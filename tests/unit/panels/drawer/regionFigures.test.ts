import { describe, expect, it } from 'vitest';
import { type RegionFigures, sortRegionFigures } from '../../../../src/panels/drawer/regionFigures';

const region = (adcode: string, name: string, outputWan: number): RegionFigures => ({
  adcode,
  name,
  firmCount: 1,
  outputWan,
  revenueWan: NaN,
  employees: NaN,
  projectCount: 0,
  investmentWan: NaN,
  lateCount: 0,
  ratio: NaN,
  withheld: { firms: false, projects: false },
});
const ROWS = [region('2', '乙', NaN), region('1', '甲', 3), region('3', '丙', 8)];

describe('sortRegionFigures', () => {
  it('keeps unknown figures last in either direction', () => {
    const order = (descending: boolean) =>
      sortRegionFigures(ROWS, { sort: 'outputWan', descending }).map(({ adcode }) => adcode);
    expect(order(true)).toEqual(['3', '1', '2']);
    expect(order(false)).toEqual(['1', '3', '2']);
  });

  it('falls back to codes where every figure is unknown', () => {
    expect(sortRegionFigures(ROWS, { sort: 'ratio', descending: true }).map(({ adcode }) => adcode)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});
