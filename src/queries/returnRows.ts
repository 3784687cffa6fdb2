import { nullableStringColumn, stringColumn, type TableLike } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
import type { Cell } from '../model/arrowVector';
import type { Entity } from '../model/entity';
import type { ReturnSubject, ReturnUnitKind, ReturnValue } from '../model/returnRound';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions, projectConditions } from './conditions';

/** One row to be filled in. */
export interface ReturnRow {
  /** null: the row belongs to no unit of the kind, so it goes to none. */
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly key: string;
  readonly name: string;
  /** What stands in the fields that are asked for, in their order. */
  readonly last: readonly ReturnValue[];
}

/** Rows that the filter lets through, by unit and key. */
export async function queryReturnRows(
  db: Database,
  subject: ReturnSubject,
  unitKind: ReturnUnitKind,
  asked: readonly string[],
  filter: Filter,
  signal?: AbortSignal,
): Promise<ReturnRow[]> {
  const unit = { county: sql`f.county`, park: sql`f.park`, department: sql`f.responsible_unit` }[unitKind];
  const rows =
    subject === 'enterprise'
      ? sql`SELECT ${unit} AS unit, f.enterprise_id AS key, f.name, ${columns(asked, sql`f`)}
            FROM   internal.firm f
            WHERE  f.firm IN (SELECT f.firm FROM internal.fact f WHERE ${allOf(firmConditions(filter))})`
      : sql`SELECT ${unit} AS unit, f.project_id AS key, f.name, ${columns(asked, sql`p`)}
            FROM   internal.project_fact f JOIN project p ON p.project_id = f.project_id
            WHERE  ${allOf(projectConditions(filter))}`;
  const table = await db.query(
    sql`
    SELECT q.*, coalesce(r.name, k.name, q.unit) AS unit_name
    FROM   (${rows}) q
    LEFT   JOIN (SELECT adcode, max(name) AS name FROM region GROUP BY adcode) r ON r.adcode = q.unit
    LEFT   JOIN (SELECT park_id, max(name) AS name FROM park GROUP BY park_id) k ON k.park_id = q.unit
    ORDER  BY q.unit, q.key`,
    signal,
  );
  const unitName = nullableStringColumn(table, 'unit_name');
  const [key, name] = [stringColumn(table, 'key'), nullableStringColumn(table, 'name')];
  const last = asked.map((field) => values(table, field));
  return nullableStringColumn(table, 'unit').map((each, row) => ({
    unit: each,
    unitName: unitName[row] ?? null,
    key: key[row] ?? '',
    name: name[row] ?? '',
    last: last.map((column) => column[row] ?? null),
  }));
}

/** Of an enterprise `unknown` stands for a missing status. */
function columns(asked: readonly string[], table: Sql): Sql {
  return joinSql(
    asked.map((field) =>
      field === 'status'
        ? sql`nullif(${table}.status, 'unknown') AS status`
        : sql`${table}.${identifier(field)}`,
    ),
    ', ',
  );
}

function values(table: TableLike, field: string): ReturnValue[] {
  const vector = table.getChild(field);
  return Array.from({ length: table.numRows }, (_, row) => {
    const value: unknown = vector?.get(row);
    if (value === null || value === undefined) return null;
    return typeof value === 'number' || typeof value === 'string' ? value : Number(value);
  });
}

/**
 * Whole rows of an entity as they stand, key → column → cell: what is filled in is written over a copy. Of several data
 * sets the one loaded last holds. @param year of rows that are of a year; null for others.
 */
export async function queryEntityRows(
  db: Database,
  entity: Entity,
  keyField: string,
  keys: readonly string[],
  year: number | null,
): Promise<ReadonlyMap<string, Readonly<Record<string, Cell>>>> {
  const names = entity.fields.map(({ name, type }) =>
    type === 'date' ? sql`${identifier(name)}::VARCHAR AS ${identifier(name)}` : identifier(name),
  );
  const table = await db.query(
    sql`
    SELECT ${joinSql(names, ', ')} FROM ${identifier(entity.name)}
    WHERE  ${identifier(keyField)} IN ${keys} AND ${year === null ? sql`TRUE` : sql`year = ${year}`}
    ORDER  BY data_set`,
  );
  const vectors = entity.fields.map(({ name }) => [name, table.getChild(name)] as const);
  const key = stringColumn(table, keyField);
  return new Map(
    key.map((each, row) => [
      each,
      Object.fromEntries(vectors.map(([name, vector]) => [name, toCell(vector?.get(row))])),
    ]),
  );
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
    ? value
    : String(value);
}
