import { stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { type Sql, sql } from '../db/sql';
import type { DataFinding } from '../model/dataFinding';

/** Rows that the diagnosis cannot take as they stand, one finding a kind; nothing is thrown out of the tables. */
export async function queryDataFindings(db: Database): Promise<DataFinding[]> {
  const findings: DataFinding[] = [];
  for (const { kind, entity, rows } of QUESTIONS) {
    const rowKeys = stringColumn(
      await db.query(sql`SELECT DISTINCT row_key FROM (${rows}) ORDER BY row_key`),
      'row_key',
    );
    if (rowKeys.length > 0) findings.push({ kind, entity, rowKeys });
  }
  return findings;
}

interface Question extends Pick<DataFinding, 'kind' | 'entity'> {
  /** One column `row_key`. */
  readonly rows: Sql;
}

const QUESTIONS: readonly Question[] = [
  {
    kind: 'share_over_one',
    entity: 'enterprise_node',
    rows: sql`
      SELECT enterprise AS row_key FROM enterprise_node WHERE share IS NOT NULL
      GROUP BY enterprise, data_set HAVING sum(share) > 1.000001`,
  },
  {
    kind: 'share_out_of_range',
    entity: 'enterprise_node',
    rows: sql`SELECT concat(enterprise, '→', node) AS row_key FROM enterprise_node WHERE share < 0 OR share > 1`,
  },
  {
    kind: 'no_region',
    entity: 'enterprise',
    rows: sql`SELECT enterprise_id AS row_key FROM enterprise WHERE region IS NULL AND head_office_region IS NULL`,
  },
  {
    kind: 'unknown_region',
    entity: 'enterprise',
    rows: sql`
      SELECT enterprise_id AS row_key FROM enterprise
      WHERE  coalesce(region, head_office_region) IS NOT NULL
      AND    coalesce(region, head_office_region) NOT IN (SELECT adcode FROM region)`,
  },
  {
    kind: 'assigned_to_unknown_node',
    entity: 'enterprise_node',
    rows: sql`
      SELECT concat(enterprise, '→', node) AS row_key FROM enterprise_node
      WHERE  node NOT IN (SELECT node_id FROM node)`,
  },
];
