import { expect, it } from 'vitest';
import { keyFigures } from '../../../src/cube/keyFigures';
import { sift } from '../../../src/cube/sift';
import { NOTHING_WITHHELD } from '../../../src/cube/withheld';
import { type Filter, UNFILTERED } from '../../../src/model/viewState';
import { plainCube, plainGaps } from './plainCube';

const CUBE = plainCube(
  [
    {
      titles: ['above_scale', 'eagle'],
      firmCount: 3,
      known: [2, 0, 3],
      parts: [
        { node: null, outputWan: 5, employees: 1 },
        { node: 'wafer', outputWan: 60, employees: 20 },
        { node: 'film', employees: 4 },
      ],
    },
    {
      titles: ['eagle'],
      isSample: true,
      firmCount: 1,
      known: [1, 1, 0],
      parts: [{ node: 'wafer', outputWan: 0, revenueWan: 7 }],
    },
    { status: 'halted', firmCount: 9, known: [9, 9, 9], parts: [{ node: 'wafer', outputWan: 1e9 }] },
  ],
  [
    { node: 'wafer', chain: 'pv', investmentWan: 0, isLate: true },
    { node: 'film', chain: 'pv', isSample: true },
    { chain: 'li', investmentWan: 250 },
  ],
);
const figures = (patch: Partial<Filter>) => keyFigures(sift(CUBE, plainGaps(), { ...UNFILTERED, ...patch }));

it('adds what is known and counts a group once, whatever its parts', () => {
  expect(figures({})).toEqual({
    firmCount: 4,
    aboveScaleCount: 3,
    sampleFirmCount: 1,
    outputWan: 65,
    revenueWan: 7,
    employees: 25,
    outputCoverage: 3 / 4,
    revenueCoverage: 1 / 4,
    employeesCoverage: 3 / 4,
    projectCount: 3,
    lateCount: 1,
    sampleProjectCount: 1,
    investmentWan: 250,
    investmentCoverage: 2 / 3,
    withheld: NOTHING_WITHHELD,
  });
});

it('heeds every facet, those that only enterprises or only projects have too', () => {
  expect(figures({ titles: ['above_scale'] })).toMatchObject({
    firmCount: 3,
    sampleFirmCount: 0,
    outputWan: 65,
  });
  expect(figures({ statuses: ['halted'] })).toMatchObject({ firmCount: 9, projectCount: 3 });
  expect(figures({ investmentMinWan: 1 })).toMatchObject({
    firmCount: 4,
    projectCount: 1,
    investmentWan: 250,
  });
  expect(figures({ lateOnly: true })).toMatchObject({ projectCount: 1, investmentWan: 0 });
});

it('takes the part at the chosen node only; NaN where nothing there is known, and 0 is known', () => {
  expect(figures({ nodes: ['film'] })).toMatchObject({
    firmCount: 3,
    outputWan: NaN,
    revenueWan: NaN,
    employees: 4,
    outputCoverage: 2 / 3,
    revenueCoverage: 0,
    projectCount: 1,
    investmentWan: NaN,
    investmentCoverage: 0,
  });
  expect(figures({ titles: ['eagle'], nodes: ['wafer'] })).toMatchObject({ outputWan: 60, revenueWan: 7 });
  const samples = plainCube([{ firmCount: 1, known: [1, 0, 0], parts: [{ node: null, outputWan: 0 }] }]);
  expect(keyFigures(sift(samples, plainGaps(), UNFILTERED))).toMatchObject({
    outputWan: 0,
    outputCoverage: 1,
  });
});

it('of nothing are counts of 0 and everything else NaN', () => {
  expect(figures({ nodes: ['none'] })).toEqual({
    firmCount: 0,
    aboveScaleCount: 0,
    sampleFirmCount: 0,
    outputWan: NaN,
    revenueWan: NaN,
    employees: NaN,
    outputCoverage: NaN,
    revenueCoverage: NaN,
    employeesCoverage: NaN,
    projectCount: 0,
    lateCount: 0,
    sampleProjectCount: 0,
    investmentWan: NaN,
    investmentCoverage: NaN,
    withheld: NOTHING_WITHHELD,
  });
});
