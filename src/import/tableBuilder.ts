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
  const columns = entity.fields.map(({ name }) => ({ name, cells: [] as Cell[] }));
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
      for (const { name, cells } of columns) cells.push(row.get(name) ?? origin.get(name) ?? null);
      rowCount++;
      return true;
    },
    build() {
      const byName = Object.fromEntries(columns.map(({ name, cells }) => [name, cells]));
      return { entity: entity.name, arrowIpc: toArrowStream(entity, byName, rowCount), rowCount };
    },
  };
}
