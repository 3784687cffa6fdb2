import { describe, expect, it } from 'vitest';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../../src/model/diagnosisSettings';
import { presenceFlips } from '../../../../src/panels/evidence/presenceFlips';
import { verdictRule } from '../../../../src/panels/evidence/verdictRule';
import { plainCell, plainEdges, plainNodes, plainRegion } from '../../diagnosis/plainCase';
import { CHAIN_A, evidenceIn } from './chainA';

const { thresholds } = DEFAULT_DIAGNOSIS_SETTINGS;

function told(region: string, node: string, plain = CHAIN_A, limits = thresholds): string[] {
  const { evidence, input } = evidenceIn(plain, region, node, {
    ...DEFAULT_DIAGNOSIS_SETTINGS,
    thresholds: limits,
  });
  return verdictRule(input.graph, evidence, limits).map(({ id, numbers, nodes }) =>
    [id, ...Object.values(numbers), ...nodes.map(({ nodeId, firmCount }) => `${nodeId}=${firmCount}`)].join(
      ' ',
    ),
  );
}

describe('the rule in words', () => {
  it('names the present nodes on both sides of a 断点, and the length of its segment', () => {
    expect(told('R1', 'n2')).toEqual([
      'absent',
      'presentAncestors n1=6',
      'presentDescendants n4=8',
      'break 1 3',
    ]);
  });

  it('says which side of a 空白点 is missing', () => {
    expect(told('R2', 'n3')).toEqual(['absent', 'noAncestor', 'presentDescendants n4=4', 'upstream_end 0 3']);
  });

  it('says how far a segment is over the limit', () => {
    expect(told('R1', 'n2', CHAIN_A, { ...thresholds, maxBreakLength: 0 }).at(-1)).toBe('middle 1 0');
  });

  it('names each rule of 薄弱点 that fired, with figure and threshold', () => {
    expect(told('R2', 'n1')).toEqual(['present 3', 'w2 0.44 0.5 0.71 1.25', 'weak']);
    expect(told('R2', 'n1', CHAIN_A, { ...thresholds, weakQuotient: 0.8 })).toEqual([
      'present 3',
      'w1 0.71 0.8',
      'w2 0.44 0.5 0.71 1.25',
      'weak',
    ]);
  });

  it('says what a 优势点 rests on and whether it is significant', () => {
    expect(told('R1', 'n4').slice(0, 3)).toEqual([
      'present 8',
      'strengthQuotient 1.34 1.25',
      'strengthFirms 8 3',
    ]);
    expect(told('R1', 'n4').at(-1)).toMatch(/^notSignificant /);
    expect(told('R2', 'n2').at(-1)).toMatch(/^significant /);
  });

  it('tells 可替代 by the alternative, 正常 by none, and 未布局 and 数据不足 by what is missing', () => {
    const plain = {
      ...CHAIN_A,
      nodes: plainNodes('a* b/g c/g d*'),
      edges: plainEdges('a>b>d a>c>d'),
      regions: [plainRegion('X'), plainRegion('Y'), plainRegion('Z', { enterprises: 4 })],
      cells: [
        plainCell('X', 'a', { firms: 2 }),
        plainCell('X', 'b', { firms: 3 }),
        plainCell('X', 'd'),
        plainCell('Z', 'a'),
      ],
    };
    expect(told('X', 'c', plain)).toEqual(['absent', 'substitutable b=3']);
    expect(told('Y', 'a', plain)).toEqual(['not_active']);
    expect(told('Z', 'a', plain)).toEqual(['too_few_enterprises 4 5']);
    expect(told('R3', 'n1')).toEqual(['present 3', 'normal']);
  });
});

describe('what a 断点 rests on', () => {
  it('are the few present nodes of each side', () => {
    const { evidence, input } = evidenceIn(CHAIN_A, 'R1', 'n2');
    expect(presenceFlips(input.graph, evidence)).toEqual([
      { side: 'upstreamGone', nodes: [{ nodeId: 'n1', firmCount: 6 }] },
      { side: 'downstreamGone', nodes: [{ nodeId: 'n4', firmCount: 8 }] },
    ]);
  });

  it('is nothing for any other verdict', () => {
    const { evidence, input } = evidenceIn(CHAIN_A, 'R2', 'n3');
    expect(presenceFlips(input.graph, evidence)).toEqual([]);
  });
});
