import { type Sql, sql } from '../db/sql';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import { FIRM_FLAG } from '../model/gapColumns';
import { titleBit } from './facts';

/** Titles that make a firm notable for W3. */
const NOTABLE = (['above_scale', 'listed', 'srdi', 'little_giant', 'champion', 'lead_firm'] as const).reduce(
  (bits, title) => bits + titleBit(title),
  0,
);
const LEFT_STATUSES = ['moved_out', 'halted', 'deregistered'];

export type FirmSwitches = Pick<
  DiagnosisSettings,
  'countHeadOffices' | 'countUnknownStatus' | 'countInferred'
> & {
  readonly erodingYears: number;
};

/**
 * The tables from which the inputs of all levels are summed: firms and their shares as the diagnosis takes them.
 * `base` is operating whatever the switches say, `counts` operating as they say, `flags` the sum of FIRM_FLAG.
 *
 * @param asOf ISO day against which a loss is recent.
 * @param period ISO day of an earlier period, or null for the data as they stand. A firm whose status began after
 *   that day is taken as it was before: not yet there when it is operating now, operating when it has since left.
 */
export function buildJudgedFirms(switches: FirmSwitches, asOf: string, period: string | null): Sql[] {
  return [judgedFirm(switches, asOf, period), judgedShare(switches)];
}

const judgedFirm = (switches: FirmSwitches, asOf: string, period: string | null): Sql => sql`
  CREATE OR REPLACE TABLE internal.judged_firm AS
  WITH titling AS (
    SELECT DISTINCT data_set, source FROM internal.firm WHERE enterprise_id IN (SELECT enterprise FROM honour)),
  dated AS (
    SELECT f.*, ${sinceLater(period)} AS is_later, status IN ${LEFT_STATUSES} AS has_left FROM internal.firm f)
  SELECT d.firm, d.park, d.county, d.city, d.province, d.titles, d.main_products,
         CASE WHEN is_later THEN has_left ELSE operating END AS base,
         CASE WHEN is_later THEN has_left ELSE operating END
           AND (${switches.countHeadOffices} OR NOT by_head_office)
           AND (${switches.countUnknownStatus} OR status <> 'unknown') AS counts,
         has_left AND NOT is_later AND (${switches.countHeadOffices} OR NOT by_head_office) AS has_left,
         has_left AND NOT is_later AND (${switches.countHeadOffices} OR NOT by_head_office)
           AND coalesce(status_date >= ${period ?? asOf}::DATE - to_years(${Math.round(switches.erodingYears)}::INTEGER), FALSE)
           AS has_left_recently,
         status = 'reduced' AND NOT is_later AS is_reduced, by_head_office, status = 'unknown' AS is_status_unknown,
         (CASE WHEN by_head_office THEN ${FIRM_FLAG.headOffice} ELSE 0 END
           + CASE WHEN status = 'unknown' THEN ${FIRM_FLAG.unknownStatus} ELSE 0 END)::INTEGER AS flags,
         t.data_set IS NOT NULL AS titles_known, (titles & ${NOTABLE}) <> 0 AS is_notable,
         (titles & ${titleBit('lead_firm')}) <> 0 AS is_lead,
         (titles & ${titleBit('champion')}) <> 0 AS is_champion,
         (titles & ${titleBit('above_scale')}) <> 0 AS is_above_scale,
         output_wan, revenue_wan, employees, registered_capital_wan
  FROM   dated d
  LEFT   JOIN titling t ON t.data_set = d.data_set AND t.source IS NOT DISTINCT FROM d.source`;

function sinceLater(period: string | null): Sql {
  return period === null ? sql`FALSE` : sql`coalesce(f.status_date > ${period}::DATE, FALSE)`;
}

const judgedShare = ({ countInferred }: FirmSwitches): Sql => sql`
  CREATE OR REPLACE TABLE internal.judged_share AS
  SELECT n.firm, n.node, n.chain, n.w, NOT n.share_known AS is_split, coalesce(n.basis = 'inferred', FALSE) AS is_inferred,
         (${countInferred} OR coalesce(n.basis <> 'inferred', TRUE)) AS counts
  FROM   internal.firm_node n WHERE n.w > 0`;
