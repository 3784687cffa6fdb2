import { nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import { firstRow } from './firstRow';

/** Everything known of one project; null and NaN are unknown. Money in 万元. */
export interface ProjectDetail {
  readonly projectId: string;
  readonly name: string;
  /** In the order given; an owner that is no enterprise in scope stands as written, without an id. */
  readonly owners: readonly ProjectOwner[];
  readonly chain: string | null;
  readonly node: string | null;
  readonly region: string | null;
  readonly park: string | null;
  readonly locationPrecision: string | null;
  readonly content: string | null;
  readonly investmentWan: number;
  readonly yearPlanWan: number;
  readonly yearDoneWan: number;
  readonly doneWan: number;
  readonly plannedOutputWan: number;
  readonly amountBasis: string | null;
  readonly kind: string | null;
  readonly stage: string;
  readonly isLate: boolean;
  /** NaN when not late. */
  readonly lateDays: number;
  readonly progress: string | null;
  readonly responsibleUnit: string | null;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly isSample: boolean;
  readonly stages: readonly ProjectStageRow[];
}

export interface ProjectOwner {
  readonly enterpriseId: string | null;
  readonly name: string;
}

export interface ProjectStageRow {
  readonly stage: string;
  /** ISO days. */
  readonly plannedDate: string | null;
  readonly actualDate: string | null;
}

/** null when no such project is switched on. */
export async function queryProjectDetail(
  db: Database,
  projectId: string,
  signal?: AbortSignal,
): Promise<ProjectDetail | null> {
  const table = await db.query(
    sql`
    SELECT f.name, f.enterprises, f.chain, f.node, f.region, f.park, f.location_precision, f.content,
           f.investment_wan::DOUBLE AS investment_wan, f.done_wan::DOUBLE AS done_wan,
           f.planned_output_wan::DOUBLE AS planned_output_wan, f.amount_basis, f.kind, f.stage,
           f.late::DOUBLE AS late, f.late_days::DOUBLE AS late_days, f.progress, f.responsible_unit,
           f.source, f.as_of::VARCHAR AS as_of, f.is_sample::DOUBLE AS is_sample,
           p.year_plan_wan::DOUBLE AS year_plan_wan, p.year_done_wan::DOUBLE AS year_done_wan
    FROM   internal.project_fact f
    LEFT   JOIN project p ON p.project_id = ${projectId}
    WHERE  f.project_id = ${projectId}
    LIMIT  1`,
    signal,
  );
  const row = firstRow(table);
  if (!row) return null;
  return {
    projectId,
    name: row.text('name') ?? projectId,
    owners: await queryOwners(db, row.text('enterprises'), signal),
    chain: row.text('chain'),
    node: row.text('node'),
    region: row.text('region'),
    park: row.text('park'),
    locationPrecision: row.text('location_precision'),
    content: row.text('content'),
    investmentWan: row.number('investment_wan'),
    yearPlanWan: row.number('year_plan_wan'),
    yearDoneWan: row.number('year_done_wan'),
    doneWan: row.number('done_wan'),
    plannedOutputWan: row.number('planned_output_wan'),
    amountBasis: row.text('amount_basis'),
    kind: row.text('kind'),
    stage: row.text('stage') ?? 'unknown',
    isLate: row.number('late') === 1,
    lateDays: row.number('late_days'),
    progress: row.text('progress'),
    responsibleUnit: row.text('responsible_unit'),
    source: row.text('source'),
    asOf: row.text('as_of'),
    isSample: row.number('is_sample') === 1,
    stages: await queryStages(db, projectId, signal),
  };
}

/**
 * An owner is written as the id of an enterprise or as a name, which is linked where exactly one enterprise bears it;
 * several are joined with `;`.
 */
async function queryOwners(
  db: Database,
  written: string | null,
  signal?: AbortSignal,
): Promise<ProjectOwner[]> {
  const owners = (written ?? '').split(';').flatMap((owner) => owner.trim() || []);
  if (owners.length === 0) return [];
  const table = await db.query(
    sql`SELECT enterprise_id AS written, any_value(enterprise_id) AS id, any_value(name) AS name
        FROM   enterprise
        WHERE  enterprise_id IN ${owners} AND name IS NOT NULL GROUP BY enterprise_id
        UNION  ALL
        SELECT name AS written, any_value(enterprise_id) AS id, name
        FROM   enterprise
        WHERE  name IN ${owners} GROUP BY name HAVING count(DISTINCT enterprise_id) = 1`,
    signal,
  );
  const [ids, names] = [stringColumn(table, 'id'), stringColumn(table, 'name')];
  const linked = new Map<string, ProjectOwner>();
  for (const [row, text] of stringColumn(table, 'written').entries()) {
    const owner = { enterpriseId: ids[row] ?? null, name: names[row] ?? text };
    // An id stands for itself, whatever is called by it.
    if (!linked.has(text) || owner.enterpriseId === text) linked.set(text, owner);
  }
  // One may be given by code and by name.
  const found = new Map<string, ProjectOwner>();
  for (const owner of owners) {
    const link = linked.get(owner) ?? { enterpriseId: null, name: owner };
    found.set(link.enterpriseId ?? link.name, link);
  }
  return [...found.values()];
}

async function queryStages(db: Database, id: string, signal?: AbortSignal): Promise<ProjectStageRow[]> {
  const table = await db.query(
    sql`
    SELECT stage, max(planned_date)::VARCHAR AS planned_date, max(actual_date)::VARCHAR AS actual_date
    FROM   project_stage WHERE project = ${id} AND stage IS NOT NULL
    GROUP  BY stage ORDER BY coalesce(max(planned_date), max(actual_date)) NULLS LAST, stage`,
    signal,
  );
  const planned = nullableStringColumn(table, 'planned_date');
  const actual = nullableStringColumn(table, 'actual_date');
  return nullableStringColumn(table, 'stage').map((stage, row) => ({
    stage: stage ?? 'unknown',
    plannedDate: planned[row] ?? null,
    actualDate: actual[row] ?? null,
  }));
}
