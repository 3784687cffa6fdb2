import { expect, it } from 'vitest';
import { facetCounts } from '../../../src/cube/facetCounts';
import { sift } from '../../../src/cube/sift';
import { type Filter, UNFILTERED } from '../../../src/model/viewState';
import { plainCube, plainGaps } from './plainCube';

const CUBE = plainCube(
  [
    {
      place: '361102',
      park: 'p1',
      status: 'active',
      titles: ['srdi', 'listed'],
      firmCount: 3,
      parts: [{ node: null }, { node: 'wafer' }],
    },
    { place: '361100', status: 'halted', titles: ['srdi'], firmCount: 2, parts: [{ node: 'wafer' }] },
    { place: '310101', firmCount: 4, parts: [{ node: 'module' }] },
    { place: '310000', status: 'reduced', firmCount: 1, parts: [{ node: 'module' }] },
  ],
  [
    { place: '361102', stage: 'signed', isLate: true },
    { place: '361102', stage: 'signed' },
    { place: '310000', isLate: true },
  ],
);
const counts = (patch: Partial<Filter>) => {
  const facets = facetCounts(sift(CUBE, plainGaps(), { ...UNFILTERED, ...patch }));
  return Object.fromEntries(Object.entries(facets).map(([facet, each]) => [facet, Object.fromEntries(each)]));
};

it('counts firms of every group that passes, once a group; a 直辖市 by all it holds', () => {
  expect(counts({})).toEqual({
    title: { srdi: 3, listed: 3 },
    status: { active: 3, halted: 2, unknown: 4, reduced: 1 },
    park: { p1: 3 },
    stage: { upstream: 3, downstream: 5 },
    region: { 310000: 5, 310101: 4, 360000: 3, 361100: 3, 361102: 3 },
    projectStage: { signed: 2, unknown: 1, late: 2 },
  });
});

it('ignores its own choice and reflects the others', () => {
  expect(
    counts({
      titles: ['listed'],
      statuses: ['halted', 'active'],
      regions: ['360000'],
      projectStages: ['planned'],
    }),
  ).toEqual({
    title: { srdi: 5, listed: 3 },
    status: { active: 3 },
    park: { p1: 3 },
    stage: { upstream: 3 },
    region: { 360000: 3, 361100: 3, 361102: 3 },
    projectStage: { signed: 2, late: 1 },
  });
});
