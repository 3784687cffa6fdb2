import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, sql, type Sql } from '../db/sql';
import { HONOUR_TITLE, type HonourTitle } from '../model/enumerations';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions, projectConditions } from './conditions';
import { titleBit } from './facts';

/** Count beside every choice of a facet: choice → enterprises (or projects for project stages and lateness). */
export type FacetCounts = ReadonlyMap<string, number>;

export interface AllFacetCounts {
  readonly title: FacetCounts;
  readonly status: FacetCounts;
  readonly park: FacetCounts;
  readonly stage: FacetCounts;
  /** Keys are codes of all three levels. */
  readonly region: FacetCounts;
  readonly projectStage: FacetCounts;
}

const TITLES = Object.keys(HONOUR_TITLE) as HonourTitle[];

/** Every facet's counts in one statement; each ignores its own choice and reflects all the others. */
export async function queryFacetCounts(db: Database, filter: Filter, signal?: AbortSignal): Promise<AllFacetCounts> {
  const pieces: Sql[] = [
    ...TITLES.map(
      (title) => sql`
      SELECT 'title' AS facet, ${title} AS choice, count(DISTINCT f.firm)::INTEGER AS amount
      FROM   internal.fact f WHERE (f.titles & ${titleBit(title)}) <> 0 AND ${allOf(firmConditions(filter, 'title'))}`,
    ),
    countBy('status', sql`f.status`, allOf(firmConditions(filter, 'status'))),
    countBy('park', sql`f.park`, allOf(firmConditions(filter, 'park'))),
    countBy('stage', sql`f.stage`, allOf(firmConditions(filter, 'stage'))),
    countBy('region', sql`f.province`, allOf(firmConditions(filter, 'region'))),
    countBy('region', sql`f.city`, allOf(firmConditions(filter, 'region')), sql`f.city <> f.province`),
    countBy('region', sql`f.county`, allOf(firmConditions(filter, 'region')), sql`f.county <> f.city`),
    sql`SELECT 'projectStage', f.stage, count(*)::INTEGER FROM internal.project_fact f
        WHERE ${allOf(projectConditions(filter, 'projectStage'))} GROUP BY f.stage`,
    sql`SELECT 'projectStage', 'late', count(*)::INTEGER FROM internal.project_fact f
        WHERE f.late AND ${allOf(projectConditions(filter, 'projectStage'))}`,
  ];
  const table = await db.query(sql`${joinSql(pieces, ' UNION ALL ')}`, signal);
  const facet = stringColumn(table, 'facet');
  const choice = stringColumn(table, 'choice');
  const amount = int32Column(table, 'amount');
  const counts = (name: string): FacetCounts =>
    new Map(facet.flatMap((each, row) => (each === name ? [[choice[row] ?? '', amount[row] ?? 0] as const] : [])));
  return {
    title: counts('title'),
    status: counts('status'),
    park: counts('park'),
    stage: counts('stage'),
    region: counts('region'),
    projectStage: counts('projectStage'),
  };
}

function countBy(facet: string, column: Sql, conditions: Sql, extra: Sql = sql`TRUE`): Sql {
  return sql`
    SELECT ${facet} AS facet, ${column} AS choice, count(DISTINCT f.firm)::INTEGER AS amount
    FROM   internal.fact f WHERE ${column} IS NOT NULL AND ${extra} AND ${conditions} GROUP BY ${column}`;
}
