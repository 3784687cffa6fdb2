import { expect, it } from 'vitest';
import { regionTotals } from '../../../src/cube/regionTotals';
import { sift } from '../../../src/cube/sift';
import { NOTHING_WITHHELD } from '../../../src/cube/withheld';
import { type Filter, UNFILTERED } from '../../../src/model/viewState';
import { plainCube, plainGaps } from './plainCube';

const CUBE = plainCube(
  [
    {
      place: '361102',
      firmCount: 3,
      parts: [
        { node: null, outputWan: 1 },
        { node: 'wafer', outputWan: 2, employees: 8 },
      ],
    },
    { place: '361100', firmCount: 2, parts: [{ node: 'wafer', revenueWan: 5 }] },
    { place: '310101', status: 'halted', firmCount: 4, parts: [{ node: 'module', outputWan: 9 }] },
    { firmCount: 6, parts: [{ node: 'wafer', outputWan: 7 }] },
  ],
  [
    { place: '361100', chain: 'pv', investmentWan: 10, isLate: true },
    { place: '361102', chain: 'pv' },
    { place: '360000', investmentWan: 3 },
  ],
);
const totals = (level: 'province' | 'city' | 'county', patch: Partial<Filter> = {}) =>
  Object.fromEntries(regionTotals(sift(CUBE, plainGaps(), { ...UNFILTERED, ...patch }), level));

it('adds up what lies within; what is placed more coarsely is in no finer total', () => {
  const city = {
    firmCount: 5,
    outputWan: 3,
    revenueWan: 5,
    employees: 8,
    projectCount: 2,
    investmentWan: 10,
    lateCount: 1,
    withheld: NOTHING_WITHHELD,
  };
  expect(totals('city')).toEqual({ 361100: city });
  expect(totals('province')).toEqual({ 360000: { ...city, projectCount: 3, investmentWan: 13 } });
  expect(totals('county')).toEqual({
    361102: {
      firmCount: 3,
      outputWan: 3,
      revenueWan: NaN,
      employees: 8,
      projectCount: 1,
      investmentWan: NaN,
      lateCount: 0,
      withheld: NOTHING_WITHHELD,
    },
  });
});

it('ignores the choice of regions only, and leaves out a region with nothing', () => {
  expect(totals('county', { regions: ['310000'] })).toEqual(totals('county'));
  expect(Object.keys(totals('city', { statuses: ['halted'], chains: ['pv'] }))).toEqual(['310000', '361100']);
  expect(totals('city', { statuses: ['halted'], chains: ['li'] })).toEqual({});
});
