import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** The few figures shown beside the pointer; money in 万元, NaN where unknown. */
export interface FirmTip {
  readonly name: string;
  readonly nodes: string | null;
  readonly outputWan: number;
}

export async function queryFirmTip(
  db: Database,
  firm: number,
  signal?: AbortSignal,
): Promise<FirmTip | null> {
  const table = await db.query(
    sql`
    SELECT e.name, string_agg(n.name, '、' ORDER BY a.w DESC) AS nodes, e.output_wan::DOUBLE AS output_wan
    FROM   internal.firm e
    LEFT   JOIN internal.firm_node a USING (firm)
    LEFT   JOIN node n ON n.node_id = a.node
    WHERE  e.firm = ${firm}
    GROUP  BY e.name, e.output_wan`,
    signal,
  );
  const name = stringColumn(table, 'name')[0];
  if (name === undefined) return null;
  return {
    name,
    nodes: nullableStringColumn(table, 'nodes')[0] ?? null,
    outputWan: float64Column(table, 'output_wan')[0] ?? Number.NaN,
  };
}

export interface ProjectTip {
  readonly name: string;
  readonly stage: string;
  readonly investmentWan: number;
  readonly isLate: boolean;
}

export async function queryProjectTip(
  db: Database,
  projectId: string,
  signal?: AbortSignal,
): Promise<ProjectTip | null> {
  const table = await db.query(
    sql`
    SELECT name, stage, investment_wan::DOUBLE AS investment_wan, late::INTEGER AS late
    FROM   internal.project_fact WHERE project_id = ${projectId}`,
    signal,
  );
  const name = stringColumn(table, 'name')[0];
  if (name === undefined) return null;
  return {
    name,
    stage: stringColumn(table, 'stage')[0] ?? '',
    investmentWan: float64Column(table, 'investment_wan')[0] ?? Number.NaN,
    isLate: int32Column(table, 'late')[0] === 1,
  };
}
