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
    .map((column) => ({ column, ...measure(table.rows, column) }));
  return columns.flatMap(({ column, offsets, middle, deviation, runsOut }) => {
    const others = columns.filter((each) => each.column !== column);
    const least = Math.max(LEAST_POWERS, LEAST_DEVIATIONS * deviation);
    const findings: CheckFinding[] = [];
    for (const [row, off] of offsets.entries()) {
      // NaN, an amount that is not known, is not far off.
      if (!(Math.abs(off) >= least)) continue;
      const beside = others
        .map((each) => each.offsets[row] ?? Number.NaN)
        .filter((each) => !Number.isNaN(each));
      const isByNature =
        beside.length > 0
          ? beside.some((each) => each * Math.sign(off) >= POWERS_OF_A_GIANT)
          : runsOut[off > 0 ? 'up' : 'down'];
      const shift = UNIT_POWERS.map((powers) => -Math.sign(off) * powers).find(
        (each) => Math.abs(off + each) <= Math.max(1, 2 * deviation),
      );
      if (isByNature || shift === undefined) continue;
      const value = textAt(table.rows[row] ?? [], column);
      const proposed = String(Number((splitAmount(value).value * 10 ** shift).toPrecision(12)));
      findings.push({
        line: table.lines[row] ?? 0,
        column: column.header,
        value,
        reason: { doubt: 'otherUnit' },
        params: { median: Number((10 ** middle).toPrecision(3)), proposed },
        fix: [{ column: column.column, value: proposed }],
      });
    }
    return findings;
  });
};

interface Measure {
  /** Powers of ten from the column's median, a row each; NaN where the amount is unknown or names its own unit. */
  readonly offsets: Float64Array;
  readonly middle: number;
  readonly deviation: number;
  /** Whether the column runs out by and by on either side. */
  readonly runsOut: { readonly up: boolean; readonly down: boolean };
}

function measure(rows: readonly (readonly string[])[], column: { readonly column: number }): Measure {
  const powers = Float64Array.from(rows, (cells) => {
    const { value, unit } = splitAmount(textAt(cells, column));
    return unit === undefined && Number.isFinite(value) && value > 0 ? Math.log10(value) : Number.NaN;
  });
  const known = powers.filter((power) => !Number.isNaN(power));
  if (known.length < LEAST_VALUES) {
    const runsOut = { up: false, down: false };
    return { offsets: new Float64Array(0), middle: Number.NaN, deviation: Number.NaN, runsOut };
  }
  const middle = medianOf(known);
  const offsets = powers.map((power) => power - middle);
  const deviation = MAD_TO_DEVIATION * medianOf(known.map((power) => Math.abs(power - middle)));
  return { offsets, middle, deviation, runsOut: { up: runsOut(offsets, 1), down: runsOut(offsets, -1) } };
}

function runsOut(offsets: Float64Array, side: number): boolean {
  let far = 0;
  let between = 0;
  for (const off of offsets) {
    if (!(off * side > GAP_POWERS)) continue;
    far += 1;
    if (off * side < LEAST_POWERS) between += 1;
  }
  return between > far / 2;
}

function medianOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
