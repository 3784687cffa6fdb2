import { expect, it } from 'vitest';
import { addReasons, type ReasonSources } from '../../../src/diagnosis/gapReasons';
import { reasonsOf } from '../../../src/model/bitCode';
import type { Verdict } from '../../../src/model/enumerations';
import type { GapCells } from '../../../src/model/gapColumns';
import { VERDICT_CODE } from '../../../src/model/verdictCode';
import { gapCellsOf } from './gapColumnsOf';

type Figures = Partial<
  Record<'low' | 'high' | 'expected' | 'unmet' | 'byCount' | 'lowerBound' | 'demand', number>
>;

/** Reasons of one cell whose row has the given counts. */
function reasons(verdict: Verdict, figures: Figures, counts: Partial<GapCells> = {}): string {
  const cells = gapCellsOf({
    regionIndex: Int32Array.of(0),
    nodeIndex: Int32Array.of(0),
    firmCount: Int32Array.of(1),
    firmWeight: Float64Array.of(1),
    unknownTitlesCount: Int32Array.of(0),
    ...counts,
  });
  const one = (value: number | undefined): Float64Array => Float64Array.of(value ?? Number.NaN);
  const bit = (value: number | undefined): Uint8Array => Uint8Array.of(value ?? 0);
  const sources: ReasonSources = {
    verdict: Uint8Array.of(VERDICT_CODE[verdict]),
    byCount: bit(figures.byCount),
    isLowerBound: bit(figures.lowerBound),
    hasDemand: bit(figures.demand),
    intervalLow: one(figures.low),
    intervalHigh: one(figures.high),
    expected: one(figures.expected ?? 4),
    unmet: one(figures.unmet),
  };
  const mask = Int32Array.of(0);
  const dense = { row: Int32Array.of(0), firmCount: Int32Array.of(1), firmWeight: Float64Array.of(1) };
  addReasons(mask, dense, cells, sources);
  return reasonsOf(mask[0] ?? 0).join(' ');
}

const one = Int32Array.of(1);
const zero = Int32Array.of(0);

it.each<[string, Figures, Partial<GapCells>, string]>([
  ['the interval holds 1', { low: 0.5, high: 2 }, {}, ''],
  ['the interval begins at 1', { low: 1, high: 2 }, {}, ''],
  ['the interval ends at 1', { low: 0.5, high: 1 }, {}, ''],
  ['the interval lies above 1', { low: 1.1, high: 2 }, {}, 'significant'],
  ['the interval lies below 1', { low: 0.1, high: 0.9 }, {}, 'significant'],
  ['LQ is of counts', { byCount: 1 }, {}, 'by_count'],
  ['nothing is expected', { expected: Number.NaN }, {}, 'no_reference'],
  ['a coefficient is unknown', { lowerBound: 1, demand: 1 }, {}, 'demand_lower_bound has_demand'],
  [
    'a project has no planned output and the unmet demand is unknown',
    {},
    { fillingCount: one, fillingUnknownCount: one },
    'planned_output_unknown unmet_unknown',
  ],
  ['a project is known whole', { unmet: 5 }, { fillingCount: one, fillingUnknownCount: zero }, ''],
  ['no project is under way', {}, { fillingCount: zero, fillingUnknownCount: one }, ''],
  ['a firm stands by its head office', {}, { headOfficeCount: one }, 'by_head_office'],
  ['a status is unknown', {}, { unknownStatusCount: one }, 'status_unknown'],
  ['a share is split', {}, { splitShareCount: one }, 'shares_split'],
])('where %s', (_, figures, counts, said) => {
  expect(reasons('normal', figures, counts)).toBe(said);
  expect(reasons('insufficient', figures, counts)).toBe('');
});
