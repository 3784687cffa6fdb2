import type { AmountUnit, MappingTarget, UnitQuestion } from '../model/tableMapping';
import { toWan } from './amountUnit';
import type { ListTable } from './listTable';
import { splitAmount } from './parseCell';

/**
 * What the median of a figure may be, in 万元, most telling figure first: below, firms or projects would be hardly
 * worth a list; above, each would be worth a 千亿.
 */
const MEDIAN_RANGE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['revenue_wan', [100, 1e7]],
  ['output_wan', [100, 1e7]],
  ['registered_capital_wan', [100, 1e7]],
  ['tax_wan', [100, 1e7]],
  ['profit_wan', [100, 1e7]],
  ['investment_wan', [100, 1e7]],
  ['planned_output_wan', [100, 1e7]],
  ['done_wan', [100, 1e7]],
]);
/** A stated unit is doubted only far below: a list of small firms is no slip. */
const DOUBT = 20;
/** Rows looked at: a median needs no more. */
const SAMPLED_ROWS = 20_000;

/** The unit in which a median would be usual; undefined where the figure tells nothing. */
export function looksLike(field: string, median: number): AmountUnit | undefined {
  const range = MEDIAN_RANGE.get(field);
  if (!range || Number.isNaN(median)) return undefined;
  return median > range[1] ? 'yuan' : median < range[0] ? 'yi' : 'wan';
}

/**
 * What is to be asked of a column's unit. One that the header states is asked about when the median would be far from
 * usual in it and usual in another; one that the size alone gave whenever it is not 万元.
 * @param median of the absolute values as they stand in the file; NaN asks nothing.
 */
export function unitQuestion(
  field: string,
  unit: AmountUnit,
  isStated: boolean,
  median: number,
): UnitQuestion | null {
  const range = MEDIAN_RANGE.get(field);
  if (!range || !(median > 0)) return null;
  const [least, most] = range;
  if (!isStated) return unit === 'wan' ? null : { looksLike: unit, otherwise: 'wan', median };
  const inWan = toWan(median, unit);
  if (inWan >= least / DOUBT && inWan <= most) return null;
  const other = (['wan', 'yi', 'yuan'] as const).find((each) => {
    const usual = toWan(median, each);
    return each !== unit && usual >= least && usual <= most;
  });
  return other ? { looksLike: other, otherwise: unit, median } : null;
}

/** The column whose size tells the unit best: the most telling figure, of its latest year. */
export function telltale<
  Column extends { readonly target: MappingTarget | null; readonly year: number | null },
>(columns: readonly Column[]): Column | undefined {
  const figures = [...MEDIAN_RANGE.keys()];
  const order = ({ target, year }: Column) => figures.indexOf(target?.field ?? '') * 1e4 - (year ?? 0);
  return columns
    .filter(({ target }) => target && figures.includes(target.field))
    .sort((a, b) => order(a) - order(b))[0];
}

/** Median of a column's absolute values; cells that name their own unit say nothing of the column's. */
export function medianAmount(table: ListTable, column: number): number {
  const values = table.rows
    .slice(0, SAMPLED_ROWS)
    .map((cells) => splitAmount(cells[column] ?? ''))
    .filter(({ value, unit }) => unit === undefined && Number.isFinite(value))
    .map(({ value }) => Math.abs(value))
    .sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}
