import { expect, it } from 'vitest';
import type { NodeFigures } from '../../../../src/cube/nodeFigures';
import { POSITION_CODE, VERDICT_CODE } from '../../../../src/model/verdictCode';
import { chainGraphCells, type GraphMatrix } from '../../../../src/panels/chainGraph/chainGraphCells';

/** Two regions, three nodes; the graph is about the second and third node. */
const MATRIX: GraphMatrix = {
  regionIds: ['361100', '360800'],
  nodeIds: ['other', 'cell', 'module'],
  verdict: Uint8Array.from([
    VERDICT_CODE.insufficient,
    VERDICT_CODE.break,
    VERDICT_CODE.sporadic,
    VERDICT_CODE.blank,
    VERDICT_CODE.blank,
    VERDICT_CODE.not_active,
  ]),
  position: Uint8Array.from([0, 0, 0, 0, POSITION_CODE.terminal, 0]),
  firmCount: Int32Array.from([9, 0, 31, 0, 0, 2]),
  segmentId: Int32Array.from([-1, 4, -1, -1, -1, -1]),
};

const FIGURES = new Map<string, NodeFigures>([
  ['cell', { firmCount: 0, outputWan: Number.NaN, fillingStage: 'building' }],
  ['module', { firmCount: 31, outputWan: 960_000, fillingStage: null }],
]);

it('reads verdict, count and segment of the region, output and project of the figures', () => {
  expect(chainGraphCells(['cell', 'module'], MATRIX, '361100', FIGURES)).toEqual([
    {
      nodeId: 'cell',
      verdict: 'break',
      position: null,
      firmCount: 0,
      outputWan: Number.NaN,
      supplyRatio: Number.NaN,
      fillingStage: 'building',
      segment: 1,
      isWithheld: false,
    },
    {
      nodeId: 'module',
      verdict: 'sporadic',
      position: null,
      firmCount: 31,
      outputWan: 960_000,
      supplyRatio: Number.NaN,
      fillingStage: null,
      segment: -1,
      isWithheld: false,
    },
  ]);
});

it('reads the row of the region asked for, with the position of its 空白点', () => {
  const [cell, module] = chainGraphCells(['cell', 'module'], MATRIX, '360800', new Map());
  expect(cell).toMatchObject({ verdict: 'blank', position: 'terminal', firmCount: 0, outputWan: Number.NaN });
  expect(module).toMatchObject({ verdict: 'not_active', firmCount: 2 });
});

it('numbers the segments of the chain from 1, and none of a 空白点 in the middle', () => {
  const nodeIds = ['a', 'b', 'c', 'd', 'e'];
  const matrix: GraphMatrix = {
    regionIds: ['r'],
    nodeIds,
    verdict: Uint8Array.from(
      (['break', 'normal', 'break', 'blank', 'break'] as const).map((verdict) => VERDICT_CODE[verdict]),
    ),
    position: new Uint8Array(5),
    firmCount: new Int32Array(5),
    segmentId: Int32Array.from([7, -1, 3, 5, 7]),
  };
  const cells = chainGraphCells(nodeIds, matrix, 'r', new Map());
  expect(cells.map(({ segment }) => segment)).toEqual([1, -1, 2, -1, 1]);
});

it('has S/D where the matrix knows it', () => {
  const supplyRatio = Float64Array.from([Number.NaN, 0, 7.41, 1, Number.NaN, 1]);
  const cells = chainGraphCells(['cell', 'module'], { ...MATRIX, supplyRatio }, '361100', FIGURES);
  expect(cells.map((cell) => cell.supplyRatio)).toEqual([0, 7.41]);
});

it('counts without a verdict where a place is not judged', () => {
  const cells = chainGraphCells(['cell', 'module', 'glass'], null, '360000', FIGURES);
  expect(cells.map(({ verdict, firmCount }) => [verdict, firmCount])).toEqual([
    [null, 0],
    [null, 31],
    [null, 0],
  ]);
});

it('has no verdict for a node or a region that the matrix does not hold', () => {
  expect(chainGraphCells(['new'], MATRIX, '361100', FIGURES)[0]).toMatchObject({
    verdict: null,
    firmCount: 0,
  });
  expect(chainGraphCells(['cell'], MATRIX, '110000', FIGURES)[0]).toMatchObject({ verdict: null });
});
