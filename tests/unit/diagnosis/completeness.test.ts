import { describe, expect, it } from 'vitest';
import { completeness } from '../../../src/diagnosis/completeness';
import { createChainGraph } from '../../../src/model/chainGraph';
import { plainEdges, plainNodes } from './plainCase';

describe('completeness', () => {
  it('gives the known answers of 硅片 → 电池 → 组件 ← 胶膜', () => {
    const graph = createChainGraph(plainNodes('n1 n2* n3 n4*'), plainEdges('n1>n2>n4 n3>n4'));
    const firms = Int32Array.of(6, 0, 2, 8, 3, 9, 0, 4, 3, 2, 4, 3);
    const shares = [...completeness(graph, firms, 3)].map((share) => Number(share.toFixed(4)));
    expect(shares).toEqual([0.6667, 0.8333, 1]);
  });

  it('counts alternatives once, with the largest κ, present when any is', () => {
    const graph = createChainGraph(plainNodes('wafer topcon/cell hjt*/cell'), []);
    expect(completeness(graph, Int32Array.of(0, 1, 0), 1)[0]).toBeCloseTo(2 / 3, 12);
    expect(completeness(graph, Int32Array.of(1, 0, 0), 1)[0]).toBeCloseTo(1 / 3, 12);
    expect(completeness(graph, Int32Array.of(1, 3, 1), 1)[0]).toBe(1);
  });

  it('is one figure for each chain of each region', () => {
    const graph = createChainGraph([...plainNodes('a b', 'x'), ...plainNodes('c', 'y')], []);
    expect([...completeness(graph, Int32Array.of(1, 0, 1, 0, 0, 0), 2)]).toEqual([0.5, 1, 0, 0]);
  });
});
