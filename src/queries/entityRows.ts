import { nullableStringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, sql } from '../db/sql';
import type { EntityColumns } from '../model/arrowStream';
import type { Cell } from '../model/arrowVector';
import type { Entity, FieldType } from '../model/entity';

/** All rows that a data set has of an entity, as cells that `toArrowStream` takes. */
export async function queryEntityRows(
  db: Database,
  entity: Entity,
  dataSet: string,
): Promise<{ readonly columns: EntityColumns; readonly rowCount: number }> {
  const texts = entity.fields.map(({ name }) => sql`${identifier(name)}::VARCHAR AS ${identifier(name)}`);
  const table = await db.query(sql`
    SELECT ${joinSql(texts, ', ')} FROM internal.${identifier(`loaded_${entity.name}`)}
    WHERE  data_set = ${dataSet} ORDER BY rowid`);
  const columns = Object.fromEntries(
    entity.fields.map(({ name, type }) => [
      name,
      nullableStringColumn(table, name).map((text) => toCell(type, text)),
    ]),
  );
  return { columns, rowCount: table.numRows };
}

function toCell(type: FieldType, text: string | null): Cell {
  if (text === null || type === 'text' || type === 'date') return text;
  return type === 'boolean' ? text === 'true' : Number(text);
}
