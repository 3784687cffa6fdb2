import { type DataType, Table, Type, tableFromIPC, tableToIPC, type Vector } from 'apache-arrow';
import { toArrowVector } from './arrowVector';
import type { Entity, FieldType } from './entity';

const ARROW_TYPE: Readonly<Record<FieldType, Type>> = {
  text: Type.Utf8,
  double: Type.Float,
  integer: Type.Int,
  date: Type.Date,
  boolean: Type.Bool,
};

/**
 * A table as the entity declares it today: a column that an older version of the product did not know is missing in
 * every row, one that it knew and today's does not is left out.
 * @returns the Arrow IPC stream, and the columns whose type is not the declared one, which make it unusable.
 */
export function fitToEntity(
  entity: Entity,
  arrowStream: Uint8Array,
): { readonly arrowIpc: Uint8Array; readonly rowCount: number; readonly unfit: readonly string[] } {
  const table = tableFromIPC(arrowStream);
  const typeOf = new Map<string, DataType>(table.schema.fields.map(({ name, type }) => [name, type]));
  const unfit = entity.fields.flatMap(({ name, type }) => {
    const found = typeOf.get(name);
    return found && found.typeId !== ARROW_TYPE[type] ? [name] : [];
  });
  const isAsDeclared =
    entity.fields.length === typeOf.size && entity.fields.every(({ name }) => typeOf.has(name));
  if (isAsDeclared || unfit.length > 0) return { arrowIpc: arrowStream, rowCount: table.numRows, unfit };
  const vectors: Record<string, Vector> = {};
  for (const { name, type } of entity.fields) {
    vectors[name] = table.getChild(name) ?? toArrowVector(type, null, table.numRows);
  }
  return { arrowIpc: tableToIPC(new Table(vectors), 'stream'), rowCount: table.numRows, unfit };
}
