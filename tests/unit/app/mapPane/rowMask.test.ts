import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowMask } from '../../../../src/app/mapPane/rowMask';

it('is 1 exactly where the row matches', () => {
  expect(Array.from(rowMask(Int32Array.of(0, 3, 4, 9), Int32Array.of(1, 3, 9)))).toEqual([0, 1, 0, 1]);
  expect(Array.from(rowMask(Int32Array.of(2), Int32Array.of()))).toEqual([0]);
  expect(rowMask(Int32Array.of(), Int32Array.of(1))).toHaveLength(0);
});

it('is membership, for any two ascending lists', () => {
  const ascending = fc.uniqueArray(fc.nat(60)).map((rows) => Int32Array.from(rows).sort());
  fc.assert(
    fc.property(ascending, ascending, (rows, matching) => {
      const expected = Array.from(rows, (row) => (matching.includes(row) ? 1 : 0));
      expect(Array.from(rowMask(rows, matching))).toEqual(expected);
    }),
  );
});
