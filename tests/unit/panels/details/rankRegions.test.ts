import { describe, expect, it } from 'vitest';
import { nextOrder, type RankedRegion, rankRegions } from '../../../../src/panels/details/rankRegions';

const row = (adcode: string, name: string, value: number): RankedRegion => ({
  adcode,
  name,
  value,
  firmCount: 1,
  ratio: NaN,
  withheld: { firms: false, projects: false },
});
const ROWS = [row('3', '丙', NaN), row('2', '乙', 5), row('1', '甲', 9), row('4', '丁', 5)];
const codes = (column: 'name' | 'value', descending: boolean) =>
  rankRegions(ROWS, { column, descending }).map(({ adcode }) => adcode);

describe('rankRegions', () => {
  it('keeps unknown figures last in either direction, ties by code', () => {
    expect(codes('value', true)).toEqual(['1', '2', '4', '3']);
    expect(codes('value', false)).toEqual(['2', '4', '1', '3']);
  });

  it('sorts names as Chinese does', () => {
    expect(codes('name', false)).toEqual(['3', '4', '1', '2']);
  });
});

describe('nextOrder', () => {
  it('sorts figures from the largest and names from the first, then turns round', () => {
    expect(nextOrder({ column: 'name', descending: false }, 'ratio')).toEqual({
      column: 'ratio',
      descending: true,
    });
    expect(nextOrder({ column: 'ratio', descending: true }, 'name').descending).toBe(false);
    expect(nextOrder({ column: 'ratio', descending: true }, 'ratio').descending).toBe(false);
  });
});
