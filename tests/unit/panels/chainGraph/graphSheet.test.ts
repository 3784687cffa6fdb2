import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import type { ChainGraphCell } from '../../../../src/panels/chainGraph/chainGraphCells';
import { graphSheet } from '../../../../src/panels/chainGraph/graphSheet';
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
  isWithheld: false,
  ...given,
});
const place = (id: string, cells: readonly ChainGraphCell[]) => ({
  place: { level: 'city' as const, id, name: `市${id}`, matrix: null },
  cells: new Map(cells.map((each) => [each.nodeId, each])),
  standings: new Map(),
});

it('has a row a place and node that is shown, its inputs, and nothing for what is missing', () => {
  const { columns, rows, notes } = graphSheet({
    answer: {
      chainId: 'pv',
      chainName: '光伏',
      nodes: [node('a', false), node('b', true), node('hidden', false)],
      edges: [
        { from: 'a', to: 'b', coefficient: 0.5 },
        { from: 'hidden', to: 'b', coefficient: Number.NaN },
      ],
      main: place('1', [
        cell('a', { outputWan: 25_000 }),
        cell('b', { verdict: 'break', firmCount: 0, segment: 1 }),
      ]),
      other: place('2', [cell('a', {}), cell('b', { supplyRatio: 0.4 })]),
      showings: new Map([['hidden', 'hidden' as const]]),
    },
    sampleMark: '示例',
    language: 'zh-CN',
    t: ((key: string) => key) as TFunction<'chainGraph'>,
  });
  expect(notes).toEqual(['示例']);
  const told = rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index]])));
  expect(told.map(({ region, node: id }) => [region, id])).toEqual([
    ['1', 'a'],
    ['1', 'b'],
    ['2', 'a'],
    ['2', 'b'],
  ]);
  expect(told[0]).toMatchObject({ output_yi: 2.5, supply_ratio: Number.NaN, segment: null, inputs: '' });
  expect(told[1]).toMatchObject({ verdict: '断点', segment: 1, is_key: 'key', inputs: '名a 0.5；名hidden' });
  expect(told[3]).toMatchObject({ supply_ratio: 0.4, output_yi: Number.NaN, mark: '示例' });
});
