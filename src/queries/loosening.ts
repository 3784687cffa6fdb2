import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, sql } from '../db/sql';
import { type Filter, UNFILTERED } from '../model/viewState';
import { allOf, firmConditions, projectConditions } from './conditions';

/** The parts of the filter that can be taken off one by one. */
export const FILTER_PARTS = [
  'chains',
  'nodes',
  'stages',
  'regions',
  'parks',
  'investment',
  'projectStages',
  'late',
  'verdicts',
  'titles',
  'statuses',
  'text',
  'area',
] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** The change of the filter that takes a part off. */
export function withoutPart(part: FilterPart): Partial<Filter> {
  if (part === 'investment') return { investmentMinWan: null, investmentMaxWan: null };
  if (part === 'late') return { lateOnly: false };
  return { [part]: UNFILTERED[part] };
}

/** Parts that restrict anything, in the order of FILTER_PARTS. */
export function activeParts(filter: Filter): FilterPart[] {
  return FILTER_PARTS.filter((part) => {
    if (part === 'investment') return filter.investmentMinWan !== null || filter.investmentMaxWan !== null;
    if (part === 'late') return filter.lateOnly;
    if (part === 'area') return filter.area !== null;
    return filter[part].length > 0;
  });
}

/** How much would come through if one part of the filter were taken off. */
export interface Loosening {
  readonly part: FilterPart;
  readonly count: number;
}

/** Every active part with what its removal would let through, the most first. */
export async function queryLoosening(
  db: Database,
  entity: 'enterprise' | 'project',
  filter: Filter,
  signal?: AbortSignal,
): Promise<Loosening[]> {
  const pieces = activeParts(filter).map((part) => {
    const loosened: Filter = { ...filter, ...withoutPart(part) };
    return entity === 'enterprise'
      ? sql`SELECT ${part} AS part, count(DISTINCT f.firm)::INTEGER AS amount FROM internal.fact f
            WHERE  ${allOf(firmConditions(loosened))}`
      : sql`SELECT ${part} AS part, count(*)::INTEGER AS amount FROM internal.project_fact f
            WHERE  ${allOf(projectConditions(loosened))}`;
  });
  if (pieces.length === 0) return [];
  const table = await db.query(
    sql`SELECT part, amount FROM (${joinSql(pieces, ' UNION ALL ')}) ORDER BY amount DESC, part`,
    signal,
  );
  const amount = int32Column(table, 'amount');
  return stringColumn(table, 'part').flatMap((name, row) => {
    const part = FILTER_PARTS.find((each) => each === name);
    return part ? [{ part, count: amount[row] ?? 0 }] : [];
  });
}
