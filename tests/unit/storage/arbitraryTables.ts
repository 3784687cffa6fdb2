import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { toArrowStream } from '../../../src/model/arrowStream';
import type { Cell } from '../../../src/model/arrowVector';
import { ENTITIES } from '../../../src/model/entities';
import type { Entity, FieldType } from '../../../src/model/entity';
import type { TableRows } from '../../../src/storage/keeper';

/** Cells of one column, as they go into a table; a third of them missing. */
const CELL: Readonly<Record<FieldType, fc.Arbitrary<Cell>>> = {
  text: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('', '=1+1', '<b>甲</b>', "'"),
  ),
  double: fc.double({ noNaN: true }),
  integer: fc.integer(),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  boolean: fc.boolean(),
};

/** A table of any entity with any rows. */
export const arbitraryTable: fc.Arbitrary<TableRows> = fc
  .constantFrom(...ENTITIES)
  .chain((entity) => fc.array(arbitraryRow(entity), { maxLength: 20 }).map((rows) => toTable(entity, rows)));

function arbitraryRow(entity: Entity): fc.Arbitrary<Record<string, Cell>> {
  return fc.record(
    Object.fromEntries(
      entity.fields.map(({ name, type }) => [name, fc.option(CELL[type], { freq: 2, nil: null })]),
    ),
  );
}

export function toTable(entity: Entity, rows: readonly Readonly<Record<string, Cell>>[]): TableRows {
  const columns = Object.fromEntries(
    entity.fields.map(({ name }) => [name, rows.map((row) => row[name] ?? null)]),
  );
  return {
    entity: entity.name,
    arrowIpc: toArrowStream(entity, columns, rows.length),
    rowCount: rows.length,
  };
}

/** Every cell of a table, by column; missing is null. */
export function cellsOf({ entity, arrowIpc }: TableRows): unknown {
  const table = tableFromIPC(arrowIpc);
  return [
    entity,
    table.schema.fields.map(({ name }) => [
      name,
      Array.from({ length: table.numRows }, (_, row) => table.getChild(name)?.get(row) ?? null),
    ]),
  ];
}
