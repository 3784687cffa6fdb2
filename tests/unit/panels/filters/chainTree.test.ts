import { describe, expect, it } from 'vitest';
import { TreeCounts, treeStages } from '../../../../src/panels/filters/chainTree';
import type { ChainTreeCounts } from '../../../../src/queries/chainTree';
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

function answer(rows: readonly (readonly [string, string, string, string, number])[]): ChainTreeCounts {
  return {
    chain: rows.map((row) => row[0]),
    stage: rows.map((row) => row[1]),
    node: rows.map((row) => row[2]),
    adcode: rows.map((row) => row[3]),
    firmCount: Int32Array.from(rows, (row) => row[4]),
  };
}

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
  const counts = new TreeCounts(
    answer([
      ['pv', '', '', 'west', 3],
      ['pv', '', '', 'east', 4],
      ['pv', '', '', '', 1],
      ['pv', 'upstream', '', 'east', 2],
      ['pv', 'unknown', '', 'east', 1],
      ['pv', '', 'pv.wafer', 'east', 2],
      ['display', '', '', 'east', 9],
    ]),
    [{ adcode: 'west' }, { adcode: 'east' }],
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
