import type { TableLike } from '../db/columns';
import type { Database } from '../db/database';
import type { Filter } from '../model/viewState';
import { queryFirmExport } from './firmPage';
import { queryGapExport, queryGapPage } from './gapPage';
import { queryProjectExport } from './projectPage';
import { queryPublicFirms } from './publicFirms';

export type ExportCell = string | number | boolean | null;

/** A list on its way into a file: column identifiers and unformatted rows. */
export interface ListExport {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  readonly hasSamples: boolean;
}

const FIRM_COLUMNS = [
  'enterprise_id',
  'name',
  'alias',
  'adcode',
  'region',
  'by_head_office',
  'park',
  'lon',
  'lat',
  'location_precision',
  'status',
  'main_products',
  'year',
  'output_wan',
  'revenue_wan',
  'employees',
  'source',
  'as_of',
  'is_sample',
] as const;

const PROJECT_COLUMNS = [
  'project_id',
  'name',
  'enterprises',
  'chain',
  'node',
  'node_name',
  'adcode',
  'region',
  'park',
  'lon',
  'lat',
  'investment_wan',
  'planned_output_wan',
  'stage',
  'late',
  'late_days',
  'next_due',
  'kind',
  'amount_basis',
  'responsible_unit',
  'source',
  'as_of',
  'is_sample',
] as const;

/** Those of the table `gap`, with the names of its keys. */
const GAP_COLUMNS = [
  'level',
  'region',
  'region_name',
  'chain',
  'node',
  'node_name',
  'stage',
  'verdict',
  'position',
  'segment_id',
  'segment_length',
  'lost',
  'eroding',
  'single_source',
  'filling',
  'filling_stage',
  'filled_share',
  'in_city',
  'firm_count',
  'measure',
  'value',
  'coverage',
  'lq',
  'lq_star',
  'interval_low',
  'interval_high',
  'expected',
  'p_absent',
  'supply',
  'demand',
  'supply_ratio',
  'unmet',
  'surplus',
  'hhi',
  'top_share',
  'substitution',
  'relatedness',
  'grade',
  'robustness',
  'data_robustness',
  'priority_low',
  'priority_high',
  'gap_score',
  'pull',
  'feasibility',
  'leverage',
  'security',
  'moves',
  'reasons',
] as const;
/** A page that holds the whole list. */
const WHOLE = { offset: 0, limit: 10_000_000 } as const;

/** Their cells come from the engine as milliseconds. */
const DATE_COLUMNS: ReadonlySet<string> = new Set(['as_of', 'next_due']);
/** The facts say `unknown` where these are missing; in a file missing is missing, so that it can be brought back. */
const UNKNOWN_IS_MISSING: ReadonlySet<string> = new Set(['status', 'stage']);

export async function queryFirmListExport(db: Database, filter: Filter): Promise<ListExport> {
  return read(await queryFirmExport(db, filter), FIRM_COLUMNS);
}

export async function queryProjectListExport(db: Database, filter: Filter): Promise<ListExport> {
  return read(await queryProjectExport(db, filter), PROJECT_COLUMNS);
}

/** @param hasSamples whether the enterprises that the verdicts rest on include synthetic ones. */
export async function queryGapListExport(
  db: Database,
  filter: Filter,
  hasSamples: boolean,
): Promise<ListExport> {
  const { columns, rows } = read(await queryGapExport(db, filter), GAP_COLUMNS);
  return { columns: [...columns, 'is_sample'], rows: rows.map((row) => [...row, hasSamples]), hasSamples };
}

/** 对外: names of the enterprises marked 公开, without figures. */
export async function queryPublicFirmExport(db: Database, filter: Filter): Promise<ListExport> {
  const page = await queryPublicFirms(db, filter, { ...WHOLE, descending: false });
  const rows = page.name.map((name, row) => [
    name,
    page.region[row] ?? null,
    page.nodes[row] ?? null,
    page.isSample[row] === 1,
  ]);
  return {
    columns: ['name', 'region', 'nodes', 'is_sample'],
    rows,
    hasSamples: page.isSample.includes(1),
  };
}

/** 对外: 断点 and 空白点 as 招商机会, without verdict and figures; 薄弱点 would tell of the enterprises there. */
export async function queryOpportunityExport(
  db: Database,
  filter: Filter,
  hasSamples: boolean,
): Promise<ListExport> {
  const absent: Filter = { ...filter, verdicts: ['break', 'blank'] };
  const page = await queryGapPage(db, absent, { sort: 'region', descending: false, ...WHOLE });
  return {
    columns: ['region_id', 'region', 'chain', 'node', 'node_name', 'stage', 'is_sample'],
    rows: page.regionId.map((regionId, row) => [
      regionId,
      page.regionName[row] ?? null,
      page.chain[row] ?? null,
      page.nodeId[row] ?? null,
      page.nodeName[row] ?? null,
      page.stage[row] ?? null,
      hasSamples,
    ]),
    hasSamples,
  };
}

function read(table: TableLike, columns: readonly string[]): ListExport {
  const vectors = columns.map((name) => [name, table.getChild(name)] as const);
  const rows = Array.from({ length: table.numRows }, (_, row) =>
    vectors.map(([name, vector]) => {
      const cell = toCell(vector?.get(row), DATE_COLUMNS.has(name));
      return cell === 'unknown' && UNKNOWN_IS_MISSING.has(name) ? null : cell;
    }),
  );
  const sampleColumn = columns.indexOf('is_sample');
  return { columns, rows, hasSamples: rows.some((row) => row[sampleColumn] === true) };
}

function toCell(value: unknown, isDate: boolean): ExportCell {
  if (value === null || value === undefined) return null;
  if (isDate) return new Date(Number(value)).toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return typeof value === 'bigint' ? Number(value) : String(value);
}
