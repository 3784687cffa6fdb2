import { describe, expect, it } from 'vitest';
import {
  measureCoverage,
  type QuotientColumns,
  regionQuotients,
  regionShareRatios,
} from '../../../src/diagnosis/regionRatio';

/** The worked chain 硅片n1 → 电池n2 → 组件n4, 胶膜n3 → 组件n4 in three regions: output and firms by node. */
const OUTPUT = [
  [60, 0, 10, 100],
  [20, 90, 0, 30],
  [20, 10, 30, 30],
];
const FIRMS = [
  [6, 0, 2, 8],
  [3, 9, 0, 4],
  [3, 2, 4, 3],
];
const total = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0);

function columnsOf(node: number): QuotientColumns {
  const firms = FIRMS.map((row) => row[node] ?? NaN);
  const known = OUTPUT.map((row, region) => (firms[region] === 0 ? NaN : (row[node] ?? NaN)));
  return {
    adcode: ['R1', 'R2', 'R3'],
    firmCount: Float64Array.from(FIRMS, total),
    allCount: Float64Array.from(FIRMS, total),
    partCount: Float64Array.from(firms),
    allValue: Float64Array.from(OUTPUT, total),
    partValue: Float64Array.from(known),
    knownCount: Float64Array.from(FIRMS, total),
  };
}

const valuesOf = (node: number, byValue = true) =>
  ['R1', 'R2', 'R3'].map((code) => regionQuotients(columnsOf(node), byValue, new Set()).get(code));

describe('regionQuotients', () => {
  it.each([
    [0, [1.2824, 0.7061, 0.931]],
    [1, [null, 2.0476, 0.6667]],
    [2, [0.7852, null, 2.05]],
    [3, [1.3443, 0.6603, 0.8881]],
  ] as const)('gives the LQ* of node %i of the worked chain', (node, expected) => {
    for (const [region, answer] of valuesOf(node).entries()) {
      const wanted = expected[region];
      if (wanted === null) expect(answer).toEqual({ value: NaN, basis: 'absent' });
      else {
        expect(answer?.value).toBeCloseTo(wanted ?? NaN, 4);
        expect(answer?.basis).toBe('value');
      }
    }
  });

  it('of counts equals (O + κ) / (E + κ)', () => {
    const [r1] = valuesOf(0, false);
    expect(r1?.value).toBeCloseTo((6 + 2) / ((16 * 12) / 44 + 2), 10);
    expect(r1?.basis).toBe('count');
  });

  it('falls back to counts where firms are there but no value is known', () => {
    const columns = columnsOf(0);
    columns.partValue[1] = NaN;
    const answer = regionQuotients(columns, true, new Set()).get('R2');
    expect(answer?.basis).toBe('count');
    expect(answer?.value).toBeCloseTo((3 + 2) / ((16 * 12) / 44 + 2), 10);
  });

  it('is missing where the scope gate holds and where there are fewer than five firms', () => {
    expect(regionQuotients(columnsOf(0), true, new Set(['R3'])).get('R3')?.basis).toBe('insufficient');
    const columns = { ...columnsOf(0), firmCount: Float64Array.of(16, 16, 4) };
    expect(regionQuotients(columns, true, new Set()).get('R3')?.basis).toBe('insufficient');
  });

  it('has no reference when one region holds 80 % of the firms, or there is one region', () => {
    const dominant = { ...columnsOf(0), allCount: Float64Array.of(80, 10, 10) };
    expect(regionQuotients(dominant, true, new Set()).get('R1')).toEqual({
      value: NaN,
      basis: 'no_reference',
    });
    const single = { ...columnsOf(0), firmCount: Float64Array.of(16, 4, 4) };
    expect(regionQuotients(single, true, new Set()).get('R1')?.basis).toBe('no_reference');
  });
});

describe('measureCoverage', () => {
  it('is the share of firms with a known value, NaN without firms', () => {
    expect(measureCoverage({ ...columnsOf(0), knownCount: Float64Array.of(8, 16, 9) })).toBeCloseTo(
      33 / 44,
      10,
    );
    expect(
      measureCoverage({ ...columnsOf(0), firmCount: new Float64Array(0), knownCount: new Float64Array(0) }),
    ).toBeNaN();
  });
});

describe('regionShareRatios', () => {
  it('leaves an unknown total out of the whole', () => {
    const shares = regionShareRatios(['a', 'b', 'c'], Float64Array.of(30, NaN, 10));
    expect(shares.get('a')).toEqual({ value: 0.75, basis: 'value' });
    expect(shares.get('b')).toEqual({ value: NaN, basis: 'unknown' });
    expect(shares.get('c')?.value).toBe(0.25);
  });

  it('is unknown where the whole is 0', () => {
    expect(regionShareRatios(['a'], Float64Array.of(0)).get('a')?.basis).toBe('unknown');
  });
});
