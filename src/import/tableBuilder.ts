import { toArrowStream } from '../model/arrowStream';
import type { Cell } from '../model/arrowVector';
import type { BuiltTable } from '../model/builtImport';
import type { Entity } from '../model/entity';
import type { BuildOptions } from '../model/importRepair';

/** Values by field name; what is left out is missing. */
export type EntityRow = ReadonlyMap<string, Cell>;

export interface TableBuilder {
  /** False when a row with the same key is there already; the row is then not added. */
  add(row: EntityRow): boolean;
  has(row: EntityRow): boolean;
  build(): BuiltTable;
}

/** Gathers rows of an entity as columns, fills in where they come from, and keeps the first row of each key. */
export function createTableBuilder(entity: Entity, options: BuildOptions): TableBuilder {
  // Most fields are missing in most lists: a column begins with its first value.
  const columns = new Map<string, Cell[]>();
  const fields = new Set(entity.fields.map(({ name }) => name));
  const keyFields = entity.fields.filter(({ key }) => key).map(({ name }) => name);
  const keys = new Set<string>();
  const origin = new Map<string, Cell>([
    ['source', options.source],
    ['as_of', options.asOf],
    ['is_sample', options.isSample],
  ]);
  const keyOf = (row: EntityRow) => keyFields.map((name) => row.get(name)).join('\u0000');
  let rowCount = 0;

  return {
    has: (row) => keys.has(keyOf(row)),
    add(row) {
      const key = keyOf(row);
      if (keys.has(key)) return false;
      keys.add(key);
      for (const [name, cells] of columns) cells.push(row.get(name) ?? null);
      for (const [name, cell] of row) {
        if (cell === null || columns.has(name) || !fields.has(name)) continue;
        columns.set(name, [...new Array<Cell>(rowCount).fill(null), cell]);
      }
      rowCount++;
      return true;
    },
    build() {
      for (const [name, cell] of origin) {
        const own = columns.get(name);
        if (own) for (const [index, each] of own.entries()) own[index] = each ?? cell;
        else if (cell !== null && fields.has(name)) columns.set(name, new Array<Cell>(rowCount).fill(cell));
      }
      const byName = Object.fromEntries(columns);
      return { entity: entity.name, arrowIpc: toArrowStream(entity, byName, rowCount), rowCount };
    },
  };
}
