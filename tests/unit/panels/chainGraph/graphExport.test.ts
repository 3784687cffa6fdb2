import { expect, it } from 'vitest';
import type { ChainGraphCell } from '../../../../src/panels/chainGraph/chainGraphCells';
import { graphExport } from '../../../../src/panels/chainGraph/graphExport';
import type { NodeRow } from '../../../../src/queries/structure';

const node = (nodeId: string, isKey: boolean): NodeRow => ({
  nodeId,
  chainId: 'pv',
  name: `名${nodeId}`,
  stage: 'midstream',
  isKey,
  altGroup: null,
  valueLevel: null,
});
const cell = (nodeId: string, given: Partial<ChainGraphCell>): ChainGraphCell => ({
  nodeId,
  verdict: 'normal',
  position: null,
  firmCount: 3,
  outputWan: Number.NaN,
  supplyRatio: Number.NaN,
  fillingStage: null,
  segment: -1,
  ...given,
});
const place = (id: string, cells: readonly ChainGraphCell[]) => ({
  place: { level: 'city' as const, id, name: `市${id}`, matrix: null },
  cells: new Map(cells.map((each) => [each.nodeId, each])),
  standings: new Map(),
});

it('has a row a place and node that is shown, its inputs, and nothing for what is missing', () => {
  const { columns, rows, hasSamples } = graphExport(
    {
      chainId: 'pv',
      nodes: [node('a', false), node('b', true), node('hidden', false)],
      edges: [
        { from: 'a', to: 'b', coefficient: 0.5 },
        { from: 'hidden', to: 'b', coefficient: Number.NaN },
      ],
      main: place('1', [
        cell('a', { outputWan: 100 }),
        cell('b', { verdict: 'break', firmCount: 0, segment: 1 }),
      ]),
      other: place('2', [cell('a', {}), cell('b', { supplyRatio: 0.4 })]),
      showings: new Map([['hidden', 'hidden' as const]]),
    },
    true,
  );
  expect(hasSamples).toBe(true);
  const told = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
  expect(told.map(({ region, node: id }) => [region, id])).toEqual([
    ['1', 'a'],
    ['1', 'b'],
    ['2', 'a'],
    ['2', 'b'],
  ]);
  expect(told[0]).toMatchObject({ output_wan: 100, supply_ratio: null, segment: null, inputs: '' });
  expect(told[1]).toMatchObject({ verdict: 'break', segment: 1, is_key: true, inputs: 'a 0.5;hidden' });
  expect(told[3]).toMatchObject({ supply_ratio: 0.4, output_wan: null, is_sample: true });
});
