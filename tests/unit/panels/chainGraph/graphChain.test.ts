import { describe, expect, it } from 'vitest';
import { graphChain } from '../../../../src/panels/chainGraph/graphChain';

const row = (nodeId: string, chainId: string) =>
  [
    nodeId,
    { nodeId, chainId, name: nodeId, stage: null, isKey: false, altGroup: null, valueLevel: null },
  ] as const;
const NODES = new Map([row('p1', 'pv'), row('p2', 'pv'), row('l1', 'li')]);
const one = (chainId: string) => ({ kind: 'one', chainId });

describe('the one chain of the graph', () => {
  it('is the only one of the filter', () => {
    expect(graphChain({ chains: ['pv'], nodes: [] }, null, NODES)).toEqual(one('pv'));
  });

  it('is that of the filter’s nodes', () => {
    expect(graphChain({ chains: [], nodes: ['p1', 'p2'] }, null, NODES)).toEqual(one('pv'));
  });

  it('is that of the selected node, where the filter allows it', () => {
    const selection = { kind: 'node', id: 'l1' } as const;
    expect(graphChain({ chains: [], nodes: [] }, selection, NODES)).toEqual(one('li'));
    expect(graphChain({ chains: ['pv', 'li'], nodes: [] }, selection, NODES)).toEqual(one('li'));
    expect(graphChain({ chains: ['pv'], nodes: [] }, selection, NODES)).toEqual(one('pv'));
  });

  it('is chosen among several', () => {
    expect(graphChain({ chains: ['pv', 'li'], nodes: [] }, null, NODES)).toEqual({
      kind: 'choose',
      reason: 'several',
      chainIds: ['pv', 'li'],
    });
  });

  it('is chosen among all where none is meant, or the one meant has no nodes', () => {
    expect(graphChain({ chains: [], nodes: [] }, null, NODES)).toMatchObject({
      reason: 'none',
      chainIds: ['pv', 'li'],
    });
    expect(graphChain({ chains: ['tea'], nodes: [] }, null, NODES)).toMatchObject({ reason: 'noNodes' });
  });
});
