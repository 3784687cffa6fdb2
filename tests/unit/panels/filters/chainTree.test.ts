import { describe, expect, it } from 'vitest';
import type { ChainTreeCount } from '../../../../src/cube/chainTreeCounts';
import { TreeCounts, treeStages } from '../../../../src/panels/filters/chainTree';
import type { NodeRow } from '../../../../src/queries/structure';

const node = (nodeId: string, chainId: string, stage: NodeRow['stage']): NodeRow => ({
  nodeId,
  chainId,
  name: nodeId,
  stage,
  isKey: false,
  altGroup: null,
  valueLevel: null,
});

describe('treeStages', () => {
  it('keeps the order of stages and of nodes, leaves empty stages out and puts the unknown last', () => {
    const nodes = [
      node('x', 'pv', null),
      node('module', 'pv', 'midstream'),
      node('cell', 'pv', 'midstream'),
      node('wafer', 'pv', 'upstream'),
      node('panel', 'display', 'midstream'),
    ];
    const stages = treeStages(nodes, 'pv').map(({ stage, nodes: own }) => [
      stage,
      own.map((each) => each.nodeId),
    ]);
    expect(stages).toEqual([
      ['upstream', ['wafer']],
      ['midstream', ['module', 'cell']],
      [null, ['x']],
    ]);
  });
});

describe('TreeCounts', () => {
  const count = (
    chain: string,
    stage: string,
    node: string,
    firmCount: number,
    west: number,
    east: number,
  ): ChainTreeCount => ({ chain, stage, node, firmCount, byRegion: Float64Array.of(west, east) });
  const counts = new TreeCounts(
    [
      count('pv', '', '', 8, 3, 4),
      count('pv', 'upstream', '', 2, 0, 2),
      count('pv', 'unknown', '', 1, 0, 1),
      count('pv', '', 'pv.wafer', 2, 0, 2),
      count('display', '', '', 9, 0, 9),
    ],
    2,
  );

  it('tells the rows of the tree apart', () => {
    expect(counts.of({ kind: 'chain', chain: 'pv' })).toEqual({ total: 8, byRegion: [3, 4] });
    expect(counts.of({ kind: 'stage', chain: 'pv', stage: 'upstream' })).toEqual({
      total: 2,
      byRegion: [0, 2],
    });
    expect(counts.of({ kind: 'stage', chain: 'pv', stage: null })).toEqual({ total: 1, byRegion: [0, 1] });
    expect(counts.of({ kind: 'node', chain: 'pv', node: 'pv.wafer' })).toEqual({
      total: 2,
      byRegion: [0, 2],
    });
  });

  it('counts firms of unknown region in the total only, and what is absent as none', () => {
    expect(counts.of({ kind: 'chain', chain: 'pv' }).total).toBe(8);
    expect(counts.of({ kind: 'node', chain: 'pv', node: 'pv.cell' })).toEqual({ total: 0, byRegion: [0, 0] });
  });
});
