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
 * @param mayLack leave out what is missing, for a reader that goes by the columns' names: nothing is then copied.
 * @returns the Arrow IPC stream, and the columns whose type is not the declared one, which make it unusable.
 */
export function fitToEntity(
  entity: Entity,
  arrowStream: Uint8Array,
  mayLack = false,
): { readonly arrowIpc: Uint8Array; readonly rowCount: number; readonly unfit: readonly string[] } {
  const table = tableFromIPC(arrowStream);
  const typeOf = new Map<string, DataType>(table.schema.fields.map(({ name, type }) => [name, type]));
  const unfit = entity.fields.flatMap(({ name, type }) => {
    const found = typeOf.get(name);
    return found && found.typeId !== ARROW_TYPE[type] ? [name] : [];
  });
  const declared = entity.fields.filter(({ name }) => typeOf.has(name));
  const isAsDeclared =
    declared.length === typeOf.size && (mayLack || declared.length === entity.fields.length);
  if (isAsDeclared || unfit.length > 0) return { arrowIpc: arrowStream, rowCount: table.numRows, unfit };
  const vectors: Record<string, Vector> = {};
  for (const { name, type } of entity.fields) {
    vectors[name] = table.getChild(name) ?? toArrowVector(type, null, table.numRows);
  }
  return { arrowIpc: tableToIPC(new Table(vectors), 'stream'), rowCount: table.numRows, unfit };
}
