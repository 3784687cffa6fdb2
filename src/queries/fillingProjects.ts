import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { GapLevel, ProjectStage } from '../model/enumerations';
import { REGION_COLUMN } from './gapLevel';

/** 补链在途: a project on a node at 签约 … 竣工. */
export interface FillingProject {
  readonly projectId: string;
  readonly name: string;
  readonly region: string;
  readonly node: string;
  readonly stage: ProjectStage;
  /** ISO day on which it is planned to produce, else to be completed; null where neither is planned. */
  readonly dueOn: string | null;
  /** 达产产值 in 万元; NaN where unknown. */
  readonly plannedOutputWan: number;
  readonly isLate: boolean;
  readonly isSample: boolean;
}

/** All of one level, the earliest due first, those without a date last. */
export async function queryFillingProjects(
  db: Database,
  level: GapLevel,
  signal?: AbortSignal,
): Promise<FillingProject[]> {
  const table = await db.query(
    sql`
    WITH due AS (
      SELECT project,
             coalesce(max(planned_date) FILTER (stage = 'operating'), max(planned_date) FILTER (stage = 'completed')) AS due_on
      FROM   project_stage GROUP BY project)
    SELECT p.project_id, p.name, p.${REGION_COLUMN[level]} AS region, p.node, p.stage, d.due_on::VARCHAR AS due_on,
           p.planned_output_wan::DOUBLE AS planned_output_wan, p.late::INTEGER AS late, p.is_sample::INTEGER AS is_sample
    FROM   internal.project_fact p
    LEFT   JOIN due d ON d.project = p.project_id
    WHERE  p.filling AND p.node IS NOT NULL AND p.${REGION_COLUMN[level]} IS NOT NULL
    ORDER  BY d.due_on NULLS LAST, p.project`,
    signal,
  );
  const [projectId, name, region, node, stage] = ['project_id', 'name', 'region', 'node', 'stage'].map(
    (column) => stringColumn(table, column),
  );
  const dueOn = nullableStringColumn(table, 'due_on');
  const planned = float64Column(table, 'planned_output_wan');
  const [late, isSample] = [int32Column(table, 'late'), int32Column(table, 'is_sample')];
  return (projectId ?? []).map((id, row) => ({
    projectId: id,
    name: name?.[row] ?? '',
    region: region?.[row] ?? '',
    node: node?.[row] ?? '',
    stage: (stage?.[row] ?? 'signed') as ProjectStage,
    dueOn: dueOn[row] ?? null,
    plannedOutputWan: planned[row] ?? Number.NaN,
    isLate: late[row] === 1,
    isSample: isSample[row] === 1,
  }));
}
