import type { Cell } from '../../model/arrowVector';
import type { Field } from '../../model/entity';
import type { AmountUnit, PlacingField } from '../../model/tableMapping';
import { isRefusal, parseCell } from '../parseCell';

/** A table on its way in, its columns with what each is mapped to; what is not imported is left out. */
export interface CheckedTable {
  /** The entity whose rows the lines are; `enterprise` for a list of enterprises. */
  readonly entity: string;
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of the file on which each row starts. */
  readonly lines: readonly number[];
  readonly columns: readonly CheckedColumn[];
  /** Key with which each row will be stored, null for none; absent where rows do not refer to others of their table. */
  readonly keys?: readonly (string | null)[];
}

export type CheckedColumn = FieldColumn | PlacingColumn;

export interface FieldColumn {
  /** 0-based column of the file. */
  readonly column: number;
  /** As findings name it. */
  readonly header: string;
  readonly entity: string;
  readonly field: Field;
  readonly unit: AmountUnit | undefined;
}

export interface PlacingColumn {
  readonly column: number;
  readonly header: string;
  readonly placing: PlacingField;
}

export function fieldColumns(table: CheckedTable): readonly FieldColumn[] {
  return table.columns.filter((each): each is FieldColumn => 'field' in each);
}

/** The column that fills a field of the table's own entity. */
export function columnOf(table: CheckedTable, field: string): FieldColumn | undefined {
  return fieldColumns(table).find((each) => each.entity === table.entity && each.field.name === field);
}

export function placingColumn(table: CheckedTable, placing: PlacingField): PlacingColumn | undefined {
  return table.columns.find((each): each is PlacingColumn => 'placing' in each && each.placing === placing);
}

export function textAt(cells: readonly string[], column: { readonly column: number } | undefined): string {
  return column === undefined ? '' : (cells[column.column]?.trim() ?? '');
}

/** What the cell stores; null where it is missing or does not fit its field, which is told elsewhere. */
export function valueAt(cells: readonly string[], column: FieldColumn | undefined): Cell {
  if (column === undefined) return null;
  const value = parseCell(column.field, cells[column.column] ?? '', column.unit);
  return isRefusal(value) ? null : value;
}
