import { splitAmount } from '../parseCell';
import type { Check, CheckFinding } from './check';
import { fieldColumns, textAt } from './checkedTable';

/** Fewer values than this do not show what is usual in a column. */
const LEAST_VALUES = 8;
/** A value this many powers of ten from the median is looked at … */
const LEAST_POWERS = 3;
/** … when it lies as far as this, in robust standard deviations. */
const LEAST_DEVIATIONS = 3.5;
/** A firm this many powers off in another column as well is large, or small, by nature. */
const POWERS_OF_A_GIANT = 1;
/** Values between here and there show that a column runs out by and by. */
const GAP_POWERS = 1.5;
/** Powers of ten between the units that lists mix up: 元 – 万元 – 亿元. */
const UNIT_POWERS = [4, 8] as const;
/** MAD × 1.4826 is the standard deviation of a normal distribution. */
const MAD_TO_DEVIATION = 1.4826;

/** Row → powers of ten from the column's median. */
type Offsets = ReadonlyMap<number, number>;

/**
 * A value whose size betrays another unit within its column. In logarithms to base 10: at least 3 powers and 3.5
 * robust deviations (1.4826 × median absolute deviation) from the median, and brought within one power, or two
 * deviations, of it by 10⁴ or 10⁸. Passed over: a value that names its own unit; a row that is off by a power the
 * same way in another amount; and, where the row has no other amount, a column in which more values lie between 1.5
 * and 3 powers off on that side than beyond. A column wholly in another unit is a question of its mapping.
 */
export const checkMagnitudes: Check = (table) => {
  const columns = fieldColumns(table)
    .filter(({ field }) => field.unit === '万元')
    .map((column) => ({ column, ...measure(table.rows.map((cells) => textAt(cells, column))) }));
  return columns.flatMap(({ column, offsets, middle, deviation }) => {
    const others = columns.filter((each) => each.column !== column);
    const least = Math.max(LEAST_POWERS, LEAST_DEVIATIONS * deviation);
    return [...offsets].flatMap(([row, off]): CheckFinding[] => {
      if (Math.abs(off) < least) return [];
      const beside = others.flatMap((each) => each.offsets.get(row) ?? []);
      const isByNature =
        beside.length > 0
          ? beside.some((each) => each * Math.sign(off) >= POWERS_OF_A_GIANT)
          : runsOut(offsets, Math.sign(off));
      const shift = UNIT_POWERS.map((powers) => -Math.sign(off) * powers).find(
        (each) => Math.abs(off + each) <= Math.max(1, 2 * deviation),
      );
      if (isByNature || shift === undefined) return [];
      const value = textAt(table.rows[row] ?? [], column);
      const proposed = String(Number((splitAmount(value).value * 10 ** shift).toPrecision(12)));
      return [
        {
          line: table.lines[row] ?? 0,
          column: column.header,
          value,
          reason: { doubt: 'otherUnit' },
          params: { median: Number((10 ** middle).toPrecision(3)), proposed },
          fix: [{ column: column.column, value: proposed }],
        },
      ];
    });
  });
};

function measure(texts: readonly string[]): { offsets: Offsets; middle: number; deviation: number } {
  const powers = new Map<number, number>();
  for (const [row, text] of texts.entries()) {
    const { value, unit } = splitAmount(text);
    if (unit === undefined && Number.isFinite(value) && value > 0) powers.set(row, Math.log10(value));
  }
  if (powers.size < LEAST_VALUES) return { offsets: new Map(), middle: Number.NaN, deviation: Number.NaN };
  const middle = medianOf([...powers.values()]);
  const offsets = new Map([...powers].map(([row, power]) => [row, power - middle]));
  const deviation = MAD_TO_DEVIATION * medianOf([...offsets.values()].map(Math.abs));
  return { offsets, middle, deviation };
}

function runsOut(offsets: Offsets, side: number): boolean {
  const far = [...offsets.values()].map((off) => off * side).filter((off) => off > GAP_POWERS);
  return far.filter((off) => off < LEAST_POWERS).length > far.length / 2;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
