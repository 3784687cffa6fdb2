import { CORE_ENTITIES, ENTITIES, LEDGER_ENTITIES } from '../model/entities';
import type { Entity, FieldType } from '../model/entity';
import { identifier, joinSql, type Sql, sql } from './sql';

const SQL_TYPE: Record<FieldType, Sql> = {
  text: sql`VARCHAR`,
  double: sql`DOUBLE`,
  integer: sql`INTEGER`,
  date: sql`DATE`,
  boolean: sql`BOOLEAN`,
};

/** What is shown of what is loaded. */
export interface DataScope {
  readonly hiddenSets: readonly string[];
  readonly showSamples: boolean;
}

/**
 * First statements of a fresh engine, with the tables that the first picture reads; `createLedgers` makes the others.
 *
 * Extensions would be fetched from a public host and hang without a network, so they are turned off
 * first; nothing outside the database can be read, attached or changed afterwards.
 */
export function createSchema(): Sql[] {
  return [
    sql`SET autoinstall_known_extensions=false`,
    sql`SET autoload_known_extensions=false`,
    sql`SET enable_external_access=false`,
    sql`SET lock_configuration=true`,
    sql`CREATE SCHEMA internal`,
    ...CORE_ENTITIES.map(createLoadedTable),
    ...createViews(CORE_ENTITIES, { hiddenSets: [], showSamples: true }, () => true),
  ];
}

/** The tables of the ledgers, where they are not there yet, and their views. */
export function createLedgers(scope: DataScope, mayRepeatKeys: boolean): Sql[] {
  const views = createViews(LEDGER_ENTITIES, scope, () => mayRepeatKeys);
  return [...LEDGER_ENTITIES.map(createLoadedTable), ...views];
}

/**
 * The views of the SQL console: each entity, restricted to the data sets and rows that are switched on.
 * @param mayRepeatKeys files and data sets may give one key several times; an entity whose key is one column then
 *   stands once a key, as in the data set loaded last.
 */
export function createViews(
  entities: readonly Entity[],
  scope: DataScope,
  mayRepeatKeys: (entity: Entity) => boolean,
): Sql[] {
  return entities.map((entity) => {
    const conditions: Sql[] = [];
    // Regions are the ground that every list stands on, whichever sets are switched off.
    const isGround = entity.name === 'region';
    if (scope.hiddenSets.length > 0 && !isGround) conditions.push(sql`data_set NOT IN ${scope.hiddenSets}`);
    if (!scope.showSamples && !isGround) conditions.push(sql`is_sample IS NOT TRUE`);
    return sql`CREATE OR REPLACE VIEW ${identifier(entity.name)} AS
      SELECT ${columnList(entity)}, data_set FROM ${loadedTable(entity)}
      WHERE ${joinSql(conditions, ' AND ', 'TRUE')}
      ${mayRepeatKeys(entity) ? oncePerKey(entity) : sql``}`;
  });
}

function oncePerKey(entity: Entity): Sql {
  const key = onlyKey(entity);
  return key
    ? sql`QUALIFY row_number() OVER (PARTITION BY ${identifier(key)} ORDER BY data_set DESC) = 1`
    : sql``;
}

function onlyKey(entity: Entity): string | null {
  const [key, ...others] = entity.fields.filter((field) => field.key);
  return key && others.length === 0 ? key.name : null;
}

/** Column `entity`: those with a key of one column that several loaded rows share. */
export function askRepeatedKeys(entities: readonly Entity[]): Sql {
  const questions = entities.flatMap((entity) => {
    const key = onlyKey(entity);
    if (!key) return [];
    const shared = sql`SELECT 1 FROM ${loadedTable(entity)} GROUP BY ${identifier(key)} HAVING count(*) > 1`;
    return [sql`SELECT ${entity.name} AS entity WHERE EXISTS (${shared})`];
  });
  return joinSql(questions, ' UNION ALL ');
}

/** Removes a data set's rows from every table. */
export function deleteDataSet(dataSet: string): Sql[] {
  return ENTITIES.map((entity) => deleteRows(entity, dataSet));
}

export function stagingName(entity: Entity): string {
  return `staging_${entity.name}`;
}

/** Copies what was staged into the entity's table, marked with its data set; columns that it lacks are missing. */
export function insertStaged(entity: Entity, dataSet: string): Sql {
  return sql`INSERT INTO ${loadedTable(entity)} BY NAME SELECT ${dataSet} AS data_set, * FROM ${stagingTable(entity)}`;
}

/** Removes a data set's rows from one table. */
export function deleteRows(entity: Entity, dataSet: string): Sql {
  return sql`DELETE FROM ${loadedTable(entity)} WHERE data_set = ${dataSet}`;
}

export function dropStaged(entity: Entity): Sql {
  return sql`DROP TABLE IF EXISTS ${stagingTable(entity)}`;
}

/** Beside the tables of a large set, which are compressed: what is staged is read once and dropped. */
function stagingTable(entity: Entity): Sql {
  return sql`memory.main.${identifier(stagingName(entity))}`;
}

function createLoadedTable(entity: Entity): Sql {
  const columns = entity.fields.map(({ name, type }) => sql`${identifier(name)} ${SQL_TYPE[type]}`);
  return sql`CREATE TABLE IF NOT EXISTS ${loadedTable(entity)} (data_set VARCHAR, ${joinSql(columns, ', ')})`;
}

function loadedTable(entity: Entity): Sql {
  return sql`internal.${identifier(`loaded_${entity.name}`)}`;
}

function columnList(entity: Entity): Sql {
  return joinSql(
    entity.fields.map(({ name }) => identifier(name)),
    ', ',
  );
}
