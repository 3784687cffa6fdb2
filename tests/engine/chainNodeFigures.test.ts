import { beforeAll, describe, expect, it } from 'vitest';
import type { WritableDatabase } from '../../src/db/database';
import { type FigurePlace, queryChainNodeFigures } from '../../src/queries/chainNodeFigures';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';
import { SMALL_CASE } from './smallCase';

let database: WritableDatabase;

beforeAll(async () => {
  ({ database } = await openDatabase());
  await insertRows(database, SMALL_CASE);
  await derive(database);
});

/** Node → firms, output, projects under way and the furthest stage of these. */
async function figures(chainId: string, place: FigurePlace): Promise<Record<string, unknown[]>> {
  const { node, firmCount, outputWan, fillingCount, fillingStage } = await queryChainNodeFigures(
    database,
    chainId,
    place,
  );
  return Object.fromEntries(
    node.map((id, row) => [id, [firmCount[row], outputWan[row], fillingCount[row], fillingStage[row]]]),
  );
}

describe('the nodes of a chain', () => {
  it('have their operating enterprises, known output by share, and projects under way', async () => {
    const answer = await figures('pv', { level: 'country', id: '' });
    expect(Object.keys(answer)).toEqual(['n1', 'n2', 'n4']);
    expect(answer.n1).toEqual([3, 0.6 * 500 + 40, 1, 'building']);
    expect(answer.n2).toEqual([1, 0.4 * 500, 1, 'signed']);
    expect(answer.n4?.[0]).toBe(4);
    expect(answer.n4?.[1]).toBeCloseTo(1000 + 0.25 * 800 + 0.3 * 200, 9);
    // 终止 and 谋划 are not under way.
    expect(answer.n4?.slice(2)).toEqual([0, null]);
  });

  it('have no output where none is known, which is not 0', async () => {
    expect(await figures('pv', { level: 'city', id: '360800' })).toEqual({
      n1: [2, 40, 0, null],
      n4: [1, Number.NaN, 0, null],
    });
  });

  it('of a park are those in it, with a project where there is no enterprise yet', async () => {
    expect(await figures('pv', { level: 'park', id: 'p1' })).toEqual({
      n2: [0, Number.NaN, 1, 'signed'],
      n4: [1, 1000, 0, null],
    });
  });

  it('are none where the chain or the place is not known', async () => {
    expect(await figures("pv' OR TRUE --", { level: 'country', id: '' })).toEqual({});
    expect(await figures('pv', { level: 'county', id: '999999' })).toEqual({});
  });
});
