import { Table, tableToIPC, type Vector } from 'apache-arrow';
import { type Cell, toArrowVector } from './arrowVector';
import type { Entity } from './entity';

/** Column name → cells; a column that is left out is missing in every row. */
export type EntityColumns = Readonly<Record<string, readonly Cell[]>>;

/** Writes rows of an entity as an Arrow IPC stream with all the entity's columns in their order. */
export function toArrowStream(entity: Entity, columns: EntityColumns, rowCount: number): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const { name, type } of entity.fields)
    vectors[name] = toArrowVector(type, columns[name] ?? null, rowCount);
  return tableToIPC(new Table(vectors), 'stream');
}
