import { expect, it } from 'vitest';
import { verdictCounts } from '../../../src/cube/verdictCounts';
import { type Filter, UNFILTERED } from '../../../src/model/viewState';
import { plainCube, plainGaps } from './plainCube';

const CUBE = plainCube([]);
const GAPS = plainGaps({
  city: {
    '310000': { wafer: 'normal', film: 'normal', module: 'normal', cathode: 'sporadic' },
    '361100': { wafer: 'break', film: 'blank', module: 'normal' },
  },
  county: { '310101': { wafer: 'blank' }, '361102': { module: 'break' } },
  park: { p1: { wafer: 'break' }, 'not listed': { wafer: 'blank' } },
});
const counts = (patch: Partial<Filter>, withSurrounding = false) =>
  Object.fromEntries(verdictCounts(CUBE, GAPS, { ...UNFILTERED, ...patch }, withSurrounding));

it('counts the cells of the level within chain, node and stage', () => {
  expect(counts({})).toEqual({ normal: 4, sporadic: 1, break: 1, blank: 1, not_active: 1 });
  expect(counts({ chains: ['pv'], stages: ['upstream'] })).toEqual({ normal: 2, break: 1, blank: 1 });
  expect(counts({ nodes: ['cathode'] })).toEqual({ sporadic: 1, not_active: 1 });
  expect(counts({ stages: ['service'] })).toEqual({});
  // What concerns rows, not cells, does not count, nor the choice of verdicts itself.
  expect(counts({ statuses: ['halted'], parks: ['p1'], verdicts: ['break'] })).toEqual(counts({}));
});

it('a county alone has no cell at the level of cities; the surrounding city has', () => {
  const county = { regions: ['361102'], nodes: ['wafer'] };
  expect(counts(county)).toEqual({});
  expect(counts(county, true)).toEqual({ break: 1 });
  expect(counts({ ...county, gapLevel: 'county' }, true)).toEqual({ not_active: 1 });
  expect(counts({ regions: ['360000'], nodes: ['wafer'] })).toEqual({ break: 1 });
  expect(counts({ regions: ['360000'], nodes: ['wafer'] }, true)).toEqual({ break: 1 });
});

it('a park lies in its region, and is chosen by its key', () => {
  const park = { gapLevel: 'park', nodes: ['wafer'] } as const;
  expect(counts(park)).toEqual({ break: 1, blank: 1 });
  expect(counts({ ...park, regions: ['361100'] })).toEqual({ break: 1 });
  expect(counts({ ...park, parks: ['p1'] })).toEqual({ break: 1 });
  expect(counts({ ...park, parks: ['p1'], regions: ['310000'] })).toEqual({});
});
