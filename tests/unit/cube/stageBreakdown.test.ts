import { expect, it } from 'vitest';
import { chainTreeCounts } from '../../../src/cube/chainTreeCounts';
import { facetCounts } from '../../../src/cube/facetCounts';
import { sift } from '../../../src/cube/sift';
import { stageBreakdown } from '../../../src/cube/stageBreakdown';
import { type Filter, UNFILTERED } from '../../../src/model/viewState';
import { plainCube, plainGaps } from './plainCube';

/** The first group has two nodes of one stage, with one of another between them. */
const CUBE = plainCube([
  {
    place: '361102',
    firmCount: 5,
    parts: [
      { node: null, outputWan: 1000 },
      { node: 'wafer', outputWan: 1 },
      { node: 'module', outputWan: 20 },
      { node: 'film', outputWan: 4 },
    ],
  },
  { place: '361100', firmCount: 2, parts: [{ node: 'wafer' }] },
  { firmCount: 1, parts: [{ node: 'cathode' }] },
  { firmCount: 7, parts: [{ node: null, outputWan: 3 }] },
]);
const sifted = (patch: Partial<Filter> = {}) => sift(CUBE, plainGaps(), { ...UNFILTERED, ...patch });

it('a firm of two nodes of one stage counts once there; what belongs to no node is at no stage', () => {
  expect(Object.fromEntries(stageBreakdown(sifted()))).toEqual({
    upstream: { presentNodes: 2, firmCount: 7, outputWan: 5, isWithheld: false },
    downstream: { presentNodes: 1, firmCount: 5, outputWan: 20, isWithheld: false },
    unknown: { presentNodes: 1, firmCount: 1, outputWan: NaN, isWithheld: false },
  });
  expect(Object.fromEntries(facetCounts(sifted()).stage)).toEqual({ upstream: 7, downstream: 5 });
});

it('heeds the filter; the counts beside the choices ignore their own', () => {
  const chosen = sifted({ nodes: ['film', 'module'], stages: ['upstream'] });
  expect(Object.fromEntries(stageBreakdown(chosen))).toEqual({
    upstream: { presentNodes: 1, firmCount: 5, outputWan: 4, isWithheld: false },
  });
  expect(Object.fromEntries(facetCounts(chosen).stage)).toEqual({ upstream: 5, downstream: 5 });
});

it('the tree counts it once in the chain, once in the stage and at every node, by region', () => {
  const counts = chainTreeCounts(sifted({ regions: ['360000'] }), 'county', '310101', '361102');
  const rows = counts.map(({ chain, stage, node, firmCount, byRegion }) =>
    [chain, stage, node, firmCount, ...byRegion].join('|'),
  );
  expect(rows.toSorted()).toEqual(
    [
      'pv|||7|0|5',
      'pv||wafer|7|0|5',
      'pv||module|5|0|5',
      'pv||film|5|0|5',
      'pv|upstream||7|0|5',
      'pv|downstream||5|0|5',
    ].toSorted(),
  );
});
