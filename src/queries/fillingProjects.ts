import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { GapLevel, ProjectStage } from '../model/enumerations';
import { REGION_COLUMN } from './gapLevel';

/** A project under way (签约 … 竣工) on a node: what fills a gap, and when. */
export interface FillingProject {
  readonly projectId: string;
  readonly name: string;
  readonly region: string;
  readonly node: string;
  readonly stage: ProjectStage;
  /** Planned day of 投产; null where none is planned. ISO. */
  readonly dueOn: string | null;
  /** 万元; NaN where unknown. */
  readonly plannedOutputWan: number;
  readonly isLate: boolean;
  readonly isSample: boolean;
}

/** Projects under way, the furthest first. @param chains empty for all. */
export async function queryFillingProjects(
  db: Database,
  level: GapLevel,
  chains: readonly string[],
  signal?: AbortSignal,
): Promise<FillingProject[]> {
  const table = await db.query(
    sql`
    SELECT f.project_id, f.name, f.${REGION_COLUMN[level]} AS region, f.node, f.stage, max(s.planned_date)::VARCHAR AS due_on,
           any_value(f.planned_output_wan)::DOUBLE AS planned_output_wan, f.late::INTEGER AS late,
           f.is_sample::INTEGER AS is_sample
    FROM   internal.project_fact f
    LEFT   JOIN project_stage s ON s.project = f.project_id AND s.stage = 'operating'
    WHERE  f.filling AND f.node IS NOT NULL AND f.${REGION_COLUMN[level]} IS NOT NULL
           ${chains.length > 0 ? sql`AND f.chain IN ${chains}` : sql``}
    GROUP  BY f.project_id, f.name, 3, f.node, f.stage, f.stage_order, f.late, f.is_sample
    ORDER  BY f.stage_order DESC, due_on NULLS LAST, f.project_id`,
    signal,
  );
  const [name, region, node, stage] = ['name', 'region', 'node', 'stage'].map((column) =>
    stringColumn(table, column),
  );
  const dueOn = nullableStringColumn(table, 'due_on');
  const plannedOutputWan = float64Column(table, 'planned_output_wan');
  const [late, isSample] = [int32Column(table, 'late'), int32Column(table, 'is_sample')];
  return stringColumn(table, 'project_id').map((projectId, row) => ({
    projectId,
    name: name?.[row] ?? projectId,
    region: region?.[row] ?? '',
    node: node?.[row] ?? '',
    stage: (stage?.[row] ?? 'signed') as ProjectStage,
    dueOn: dueOn[row] ?? null,
    plannedOutputWan: plannedOutputWan[row] ?? Number.NaN,
    isLate: late[row] === 1,
    isSample: isSample[row] === 1,
  }));
}
