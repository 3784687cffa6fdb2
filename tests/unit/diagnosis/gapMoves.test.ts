import { describe, expect, it } from 'vitest';
import { gapMoves, type MoveSources } from '../../../src/diagnosis/gapMoves';
import { movesOf } from '../../../src/model/bitCode';
import { createChainGraph } from '../../../src/model/chainGraph';
import type { BlankPosition, Verdict } from '../../../src/model/enumerations';
import { POSITION_CODE, VERDICT_CODE } from '../../../src/model/verdictCode';
import { plainNodes } from './plainCase';

/** a → b → c of one chain, in one region. */
const GRAPH = createChainGraph(plainNodes('a b c'), [
  { fromNode: 'a', toNode: 'b' },
  { fromNode: 'b', toNode: 'c' },
]);

interface Marks {
  readonly position?: BlankPosition;
  readonly lost?: boolean;
  readonly eroding?: boolean;
  readonly singleSource?: boolean;
  readonly needs?: number;
}

/** Moves of c, with b before it 正常. */
function movesOfLast(verdict: Verdict, marks: Marks = {}, hasLead = false, isToBuild = false): string {
  const last = (value: unknown): Uint8Array => Uint8Array.from([0, 0, value ? 1 : 0]);
  const sources: MoveSources = {
    verdict: Uint8Array.from([VERDICT_CODE.normal, VERDICT_CODE.normal, VERDICT_CODE[verdict]]),
    position: Uint8Array.from([0, 0, marks.position ? POSITION_CODE[marks.position] : 0]),
    lost: last(marks.lost),
    eroding: last(marks.eroding),
    singleSource: last(marks.singleSource),
    hasLead: Uint8Array.from([0, hasLead ? 1 : 0, 0]),
    needCount: Int32Array.from([0, 0, marks.needs ?? 0]),
    isToBuild: Uint8Array.from([isToBuild ? 1 : 0]),
  };
  return movesOf(gapMoves(GRAPH, sources)[2] ?? 0).join(' ');
}

describe('the recommended moves', () => {
  it.each<[Verdict, Marks, string]>([
    ['break', {}, 'fill'],
    ['blank', { position: 'upstream_end' }, 'fill'],
    ['weak', {}, 'fill'],
    ['strength', {}, 'strengthen'],
    ['normal', {}, ''],
    ['break', { lost: true }, 'consolidate fill'],
    ['normal', { eroding: true }, 'consolidate'],
    ['strength', { singleSource: true }, 'consolidate strengthen'],
    ['normal', { needs: 1 }, 'integrate'],
    ['weak', { needs: 2 }, 'fill integrate'],
    ['substitutable', { lost: true, needs: 1 }, ''],
    ['sporadic', { eroding: true, needs: 1 }, ''],
    ['insufficient', { needs: 1 }, ''],
  ])('of %s with %o are "%s"', (verdict, marks, moves) => {
    expect(movesOfLast(verdict, marks)).toBe(moves);
  });

  it('are to extend at an 末端 beside a 链主 alone', () => {
    expect(movesOfLast('blank', { position: 'terminal' }, true)).toBe('extend');
    expect(movesOfLast('blank', { position: 'terminal' }, false)).toBe('fill');
    expect(movesOfLast('blank', { position: 'remote' }, true)).toBe('fill');
  });

  it('are to build too where the gap is of a declared chain with few nodes', () => {
    expect(movesOfLast('break', {}, false, true)).toBe('build fill');
    expect(movesOfLast('weak', {}, false, true)).toBe('fill');
    expect(movesOfLast('normal', {}, false, true)).toBe('');
  });
});
