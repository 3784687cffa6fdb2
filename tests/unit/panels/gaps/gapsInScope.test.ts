import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../../src/model/enumerations';
import { type Filter, UNFILTERED } from '../../../../src/model/viewState';
import { gapsInScope } from '../../../../src/panels/gaps/gapsInScope';
import { GRAPH, gapCase } from '../lists/gapCase';

const STAGES = new Map<string, Stage | null>([
  ['n1', 'upstream'],
  ['n2', null],
  ['n3', null],
]);
const list = (patch: Partial<Filter>, withTooSmall = false, matrix = gapCase()) => {
  const filter = { ...UNFILTERED, ...patch };
  const isInside = (id: string) => filter.regions.length === 0 || filter.regions.includes(id);
  return gapsInScope(matrix, GRAPH, { filter, isInside, stageOfNode: STAGES }, withTooSmall);
};

describe('the gaps in scope', () => {
  it.each<[string, Partial<Filter>, number[]]>([
    ['are 断点, 空白点 and 薄弱点', {}, [0, 2, 3, 4]],
    ['lie in the chosen chain', { chains: ['B'] }, [2]],
    ['are the chosen node', { nodes: ['n2'] }, [4]],
    ['stand at the chosen stage', { stages: ['upstream'] }, [0, 3]],
    ['lie in the chosen region', { regions: ['r2'] }, [3, 4]],
    ['bear a chosen verdict', { verdicts: ['weak', 'strength'] }, [3]],
    ['are none where no gap is among the verdicts chosen', { verdicts: ['strength'] }, []],
  ])('%s', (_, patch, cells) => {
    expect([...list(patch).cells]).toEqual(cells);
  });

  it('leave out what is too small to judge, and count it', () => {
    const matrix = gapCase({ tooSmall: Uint8Array.from([0, 0, 1, 0, 0, 1]) });
    expect(list({}, false, matrix)).toEqual({ cells: Int32Array.from([0, 3, 4]), tooSmallCount: 1 });
    expect([...list({}, true, matrix).cells]).toEqual([0, 2, 3, 4]);
  });
});
