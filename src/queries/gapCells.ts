import { float64Column, int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
import type { ChainGraph } from '../model/chainGraph';
import { type GapLevel, PROJECT_STAGE } from '../model/enumerations';
import type { CellMeasure, GapCells, SummedMeasure } from '../model/gapColumns';
import { INTEGRATING_NEEDS, SETTLED_MATCHING } from '../model/ledgerEnumerations';
import { REGION_COLUMN } from './gapLevel';

const MEASURE_COLUMN: Readonly<Record<SummedMeasure, string>> = {
  output: 'output_wan',
  revenue: 'revenue_wan',
  employees: 'employees',
  registered_capital: 'registered_capital_wan',
};
const MEASURES = Object.keys(MEASURE_COLUMN) as SummedMeasure[];
const BUILDING_ORDER = Object.keys(PROJECT_STAGE).indexOf('building') + 1;

/** Whole numbers of a cell: column of the answer → whether it counts firms, else projects. */
const COUNTS = [
  'firm_count',
  'left_count',
  'recent_left_count',
  'reduced_count',
  'titled_count',
  'unknown_titles_count',
  'lead_count',
  'champion_count',
  'head_office_count',
  'unknown_status_count',
  'split_share_count',
  'flags_seen',
  'filling_count',
  'filling_unknown_count',
  'filling_stage',
  'planned_count',
  'need_count',
] as const;

/** One row a (region, node) of the judged regions with a firm or a project. */
export async function queryGapCells(
  db: Pick<Database, 'query'>,
  level: GapLevel,
  graph: ChainGraph,
  regionIndex: Promise<ReadonlyMap<string, number>>,
): Promise<GapCells> {
  const table = await db.query(cellQuestion(level));
  const regionIndexById = await regionIndex;
  const regionOf = stringColumn(table, 'region');
  const nodeOf = stringColumn(table, 'node');
  const kept = Int32Array.from(
    regionOf.flatMap((id, row) =>
      regionIndexById.has(id) && graph.nodeIndexById.has(nodeOf[row] ?? '') ? [row] : [],
    ),
  );
  const integers = (name: string): Int32Array => {
    const column = int32Column(table, name);
    return kept.map((row) => column[row] ?? 0);
  };
  const doubles = (name: string): Float64Array => {
    const column = float64Column(table, name);
    return Float64Array.from(kept, (row) => column[row] ?? Number.NaN);
  };
  const measure = (id: SummedMeasure): CellMeasure => ({
    value: doubles(`${id}_value`),
    knownCount: integers(`${id}_known`),
    herfindahl: doubles(`${id}_hhi`),
    largest: doubles(`${id}_largest`),
  });
  return {
    regionIndex: kept.map((row) => regionIndexById.get(regionOf[row] ?? '') ?? -1),
    nodeIndex: kept.map((row) => graph.nodeIndexById.get(nodeOf[row] ?? '') ?? -1),
    firmCount: integers('firm_count'),
    firmWeight: doubles('firm_weight'),
    leftCount: integers('left_count'),
    recentLeftCount: integers('recent_left_count'),
    reducedCount: integers('reduced_count'),
    fillingCount: integers('filling_count'),
    fillingOutputWan: doubles('filling_output_wan'),
    fillingUnknownCount: integers('filling_unknown_count'),
    fillingStage: integers('filling_stage'),
    plannedCount: integers('planned_count'),
    needCount: integers('need_count'),
    measures: {
      output: measure('output'),
      revenue: measure('revenue'),
      employees: measure('employees'),
      registered_capital: measure('registered_capital'),
    },
    weightHerfindahl: doubles('weight_hhi'),
    largestWeight: doubles('largest_weight'),
    titledCount: integers('titled_count'),
    unknownTitlesCount: integers('unknown_titles_count'),
    leadCount: integers('lead_count'),
    championCount: integers('champion_count'),
    headOfficeCount: integers('head_office_count'),
    unknownStatusCount: integers('unknown_status_count'),
    splitShareCount: integers('split_share_count'),
    flagsSeen: integers('flags_seen'),
  };
}

function cellQuestion(level: GapLevel): Sql {
  const region = REGION_COLUMN[level];
  return sql`
    WITH seated AS (
      SELECT f.${region} AS region, s.node, s.w, s.counts AND f.counts AS counts, f.base, f.has_left AND s.counts AS has_left,
             f.has_left_recently AND s.counts AS has_left_recently, f.is_reduced, f.titles_known, f.is_notable, f.is_lead, f.is_champion,
             f.by_head_office, f.is_status_unknown, s.is_split,
             f.flags + CASE WHEN s.is_inferred THEN 4 ELSE 0 END AS flags,
             ${joinSql(
               MEASURES.map((id) => sql`s.w * f.${identifier(MEASURE_COLUMN[id])} AS ${identifier(id)}`),
               ', ',
             )}
      FROM   internal.judged_share s JOIN internal.judged_firm f USING (firm)
      WHERE  f.${region} IS NOT NULL AND (f.base OR f.has_left)),
    firms AS (
      SELECT region, node, count(*) FILTER (counts) AS firm_count, sum(w) FILTER (counts) AS firm_weight,
             sum(w * w) FILTER (counts) / nullif(sum(w) FILTER (counts), 0) ** 2 AS weight_hhi,
             max(w) FILTER (counts) AS largest_weight,
             count(*) FILTER (has_left) AS left_count, count(*) FILTER (has_left_recently) AS recent_left_count,
             count(*) FILTER (counts AND is_reduced) AS reduced_count,
             count(*) FILTER (counts AND is_notable) AS titled_count,
             count(*) FILTER (counts AND NOT titles_known) AS unknown_titles_count,
             count(*) FILTER (counts AND is_lead) AS lead_count, count(*) FILTER (counts AND is_champion) AS champion_count,
             count(*) FILTER (counts AND by_head_office) AS head_office_count,
             count(*) FILTER (counts AND is_status_unknown) AS unknown_status_count,
             count(*) FILTER (counts AND is_split) AS split_share_count,
             bit_or(1 << flags) FILTER (base) AS flags_seen,
             ${joinSql(MEASURES.map(measureSums), ', ')}
      FROM   seated GROUP BY region, node),
    projects AS (
      SELECT ${region} AS region, node, count(*) FILTER (filling) AS filling_count,
             sum(planned_output_wan) FILTER (filling) AS filling_output_wan,
             count(*) FILTER (filling AND planned_output_wan IS NULL) AS filling_unknown_count,
             max(stage_order) FILTER (filling) AS filling_stage,
             count(*) FILTER (stage_order BETWEEN 1 AND ${BUILDING_ORDER}) AS planned_count
      FROM   internal.project_fact
      WHERE  node IS NOT NULL AND ${region} IS NOT NULL
      GROUP  BY 1, 2),
    needs AS (
      SELECT f.${region} AS region, s.node, count(*) AS need_count
      FROM   (SELECT DISTINCT enterprise, node, product, specification, type, date FROM need
              WHERE  type IN ${INTEGRATING_NEEDS} AND (status IS NULL OR status NOT IN ${SETTLED_MATCHING})) d
      JOIN   internal.firm i ON i.enterprise_id = d.enterprise
      JOIN   internal.judged_firm f ON f.firm = i.firm
      JOIN   internal.judged_share s ON s.firm = i.firm AND s.node = coalesce(d.node, s.node)
      WHERE  f.counts AND s.counts AND f.${region} IS NOT NULL
      GROUP  BY 1, 2)
    SELECT region, node, ${joinSql(
      COUNTS.map((name) => sql`coalesce(${identifier(name)}, 0)::INTEGER AS ${identifier(name)}`),
      ', ',
    )},
           coalesce(firm_weight, 0)::DOUBLE AS firm_weight, weight_hhi::DOUBLE AS weight_hhi,
           largest_weight::DOUBLE AS largest_weight, filling_output_wan::DOUBLE AS filling_output_wan,
           ${joinSql(MEASURES.map(measureColumns), ', ')}
    FROM   firms FULL JOIN projects USING (region, node) LEFT JOIN needs USING (region, node)
    ORDER  BY region, node`;
}

function measureSums(id: SummedMeasure): Sql {
  const size = identifier(id);
  return sql`
    sum(${size}) FILTER (counts) AS ${identifier(`${id}_value`)},
    count(${size}) FILTER (counts) AS ${identifier(`${id}_known`)},
    sum(${size} * ${size}) FILTER (counts) / nullif(sum(${size}) FILTER (counts), 0) ** 2 AS ${identifier(`${id}_hhi`)},
    max(${size}) FILTER (counts) AS ${identifier(`${id}_largest`)}`;
}

function measureColumns(id: SummedMeasure): Sql {
  const [value, known, hhi, largest] = [
    identifier(`${id}_value`),
    identifier(`${id}_known`),
    identifier(`${id}_hhi`),
    identifier(`${id}_largest`),
  ];
  return sql`${value}::DOUBLE AS ${value}, coalesce(${known}, 0)::INTEGER AS ${known}, ${hhi}::DOUBLE AS ${hhi},
    ${largest}::DOUBLE AS ${largest}`;
}
