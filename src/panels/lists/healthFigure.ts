import type { ChainRegionColumns } from '../../model/chainRegionColumns';
import type { HealthFigure } from '../../model/listsView';

/** How a figure of the matrix is written: a share in percent, a count, or the three tests. */
export const HEALTH_KIND: Readonly<Record<HealthFigure, 'percent' | 'count' | 'amount' | 'tests'>> = {
  completeness: 'percent',
  supportRate: 'percent',
  breakSegments: 'count',
  singleSourceShare: 'percent',
  leadCount: 'count',
  sameProductShare: 'percent',
  linksPerFirm: 'amount',
  repeatedNodes: 'count',
  aboveScaleShare: 'percent',
  firmShare: 'percent',
  outputPerMuWan: 'amount',
  tests: 'tests',
};

/** A figure of a chain in a region (`index` region × chain); for the tests how many pass. NaN where it is missing. */
export function healthValue(columns: ChainRegionColumns, figure: HealthFigure, index: number): number {
  if (figure !== 'tests') return columns[figure][index] ?? Number.NaN;
  const tests = healthTests(columns, index);
  return tests.every((test) => test === 'untold')
    ? Number.NaN
    : tests.filter((test) => test === 'passed').length;
}

export type TestResult = 'passed' | 'failed' | 'untold';

/** 三项检验 of a chain in a region: size, specialisation, focus. */
export function healthTests(
  { isLarge, isSpecialised, isFocused }: ChainRegionColumns,
  index: number,
): readonly [TestResult, TestResult, TestResult] {
  return [resultOf(isLarge[index]), resultOf(isSpecialised[index]), resultOf(isFocused[index])];
}

function resultOf(code: number | undefined): TestResult {
  return code === 1 ? 'passed' : code === 0 ? 'failed' : 'untold';
}
