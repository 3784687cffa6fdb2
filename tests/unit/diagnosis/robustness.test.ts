import { describe, expect, it } from 'vitest';
import { computeGapMatrix } from '../../../src/diagnosis/gapMatrix';
import { cellVariants, robustness } from '../../../src/diagnosis/robustness';
import { plainCell, plainEdges, plainNodes, plainRegion, toInput } from './plainCase';

/** R1 is judged; R2 has one node of the chain, which is 零星布局; R3 has too few enterprises to be judged. */
const INPUT = toInput({
  level: 'city',
  nodes: plainNodes('a* b c'),
  edges: plainEdges('a>b>c'),
  regions: [plainRegion('R1'), plainRegion('R2'), plainRegion('R3', { enterprises: 1 })],
  cells: [plainCell('R1', 'a'), plainCell('R1', 'c'), plainCell('R2', 'a'), plainCell('R3', 'a')],
  cities: null,
});
const MATRIX = computeGapMatrix(INPUT);
const variants = (region: number, node: number) => cellVariants(INPUT, MATRIX, region, node);

describe('the variants of a cell', () => {
  it('are those that were counted', () => {
    const running = robustness(INPUT, MATRIX);
    let step = running.next();
    while (!step.done) step = running.next();
    const { total, agreeing } = step.value;
    const ofBreak = variants(0, 1).filter(({ kind }) => kind === 'rule');
    expect(ofBreak.length).toBe(total[1]);
    expect(ofBreak.length).toBeGreaterThan(0);
    expect(ofBreak.filter(({ agrees }) => agrees).length).toBe(agreeing[1]);
  });

  it('are none where nothing is judged: 零星布局, 数据不足', () => {
    expect(variants(1, 0)).toEqual([]);
    expect(variants(2, 0)).toEqual([]);
  });
});
