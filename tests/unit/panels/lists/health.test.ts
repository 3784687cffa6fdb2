import { describe, expect, it } from 'vitest';
import type { ChainRegionColumns } from '../../../../src/model/chainRegionColumns';
import type { VerdictChange } from '../../../../src/model/verdictChange';
import { UNFILTERED } from '../../../../src/model/viewState';
import { healthTests, healthValue } from '../../../../src/panels/lists/healthFigure';
import { listedChanges } from '../../../../src/panels/lists/listedChanges';

/** One region and chain: 完整度 unknown, no break, size passed, specialisation failed, focus not to be said. */
const COLUMNS = {
  completeness: Float64Array.of(Number.NaN),
  breakSegments: Int32Array.of(0),
  isLarge: Uint8Array.of(1),
  isSpecialised: Uint8Array.of(0),
  isFocused: Uint8Array.of(2),
} as unknown as ChainRegionColumns;

describe('a figure of chain health', () => {
  it('is missing where it is missing, and 0 where it is 0', () => {
    expect(healthValue(COLUMNS, 'completeness', 0)).toBeNaN();
    expect(healthValue(COLUMNS, 'breakSegments', 0)).toBe(0);
  });
  it('counts the tests passed, and is missing where none can be told', () => {
    expect(healthTests(COLUMNS, 0)).toEqual(['passed', 'failed', 'untold']);
    expect(healthValue(COLUMNS, 'tests', 0)).toBe(1);
    const untold = {
      isLarge: Uint8Array.of(2),
      isSpecialised: Uint8Array.of(2),
      isFocused: Uint8Array.of(2),
    };
    expect(healthValue({ ...COLUMNS, ...untold }, 'tests', 0)).toBeNaN();
  });
});

describe('the changes listed', () => {
  const change = (region: string, node: string): VerdictChange => ({
    region,
    node,
    before: 'blank',
    after: 'normal',
    causes: ['firm_count'],
  });
  const all = [change('r1', 'n1'), change('r1', 'n2'), change('r2', 'n1')];
  const nodes = new Map([
    ['n1', { chainId: 'A', stage: 'upstream' }],
    ['n2', { chainId: 'B', stage: null }],
  ]);
  const listed = (patch: Partial<typeof UNFILTERED>) =>
    listedChanges(all, nodes, (id) => [id, `city of ${id}`], { ...UNFILTERED, ...patch }).map(
      ({ region, node }) => `${region} ${node}`,
    );

  it.each([
    [{}, ['r1 n1', 'r1 n2', 'r2 n1']],
    [{ chains: ['B'] }, ['r1 n2']],
    [{ stages: ['upstream' as const] }, ['r1 n1', 'r2 n1']],
    [{ regions: ['city of r1'] }, ['r1 n1', 'r1 n2']],
    [{ nodes: ['n1'], regions: ['r1'] }, ['r1 n1']],
    [{ gapLevel: 'park' as const, parks: ['r2'] }, ['r2 n1']],
  ])('%o lets through %o', (patch, wanted) => {
    expect(listed(patch)).toEqual(wanted);
  });
});
