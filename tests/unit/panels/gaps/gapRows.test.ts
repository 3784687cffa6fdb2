import { describe, expect, it } from 'vitest';
import { computeGapMatrix } from '../../../../src/diagnosis/gapMatrix';
import { UNFILTERED } from '../../../../src/model/viewState';
import { emptyReason } from '../../../../src/panels/gaps/emptyReason';
import { gapRows, overlayRows, priorityMidpoint } from '../../../../src/panels/gaps/gapRows';
import type { GapScope } from '../../../../src/panels/gaps/gapsInScope';
import { plainCell, plainRegion, toInput } from '../../diagnosis/plainCase';
import { CHAIN_A } from '../evidence/chainA';

const input = toInput(CHAIN_A);
const matrix = computeGapMatrix(input);
const everything: GapScope = { filter: UNFILTERED, isInside: () => true, stageOfNode: new Map() };
const named = (scope: GapScope) =>
  gapRows(matrix, input.graph, scope).map(({ region, node }) => `${region} ${node}`);

describe('the list of gaps', () => {
  it('holds 断点, 空白点 and 薄弱点 by priority', () => {
    const rows = gapRows(matrix, input.graph, everything);
    expect(rows.map(({ region, node, verdict }) => `${region} ${node} ${verdict}`)).toEqual([
      'R1 n2 break',
      'R2 n1 weak',
      'R2 n3 blank',
    ]);
    const midpoints = rows.map(priorityMidpoint);
    expect(midpoints).toEqual([...midpoints].sort((a, b) => b - a));
    expect(rows[0]?.id).toBe('city~R1~n2');
  });

  it('keeps to regions, nodes and verdicts of the filter', () => {
    expect(named({ ...everything, isInside: (id) => id === 'R2' })).toEqual(['R2 n1', 'R2 n3']);
    expect(named({ ...everything, filter: { ...UNFILTERED, nodes: ['n2'] } })).toEqual(['R1 n2']);
    expect(named({ ...everything, filter: { ...UNFILTERED, chains: ['other'] } })).toEqual([]);
    expect(named({ ...everything, filter: { ...UNFILTERED, verdicts: ['blank', 'normal'] } })).toEqual([
      'R2 n3',
    ]);
  });

  it('puts those without a priority last, and leaves out what is too small to be judged', () => {
    const changed = {
      ...matrix,
      priorityLow: matrix.priorityLow.map((value, cell) => (cell === 1 ? Number.NaN : value)),
      tooSmall: matrix.tooSmall.map((_, cell) => (cell === 4 ? 1 : 0)),
    };
    expect(gapRows(changed, input.graph, everything).map(({ node }) => node)).toEqual(['n3', 'n2']);
  });

  it('names overlays beside any verdict', () => {
    const filling = {
      ...matrix,
      filling: matrix.filling.map((_, cell) => (cell === 0 || cell === 1 ? 1 : 0)),
    };
    expect(overlayRows(filling, input.graph, everything, 'filling').map(({ verdict }) => verdict)).toEqual([
      'strength',
      'break',
    ]);
  });
});

describe('an empty list says why', () => {
  const reason = (scope: GapScope, plain = CHAIN_A) => {
    const case_ = toInput(plain);
    return emptyReason(computeGapMatrix(case_), case_.graph, scope);
  };
  it('by the first thing that is missing', () => {
    expect(reason({ ...everything, isInside: () => false })).toBe('no_region');
    expect(reason({ ...everything, filter: { ...UNFILTERED, chains: ['no graph'] } })).toBe('no_graph');
    expect(reason({ ...everything, filter: { ...UNFILTERED, verdicts: ['strength'] } })).toBe(
      'verdict_filter',
    );
    expect(reason({ ...everything, isInside: (id) => id === 'R3' })).toBe('none');
    const few = {
      ...CHAIN_A,
      regions: [plainRegion('X', { enterprises: 4 })],
      cells: [plainCell('X', 'n1')],
    };
    expect(reason(everything, few)).toBe('insufficient');
    expect(reason(everything, { ...few, regions: [plainRegion('X')] })).toBe('not_active');
  });
});
