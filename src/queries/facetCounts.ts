import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';
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
const TITLE_BITS = sql`(VALUES ${joinSql(
  TITLES.map((title) => sql`(${title}, ${titleBit(title)})`),
  ', ',
)})`;

/** Every facet's counts in one statement; each ignores its own choice and reflects all the others. */
export async function queryFacetCounts(
  db: Database,
  filter: Filter,
  signal?: AbortSignal,
): Promise<AllFacetCounts> {
  const title = allOf(firmConditions(filter, 'title'));
  const region = allOf(firmConditions(filter, 'region'));
  const project = allOf(projectConditions(filter, 'projectStage'));
  const pieces: Sql[] = [
    sql`
      SELECT 'title' AS facet, b.title AS choice, count(DISTINCT f.firm)::INTEGER AS amount
      FROM   internal.fact f JOIN ${TITLE_BITS} b(title, bit) ON (f.titles & b.bit) <> 0
      WHERE  f.titles <> 0 AND ${title} GROUP BY b.title`,
    countBy('status', sql`f.status`, allOf(firmConditions(filter, 'status'))),
    countBy('park', sql`f.park`, allOf(firmConditions(filter, 'park'))),
    countBy('stage', sql`f.stage`, allOf(firmConditions(filter, 'stage'))),
    sql`
      SELECT 'region', coalesce(f.province, f.city, f.county), count(DISTINCT f.firm)::INTEGER
      FROM   internal.fact f WHERE ${region}
      GROUP  BY GROUPING SETS ((f.province), (f.city), (f.county))
      HAVING coalesce(f.province, f.city, f.county) IS NOT NULL`,
    sql`
      SELECT 'projectStage', CASE WHEN grouping(f.stage) = 0 THEN f.stage ELSE 'late' END, count(*)::INTEGER
      FROM   internal.project_fact f WHERE ${project}
      GROUP  BY GROUPING SETS ((f.stage), (f.late))
      HAVING grouping(f.stage) = 0 OR f.late`,
  ];
  const table = await db.query(sql`${joinSql(pieces, ' UNION ALL ')}`, signal);
  const facet = stringColumn(table, 'facet');
  const choice = stringColumn(table, 'choice');
  const amount = int32Column(table, 'amount');
  const counts = (name: string): FacetCounts =>
    new Map(
      facet.flatMap((each, row) => (each === name ? [[choice[row] ?? '', amount[row] ?? 0] as const] : [])),
    );
  return {
    title: counts('title'),
    status: counts('status'),
    park: counts('park'),
    stage: counts('stage'),
    region: counts('region'),
    projectStage: counts('projectStage'),
  };
}

function countBy(facet: string, column: Sql, conditions: Sql): Sql {
  return sql`
    SELECT ${facet}, ${column}, count(DISTINCT f.firm)::INTEGER
    FROM   internal.fact f WHERE ${column} IS NOT NULL AND ${conditions} GROUP BY ${column}`;
}
