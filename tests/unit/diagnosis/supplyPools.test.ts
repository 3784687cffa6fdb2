import { describe, expect, it } from 'vitest';
import { supplyPools } from '../../../src/diagnosis/supplyPools';
import { createChainGraph } from '../../../src/model/chainGraph';
import { plainNodes } from './plainCase';

const buyersOfPool = (first?: number, second?: number) => {
  const edges = [
    { fromNode: 'm1', toNode: 'b', ...(first !== undefined && { coefficient: first }) },
    { fromNode: 'm2', toNode: 'b', ...(second !== undefined && { coefficient: second }) },
  ];
  return supplyPools(createChainGraph(plainNodes('m1/g m2/g b'), edges)).buyers[0];
};

describe('alternatives that feed one buyer', () => {
  it('are one pool with the larger coefficient', () => {
    expect(buyersOfPool(0.2, 0.3)).toEqual([{ node: 2, coefficient: 0.3, isIncomplete: false }]);
  });

  it('leave the pool incomplete when one coefficient is unknown, whichever it is', () => {
    expect(buyersOfPool(0.2)).toEqual([{ node: 2, coefficient: 0.2, isIncomplete: true }]);
    expect(buyersOfPool(undefined, 0.3)).toEqual([{ node: 2, coefficient: 0.3, isIncomplete: true }]);
  });
});
