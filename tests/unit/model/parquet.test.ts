import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/arrowVector';
import type { FieldType } from '../../../src/model/entity';
import { fromParquet, toParquet } from '../../../src/model/parquet';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const cellOf: Readonly<Record<FieldType, fc.Arbitrary<Cell>>> = {
  text: fc.string({ unit: 'grapheme' }),
  double: fc.double({ noNaN: true }),
  integer: fc.integer(),
  date: day,
  boolean: fc.boolean(),
};

describe('Parquet', () => {
  it('gives back every type of field, missing as null, and the texts beside', async () => {
    const types = ['text', 'double', 'integer', 'date', 'boolean'] as const;
    const table = fc
      .integer({ min: 0, max: 40 })
      .chain((length) =>
        fc.tuple(
          ...types.map((type) => fc.array(fc.option(cellOf[type]), { minLength: length, maxLength: length })),
        ),
      );
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const columns = types.map((type, index) => ({ name: `列 ${type}`, type, cells: cells[index] ?? [] }));
        const read = await fromParquet(await toParquet(columns, new Map([['版本', '1']])));
        expect(read.rowCount).toBe(cells[0]?.length);
        expect(read.metadata.get('版本')).toBe('1');
        const values = read.columns.map(({ values: each }) =>
          each.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null))),
        );
        expect(values).toEqual(cells);
      }),
      { numRuns: 40 },
    );
  });

  it('writes NaN as missing', async () => {
    const bytes = await toParquet([{ name: 'a', type: 'double', cells: [Number.NaN, 1] }]);
    expect((await fromParquet(bytes)).columns[0]?.values.map((value) => value ?? null)).toEqual([null, 1]);
  });
});
