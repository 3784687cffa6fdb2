import { expect, it } from 'vitest';
import { formatCount, formatPercent, formatRatio, formatYi, MISSING } from '../../../src/lib/formatFigure';

it.each([
  [0, '0.0'],
  [499, '< 0.1'],
  [-499, '> -0.1'],
  [500, '0.1'],
  [10_000, '1.0'],
  [12_345_678, '1,234.6'],
  [-10_000, '-1.0'],
  [NaN, MISSING],
])('%d 万元 in 亿元 is %s', (wan, text) => {
  expect(formatYi(wan)).toBe(text);
});

it('counts have thousands separators', () => {
  expect([0, 999, 20_153, NaN].map(formatCount)).toEqual(['0', '999', '20,153', MISSING]);
});

it('shares become percent', () => {
  expect([formatPercent(0.125), formatPercent(0.125, 1), formatPercent(1), formatPercent(NaN)]).toEqual([
    '13',
    '12.5',
    '100',
    MISSING,
  ]);
});

it('ratios have two decimals; 0 is a figure', () => {
  expect([0, 1.2824, NaN].map(formatRatio)).toEqual(['0.00', '1.28', MISSING]);
});
