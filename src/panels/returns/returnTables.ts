import { toArrowStream } from '../../model/arrowStream';
import type { Cell } from '../../model/arrowVector';
import { enterprise } from '../../model/entities/enterprise';
import type { Entity } from '../../model/entity';
import type { ReturnedCell } from '../../model/mergeReturns';
import { askedFields, type ReturnRound } from '../../model/returnRound';
import { queryEntityRows } from '../../queries/returnRows';
import type { ImportedTable, QueryDatabase } from '../shared/workspace';

/**
 * The accepted values as tables of a data set: of every row that changes a copy with the values written over it, and
 * for an enterprise's figures a row of the round's year.
 * @param source what the rows name as their source.
 */
export async function returnTables(
  database: QueryDatabase,
  round: ReturnRound,
  accepted: readonly ReturnedCell[],
  source: string,
  asOf: string,
): Promise<ImportedTable[]> {
  const entities = [...new Set(askedFields(round.subject).map(({ entity }) => entity))];
  const tables = await Promise.all(
    entities.map(async (entity) => {
      const fields = new Set(
        askedFields(round.subject).flatMap((asked) => (asked.entity === entity ? [asked.field.name] : [])),
      );
      const cells = accepted.filter(({ field }) => fields.has(field));
      return cells.length === 0 ? [] : [await tableOf(database, round, entity, cells, source, asOf)];
    }),
  );
  return tables.flat();
}

async function tableOf(
  database: QueryDatabase,
  round: ReturnRound,
  entity: Entity,
  cells: readonly ReturnedCell[],
  source: string,
  asOf: string,
): Promise<ImportedTable> {
  const keys = [...new Set(cells.map(({ key }) => key))];
  const isYearly = entity.name === 'enterprise_year';
  const keyField = isYearly ? 'enterprise' : (entity.fields.find(({ key }) => key)?.name ?? '');
  const before = await queryEntityRows(database, entity, keyField, keys, isYearly ? round.year : null);
  // A first figure of a synthetic enterprise is synthetic too.
  const owners = isYearly ? await queryEntityRows(database, enterprise, 'enterprise_id', keys, null) : before;
  const rows = new Map<string, Record<string, Cell>>(
    keys.map((key) => [
      key,
      {
        ...(before.get(key) ?? {
          [keyField]: key,
          disclosure: 'internal',
          is_sample: owners.get(key)?.is_sample ?? null,
        }),
        ...(isYearly ? { year: round.year } : {}),
        source,
        as_of: asOf,
      },
    ]),
  );
  for (const { key, field, value } of cells) {
    const row = rows.get(key);
    if (row) row[field] = value;
  }
  const all = [...rows.values()];
  const columns = Object.fromEntries(
    entity.fields.map(({ name }) => [name, all.map((row) => row[name] ?? null)]),
  );
  return {
    entity: entity.name,
    arrowIpc: toArrowStream(entity, columns, all.length),
    rowCount: all.length,
  };
}
