import { Table, tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArrowStream } from '../../../src/model/arrowStream';
import { type Cell, toArrowVector } from '../../../src/model/arrowVector';
import type { FieldType } from '../../../src/model/entity';
import { boolean, date, defineEntity, double, integer, text } from '../../../src/model/entity';

const back = (type: FieldType, cells: readonly Cell[] | null, length: number): unknown[] => {
  const table = new Table({ x: toArrowVector(type, cells, length) });
  return Array.from(table.getChild('x') ?? [], (value: unknown) => value);
};

describe('toArrowVector', () => {
  it.each<[FieldType, Cell[]]>([
    ['text', ['', '光伏', null, '😀\n"', 'a'.repeat(300)]],
    ['double', [0, -1.5, null, 1e300, 5e-324]],
    ['integer', [0, -1, null, 2147483647]],
    ['boolean', [true, false, null, true, true, false, null, false, true, true]],
  ])('%s and missing cells come back as they went', (type, cells) => {
    expect(back(type, cells, cells.length)).toEqual(cells);
  });

  it('days are days, whatever the time zone', () => {
    const days = ['1970-01-01', '2024-02-29', null, '0001-01-01', '9999-12-31'];
    const read = back('date', days, days.length).map((value) =>
      value === null ? null : new Date(Number(value)).toISOString().slice(0, 10),
    );
    expect(read).toEqual(days);
  });

  it.each<FieldType>(['text', 'double', 'integer', 'date', 'boolean'])(
    '%s without cells is missing in every row',
    (type) => {
      expect(back(type, null, 9)).toEqual(Array(9).fill(null));
      expect(toArrowVector(type, null, 9).nullCount).toBe(9);
      expect(back(type, [], 0)).toEqual([]);
    },
  );

  it('any texts come back', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ unit: 'grapheme' }))), (cells) => {
        expect(back('text', cells, cells.length)).toEqual(cells);
      }),
    );
  });
});

it('a stream has every column of the entity in its order, missing where not given', () => {
  const entity = defineEntity('thing', { zh: 'x', en: 'x' }, [
    text('id', 'x', 'x', { key: true }),
    double('size', 'x', 'x'),
    integer('rank', 'x', 'x'),
    date('day', 'x', 'x'),
    boolean('is_on', 'x', 'x'),
  ]);
  const table = tableFromIPC(toArrowStream(entity, { is_on: [true, null], id: ['a', 'b'] }, 2));
  expect(table.schema.fields.map(({ name }) => name)).toEqual(entity.fields.map(({ name }) => name));
  expect(table.numRows).toBe(2);
  expect(Array.from(table.getChild('size') ?? [])).toEqual([null, null]);
  expect(Array.from(table.getChild('is_on') ?? [])).toEqual([true, null]);
});
