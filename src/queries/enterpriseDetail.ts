import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import { firstRow } from './firstRow';

/** Everything known of one enterprise; null and NaN are unknown. */
export interface EnterpriseDetail {
  readonly enterpriseId: string;
  readonly name: string;
  readonly alias: string | null;
  /** Site, or the head office where the site is unknown. */
  readonly region: string | null;
  readonly byHeadOffice: boolean;
  readonly headOfficeRegion: string | null;
  readonly park: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly locationPrecision: string | null;
  readonly status: string;
  readonly statusDate: string | null;
  readonly groupParent: string | null;
  readonly mainProducts: string | null;
  readonly industry: string | null;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly isSample: boolean;
  readonly nodes: readonly EnterpriseNodeRow[];
  readonly titles: readonly EnterpriseTitleRow[];
  readonly years: readonly EnterpriseYearRow[];
}

export interface EnterpriseNodeRow {
  readonly node: string;
  /** w, 0…1. */
  readonly share: number;
  /** False: split equally, since unknown. */
  readonly shareKnown: boolean;
  readonly basis: string | null;
}

export interface EnterpriseTitleRow {
  readonly title: string;
  readonly level: string | null;
  /** NaN where unknown. */
  readonly year: number;
  readonly expiry: string | null;
  readonly source: string | null;
}

export interface EnterpriseYearRow {
  readonly year: number;
  readonly outputWan: number;
  readonly revenueWan: number;
  readonly employees: number;
}

/** null when no such enterprise is switched on. */
export async function queryEnterpriseDetail(
  db: Database,
  enterpriseId: string,
  signal?: AbortSignal,
): Promise<EnterpriseDetail | null> {
  const table = await db.query(
    sql`
    SELECT f.name, f.alias, f.region, f.by_head_office::DOUBLE AS by_head_office, f.park, f.lon::DOUBLE AS lon,
           f.lat::DOUBLE AS lat, f.location_precision, f.status, f.status_date::VARCHAR AS status_date, f.main_products,
           f.industry, f.source, f.as_of::VARCHAR AS as_of, f.is_sample::DOUBLE AS is_sample,
           e.group_parent, e.head_office_region
    FROM   internal.firm f
    LEFT   JOIN enterprise e ON e.enterprise_id = ${enterpriseId}
    WHERE  f.enterprise_id = ${enterpriseId}
    LIMIT  1`,
    signal,
  );
  const row = firstRow(table);
  if (!row) return null;
  const [nodes, titles, years] = await Promise.all([
    queryNodes(db, enterpriseId, signal),
    queryTitles(db, enterpriseId, signal),
    queryYears(db, enterpriseId, signal),
  ]);
  return {
    enterpriseId,
    name: row.text('name') ?? enterpriseId,
    alias: row.text('alias'),
    region: row.text('region'),
    byHeadOffice: row.number('by_head_office') === 1,
    headOfficeRegion: row.text('head_office_region'),
    park: row.text('park'),
    lon: row.number('lon'),
    lat: row.number('lat'),
    locationPrecision: row.text('location_precision'),
    status: row.text('status') ?? 'unknown',
    statusDate: row.text('status_date'),
    groupParent: row.text('group_parent'),
    mainProducts: row.text('main_products'),
    industry: row.text('industry'),
    source: row.text('source'),
    asOf: row.text('as_of'),
    isSample: row.number('is_sample') === 1,
    nodes,
    titles,
    years,
  };
}

async function queryNodes(db: Database, id: string, signal?: AbortSignal): Promise<EnterpriseNodeRow[]> {
  const table = await db.query(
    sql`
    SELECT a.node, a.w::DOUBLE AS share, a.share_known::INTEGER AS share_known, a.basis
    FROM   internal.firm_node a JOIN internal.firm f USING (firm)
    WHERE  f.enterprise_id = ${id} ORDER BY a.w DESC, a.node`,
    signal,
  );
  const share = float64Column(table, 'share');
  const shareKnown = int32Column(table, 'share_known');
  const basis = nullableStringColumn(table, 'basis');
  return stringColumn(table, 'node').map((node, row) => ({
    node,
    share: share[row] ?? Number.NaN,
    shareKnown: shareKnown[row] === 1,
    basis: basis[row] ?? null,
  }));
}

async function queryTitles(db: Database, id: string, signal?: AbortSignal): Promise<EnterpriseTitleRow[]> {
  const table = await db.query(
    sql`
    SELECT title, max(level) AS level, max(year)::DOUBLE AS year, max(expiry)::VARCHAR AS expiry, max(source) AS source
    FROM   honour WHERE enterprise = ${id} AND title IS NOT NULL
    GROUP  BY title ORDER BY title`,
    signal,
  );
  const text = (name: string) => nullableStringColumn(table, name);
  const [level, expiry, source] = [text('level'), text('expiry'), text('source')];
  const year = float64Column(table, 'year');
  return stringColumn(table, 'title').map((title, row) => ({
    title,
    level: level[row] ?? null,
    year: year[row] ?? Number.NaN,
    expiry: expiry[row] ?? null,
    source: source[row] ?? null,
  }));
}

async function queryYears(db: Database, id: string, signal?: AbortSignal): Promise<EnterpriseYearRow[]> {
  const table = await db.query(
    sql`
    SELECT year::INTEGER AS year, max(output_wan)::DOUBLE AS output_wan, max(revenue_wan)::DOUBLE AS revenue_wan,
           max(employees)::DOUBLE AS employees
    FROM   enterprise_year WHERE enterprise = ${id} AND year IS NOT NULL
    GROUP  BY year ORDER BY year DESC`,
    signal,
  );
  const number = (name: string) => float64Column(table, name);
  const [output, revenue, employees] = [number('output_wan'), number('revenue_wan'), number('employees')];
  return Array.from(int32Column(table, 'year'), (year, row) => ({
    year,
    outputWan: output[row] ?? Number.NaN,
    revenueWan: revenue[row] ?? Number.NaN,
    employees: employees[row] ?? Number.NaN,
  }));
}
