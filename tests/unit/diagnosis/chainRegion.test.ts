import { describe, expect, it } from 'vitest';
import { chainRegions } from '../../../src/diagnosis/chainRegion';
import { computeGapMatrix } from '../../../src/diagnosis/gapMatrix';
import { plainCell, plainEdges, plainNodes, plainRegion, toInput } from './plainCase';

/** Chain c is whole in R1 and broken in R2, chain d the other way round; three firms a node. */
const INPUT = toInput({
  level: 'city',
  nodes: [...plainNodes('c1* c2 c3 c4', 'c'), ...plainNodes('d1* d2 d3 d4', 'd')],
  edges: plainEdges('c1>c2>c3>c4 d1>d2>d3>d4'),
  regions: [plainRegion('R1', { enterprises: 21 }), plainRegion('R2', { enterprises: 21 })],
  cells: [
    ...['c1', 'c2', 'c3', 'c4', 'd1', 'd3', 'd4'].map((node) => plainCell('R1', node, { firms: 3 })),
    ...['c1', 'c3', 'c4', 'd1', 'd2', 'd3', 'd4'].map((node) => plainCell('R2', node, { firms: 3 })),
  ],
  cities: null,
});
const answer = chainRegions(INPUT, computeGapMatrix(INPUT));

describe('chainRegions', () => {
  it('counts breaks in the region and the chain where they are', () => {
    expect(answer.regionIds).toEqual(['R1', 'R2']);
    expect(answer.chainIds).toEqual(['c', 'd']);
    expect([...answer.breakNodes]).toEqual([0, 1, 1, 0]);
    expect([...answer.breakSegments]).toEqual([0, 1, 1, 0]);
    expect([...answer.blankNodes]).toEqual([0, 0, 0, 0]);
    // The node that the other region lacks: (3 + 2) / (1.5 + 2) = 1.43.
    expect([...answer.strengthNodes]).toEqual([1, 0, 0, 1]);
  });

  it('compares the chain in the region with the chain in all regions', () => {
    // E = 21 × 21 / 42 = 10.5 firms; R1 has 12 of chain c and 9 of d, and two more are added on both sides.
    const [many, few] = [(12 + 2) / 12.5, (9 + 2) / 12.5];
    expect([...answer.lqStar].map((value) => Number(value.toFixed(10)))).toEqual([many, few, few, many]);
  });
});
