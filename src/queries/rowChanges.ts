import { int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
import type { Entity } from '../model/entity';
import type { EntityComparison, RowChange } from '../model/versionComparison';

/** Of the differences of one entity, so many are listed. */
const ROWS_LISTED = 500;
/** Every file brings its own: they say where a row is from, not what it says. */
const NOT_COMPARED = new Set(['source', 'as_of']);
const KINDS = ['gone', 'changed', 'added'] as const;

/**
 * How the rows of one entity differ between two choices of data sets, by the entity's key. Where several sets of a
 * choice give one key, the one loaded last counts, as everywhere.
 * @returns null where nothing differs.
 */
export async function queryRowChanges(
  db: Pick<Database, 'query'>,
  entity: Entity,
  before: readonly string[],
  after: readonly string[],
): Promise<EntityComparison | null> {
  const keys = entity.fields.filter((field) => field.key).map(({ name }) => name);
  const compared = entity.fields.flatMap(({ name, key }) => (key || NOT_COMPARED.has(name) ? [] : [name]));
  const [key = ''] = keys;
  const isAbsent = (side: 'a' | 'b'): Sql => sql`${column(side, key)} IS NULL`;
  const differs = compared.map((name) => sql`${column('a', name)} IS DISTINCT FROM ${column('b', name)}`);
  const changes = sql`
    (SELECT CASE WHEN ${isAbsent('a')} THEN 2 WHEN ${isAbsent('b')} THEN 0 ELSE 1 END AS kind,
            ${joinSql(
              keys.map(
                (name) => sql`coalesce(${column('a', name)}, ${column('b', name)}) AS ${identifier(name)}`,
              ),
              ', ',
            )},
            ${joinSql(
              compared.flatMap((name, index) => [
                sql`${column('a', name)}::VARCHAR AS ${identifier(`before${index}`)}`,
                sql`${column('b', name)}::VARCHAR AS ${identifier(`after${index}`)}`,
              ]),
              ', ',
            )}
     FROM   ${rowsOf(entity, keys, before)} a
     FULL   JOIN ${rowsOf(entity, keys, after)} b
     ON     ${joinSql(
       keys.map((name) => sql`${column('a', name)} = ${column('b', name)}`),
       ' AND ',
     )}
     WHERE  ${isAbsent('a')} OR ${isAbsent('b')} OR ${joinSql(differs, ' OR ', 'FALSE')})`;
  const counted = await db.query(sql`
    SELECT kind::INTEGER AS kind, count(*)::INTEGER AS amount FROM ${changes} GROUP BY kind ORDER BY kind`);
  const counts = { gone: 0, changed: 0, added: 0 };
  const amount = int32Column(counted, 'amount');
  for (const [row, kind] of int32Column(counted, 'kind').entries())
    counts[KINDS[kind] ?? 'added'] = amount[row] ?? 0;
  if (amount.length === 0) return null;

  const listed = await db.query(sql`
    SELECT * REPLACE (kind::INTEGER AS kind), concat_ws(' · ', ${columnsOf(keys)}) AS key_text
    FROM   ${changes} ORDER BY kind, ${columnsOf(keys)} LIMIT ${ROWS_LISTED}`);
  const texts = compared.map((field, index) => ({
    field,
    before: nullableStringColumn(listed, `before${index}`),
    after: nullableStringColumn(listed, `after${index}`),
  }));
  const keyTexts = stringColumn(listed, 'key_text');
  const rows = [...int32Column(listed, 'kind')].map((kind, row): RowChange => {
    const cells = texts.map((text) => ({
      field: text.field,
      before: text.before[row] ?? null,
      after: text.after[row] ?? null,
    }));
    const name = cells.find(({ field }) => field === 'name');
    return {
      kind: KINDS[kind] ?? 'added',
      key: keyTexts[row] ?? '',
      name: name?.after ?? name?.before ?? null,
      cells: kind === 1 ? cells.filter((cell) => cell.before !== cell.after) : [],
    };
  });
  return { entity: entity.name, ...counts, rows };
}

function rowsOf(entity: Entity, keys: readonly string[], dataSets: readonly string[]): Sql {
  return sql`
    (SELECT * FROM internal.${identifier(`loaded_${entity.name}`)} WHERE data_set IN ${dataSets}
     QUALIFY row_number() OVER (PARTITION BY ${columnsOf(keys)} ORDER BY data_set DESC) = 1)`;
}

function column(side: 'a' | 'b', name: string): Sql {
  return sql`${identifier(side)}.${identifier(name)}`;
}

function columnsOf(names: readonly string[]): Sql {
  return joinSql(
    names.map((name) => identifier(name)),
    ', ',
  );
}
