import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCells, type UnitRows } from '../../../src/model/hideCells';
import { follows, spanOf } from './linearSpan';

/** Country → cities 1 and 2 → two counties each. */
const REGIONS = Int32Array.from([-1, 0, 0, 1, 1, 2, 2]);
/** All → chains 1 and 2 → two nodes each, and what belongs to no chain. */
const PARTS = Int32Array.from([-1, 0, 0, 1, 1, 2, 2, 0]);
const [COUNTIES, NODES] = [
  [3, 4, 5, 6],
  [3, 4, 5, 6, 7],
];

interface Row {
  readonly unit: number;
  readonly region: number;
  readonly part: number;
  readonly value: number;
}

const columns = (rows: readonly Row[]): UnitRows => {
  const sorted = [...rows].sort((one, other) => one.unit - other.unit);
  return {
    unit: Int32Array.from(sorted, ({ unit }) => unit),
    region: Int32Array.from(sorted, ({ region }) => region),
    part: Int32Array.from(sorted, ({ part }) => part),
    values: [Float64Array.from(sorted, ({ value }) => value)],
  };
};

const hide = (rows: readonly Row[]): ReadonlySet<number> => hideCells(columns(rows), REGIONS, PARTS);
const key = (region: number, part: number): number => region * PARTS.length + part;

const isUnder = (tree: Int32Array, entry: number, above: number): boolean => {
  for (let each = entry; each >= 0; each = tree[each] ?? -1) if (each === above) return true;
  return false;
};

/** The plain rule, row by row. */
const isUnsafe = (rows: readonly Row[], region: number, part: number): boolean => {
  const inside = rows.filter((row) => isUnder(REGIONS, row.region, region) && isUnder(PARTS, row.part, part));
  const units = new Set(inside.map(({ unit }) => unit));
  if (units.size === 0) return false;
  const sums = [...units].flatMap((unit) => {
    const known = inside.filter((row) => row.unit === unit && !Number.isNaN(row.value));
    return known.length === 0 ? [] : [known.reduce((sum, { value }) => sum + value, 0)];
  });
  const total = sums.reduce((sum, value) => sum + value, 0);
  return units.size < 3 || (sums.length > 0 && (sums.length < 3 || Math.max(...sums) > 0.8 * total));
};

const arbitraryRows = fc
  .array(
    fc.record({
      unit: fc.integer({ min: 0, max: 14 }),
      region: fc.constantFrom(...COUNTIES),
      part: fc.constantFrom(...NODES),
      value: fc.oneof(
        fc.integer({ min: 0, max: 9 }),
        fc.constant(Number.NaN),
        fc.integer({ min: 50, max: 99 }),
      ),
    }),
    { maxLength: 40 },
  )
  // A unit stands in one region.
  .map((rows) => rows.map((row) => ({ ...row, region: COUNTIES[row.unit % COUNTIES.length] ?? 3 })));

const allCells = [...REGIONS.keys()].flatMap((region) =>
  [...PARTS.keys()].map((part) => [region, part] as const),
);

describe('hideCells', () => {
  it('hides a cell of two enterprises and one where one holds more than 80 %', () => {
    const rows: Row[] = COUNTIES.flatMap((region) =>
      NODES.flatMap((part) =>
        [0, 1, 2, 3].map((each) => ({ unit: region * 100 + part * 10 + each, region, part, value: 5 })),
      ),
    );
    expect(hide(rows).size).toBe(0);
    const thinned = rows.filter(({ region, part, unit }) => !(region === 3 && part === 3 && unit % 10 > 1));
    expect(hide(thinned).has(key(3, 3))).toBe(true);
    const dominated = rows.map((row) => (row.unit === 330 ? { ...row, value: 500 } : row));
    expect(hide(dominated).has(key(3, 3))).toBe(true);
  });

  it('hides three more where one cell alone would follow from its totals, and no total', () => {
    const rows: Row[] = COUNTIES.flatMap((region) =>
      NODES.flatMap((part) =>
        Array.from({ length: region === 3 && part === 3 ? 2 : 6 }, (_, each) => ({
          unit: region * 100 + part * 10 + each,
          region,
          part,
          value: 5,
        })),
      ),
    );
    const hidden = hide(rows);
    expect([...hidden].sort((a, b) => a - b)).toEqual([key(3, 3), key(3, 4), key(4, 3), key(4, 4)]);
  });

  it('hides every cell that gives a unit away', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const hidden = hide(rows);
        for (const [region, part] of allCells) {
          if (isUnsafe(rows, region, part)) expect(hidden.has(key(region, part))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets no hidden cell be computed from those that are shown', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const hidden = hide(rows);
        for (const isOf of [() => true, (row: Row) => !Number.isNaN(row.value)]) {
          // The leaves that hold something: of the others it is known that they hold nothing.
          const leaves = [...new Set(rows.filter(isOf).map(({ region, part }) => key(region, part)))];
          const indicator = ([region, part]: readonly [number, number]): bigint[] =>
            leaves.map((leaf) =>
              isUnder(REGIONS, Math.floor(leaf / PARTS.length), region) &&
              isUnder(PARTS, leaf % PARTS.length, part)
                ? 1n
                : 0n,
            );
          const shown = spanOf(
            allCells.filter(([region, part]) => !hidden.has(key(region, part))).map(indicator),
          );
          for (const cell of allCells) {
            const row = indicator(cell);
            if (!hidden.has(key(...cell)) || row.every((value) => value === 0n)) continue;
            expect(follows(row, shown)).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
