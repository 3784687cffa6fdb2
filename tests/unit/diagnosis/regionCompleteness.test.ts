import { describe, expect, it } from 'vitest';
import { computeGapMatrix } from '../../../src/diagnosis/gapMatrix';
import { regionCompleteness } from '../../../src/diagnosis/regionCompleteness';
import { plainCell, plainEdges, plainNodes, plainRegion, toInput } from './plainCase';

const INPUT = toInput({
  level: 'city',
  nodes: plainNodes('n1 n2* n3 n4*'),
  edges: plainEdges('n1>n2>n4 n3>n4'),
  regions: [
    plainRegion('R1'),
    plainRegion('R2'),
    plainRegion('few', { enterprises: 4 }),
    plainRegion('none'),
  ],
  cells: [
    ...['n1', 'n3', 'n4'].map((node) => plainCell('R1', node)),
    ...['n1', 'n2', 'n4'].map((node) => plainCell('R2', node)),
    ...['n1', 'n4'].map((node) => plainCell('few', node)),
  ],
  cities: null,
});
const answer = regionCompleteness(INPUT.graph, computeGapMatrix(INPUT), 'c');

describe('regionCompleteness', () => {
  it('weighs key nodes twice', () => {
    expect(answer.get('R1')?.value).toBeCloseTo(4 / 6, 10);
    expect(answer.get('R2')?.value).toBeCloseTo(5 / 6, 10);
    expect(answer.get('R1')?.basis).toBe('value');
  });

  it('has none where data are insufficient or nothing of the chain is there', () => {
    expect(answer.get('few')).toEqual({ value: NaN, basis: 'insufficient' });
    expect(answer.get('none')).toEqual({ value: NaN, basis: 'absent' });
  });

  it('is empty for a chain that is not loaded', () => {
    expect(regionCompleteness(INPUT.graph, computeGapMatrix(INPUT), 'other').size).toBe(0);
  });
});
