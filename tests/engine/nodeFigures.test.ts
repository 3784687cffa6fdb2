import { beforeAll, describe, expect, it } from 'vitest';
import { type FigurePlace, nodeFigures } from '../../src/cube/nodeFigures';
import type { Cube } from '../../src/model/cube';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';
import { SMALL_CASE } from './smallCase';

let cube: Cube;

beforeAll(async () => {
  const { database } = await openDatabase();
  await insertRows(database, SMALL_CASE);
  ({ cube } = await derive(database));
});

/** Node → firms, output, and the furthest stage of its projects under way. */
function figures(chainId: string, place: FigurePlace): Record<string, unknown[]> {
  return Object.fromEntries(
    [...nodeFigures(cube, chainId, place)]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([id, { firmCount, outputWan, fillingStage }]) => [id, [firmCount, outputWan, fillingStage]]),
  );
}

describe('the nodes of a chain', () => {
  it('have their operating enterprises, known output by share, and projects under way', () => {
    const answer = figures('pv', { level: 'country', id: '' });
    expect(Object.keys(answer)).toEqual(['n1', 'n2', 'n4']);
    expect(answer.n1).toEqual([3, 0.6 * 500 + 40, 'building']);
    expect(answer.n2).toEqual([1, 0.4 * 500, 'signed']);
    expect(answer.n4?.[0]).toBe(4);
    expect(answer.n4?.[1]).toBeCloseTo(1000 + 0.25 * 800 + 0.3 * 200, 9);
    // 终止 and 谋划 are not under way.
    expect(answer.n4?.slice(2)).toEqual([null]);
  });

  it('have no output where none is known, which is not 0', () => {
    expect(figures('pv', { level: 'city', id: '360800' })).toEqual({
      n1: [2, 40, null],
      n4: [1, Number.NaN, null],
    });
  });

  it('of a park are those in it, with a project where there is no enterprise yet', () => {
    expect(figures('pv', { level: 'park', id: 'p1' })).toEqual({
      n2: [0, Number.NaN, 'signed'],
      n4: [1, 1000, null],
    });
  });

  it('are none where the chain or the place is not known', () => {
    expect(figures("pv' OR TRUE --", { level: 'country', id: '' })).toEqual({});
    expect(figures('pv', { level: 'county', id: '999999' })).toEqual({});
  });
});
