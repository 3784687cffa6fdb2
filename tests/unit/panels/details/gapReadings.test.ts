import { describe, expect, it } from 'vitest';
import { computeGapMatrix } from '../../../../src/diagnosis/gapMatrix';
import type { Stage } from '../../../../src/model/enumerations';
import { chainVerdicts } from '../../../../src/panels/details/chainVerdicts';
import { stageGapCounts } from '../../../../src/panels/details/stageGapCounts';
import { plainCell, plainEdges, plainNodes, plainRegion, toInput } from '../../diagnosis/plainCase';

// 硅片 n1 → 电池 n2 → 组件 n4, 胶膜 n3 → 组件 n4: R1 lacks n2 (断点), R2 lacks n3 (空白点·上游端).
const INPUT = toInput({
  level: 'city',
  nodes: plainNodes('n1 n2* n3 n4*'),
  edges: plainEdges('n1>n2>n4 n3>n4'),
  regions: [plainRegion('R1'), plainRegion('R2'), plainRegion('few', { enterprises: 2 })],
  cells: [
    ...['n1', 'n3', 'n4'].map((node) => plainCell('R1', node)),
    plainCell('R1', 'n2', { firms: 0, weight: 0, left: 1 }),
    ...['n1', 'n2', 'n4'].map((node) => plainCell('R2', node, { firms: 3 })),
  ],
  cities: null,
});
const GAPS = computeGapMatrix(INPUT);
const NODES: readonly { nodeId: string; stage: Stage | null }[] = [
  { nodeId: 'n1', stage: 'upstream' },
  { nodeId: 'n2', stage: 'midstream' },
  { nodeId: 'n3', stage: 'upstream' },
  { nodeId: 'n4', stage: 'downstream' },
];

describe('stageGapCounts', () => {
  it('counts 断点 and 空白点 by stage', () => {
    expect(stageGapCounts(GAPS, 'R1', NODES)?.get('midstream')).toEqual({ break: 1, blank: 0 });
    expect(stageGapCounts(GAPS, 'R2', NODES)?.get('upstream')).toEqual({ break: 0, blank: 1 });
    expect(stageGapCounts(GAPS, 'R1', NODES)?.get('downstream')).toEqual({ break: 0, blank: 0 });
  });

  it('has no entry for a stage without nodes and nothing for a region that is not judged', () => {
    expect(stageGapCounts(GAPS, 'R1', NODES)?.has('service')).toBe(false);
    expect(stageGapCounts(GAPS, 'elsewhere', NODES)).toBeNull();
  });
});

describe('chainVerdicts', () => {
  it('lists each node with verdict, position, overlays and firms', () => {
    const r1 = chainVerdicts(GAPS, INPUT.graph, 'R1');
    expect(r1?.chains[0]?.nodes[1]).toEqual({
      nodeId: 'n2',
      verdict: 'break',
      position: null,
      overlays: ['lost'],
      firmCount: 0,
    });
    const r2 = chainVerdicts(GAPS, INPUT.graph, 'R2')?.chains[0];
    expect(r2?.nodes[2]).toMatchObject({ verdict: 'blank', position: 'upstream_end' });
    expect(r2?.nodes[0]).toMatchObject({ verdict: 'normal', firmCount: 3 });
    expect([r2?.isActive, r2?.breakCount, r2?.blankCount]).toEqual([true, 0, 1]);
  });

  it('tells why a region cannot be judged', () => {
    expect(chainVerdicts(GAPS, INPUT.graph, 'few')?.gate).toBe('too_few_enterprises');
    expect(chainVerdicts(GAPS, INPUT.graph, 'elsewhere')).toBeNull();
  });
});
