import { expect, it } from 'vitest';
import type { DisclosureGuard } from '../../../../src/model/disclosedCells';
import type { ChainGraphCell } from '../../../../src/panels/chainGraph/chainGraphCells';
import { publicCells } from '../../../../src/panels/chainGraph/publicCells';

const cell = (nodeId: string, verdict: ChainGraphCell['verdict']): ChainGraphCell => ({
  nodeId,
  verdict,
  position: 'terminal',
  firmCount: 2,
  outputWan: 50,
  supplyRatio: 0.4,
  fillingStage: 'building',
  segment: 3,
  isWithheld: false,
});
const asked: unknown[] = [];
const GUARD: DisclosureGuard = {
  firms: {
    isShown: (regions, { nodes }) => {
      asked.push([regions, nodes]);
      return nodes[0] !== 'small';
    },
    isQuotientShown: () => false,
  },
  projects: { isShown: () => false, isQuotientShown: () => false },
};

it('leaves the sums that may be shown, a gap as one kind, and nothing of projects or S/D', () => {
  const cells = publicCells(
    [cell('small', 'break'), cell('large', 'weak'), cell('none', null)],
    '361100',
    GUARD,
  );
  expect(asked[0]).toEqual([['361100'], ['small']]);
  const bare = { position: null, supplyRatio: NaN, fillingStage: null, segment: -1 };
  expect(cells).toEqual([
    { nodeId: 'small', verdict: 'blank', firmCount: NaN, outputWan: NaN, isWithheld: true, ...bare },
    { nodeId: 'large', verdict: 'normal', firmCount: 2, outputWan: 50, isWithheld: false, ...bare },
    { nodeId: 'none', verdict: null, firmCount: 2, outputWan: 50, isWithheld: false, ...bare },
  ]);
  publicCells([cell('large', 'insufficient')], '', GUARD);
  expect(asked.at(-1)).toEqual([[], ['large']]);
});
