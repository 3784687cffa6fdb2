import type { WritableDatabase } from '../db/database';
import { identifier, joinSql, sql } from '../db/sql';
import type { ChainRegionColumns } from '../model/chainRegionColumns';

/** Code of `activity` → word of the table. */
const ACTIVITIES = ['not_active', 'sporadic', 'active', 'insufficient'];

type ColumnOf<Column> = {
  [Name in keyof ChainRegionColumns]: ChainRegionColumns[Name] extends Column ? Name : never;
}[keyof ChainRegionColumns];

const FIGURES = {
  completeness: 'completeness',
  support_rate: 'supportRate',
  value: 'value',
  single_source_share: 'singleSourceShare',
  same_product_share: 'sameProductShare',
  links_per_firm: 'linksPerFirm',
  above_scale_share: 'aboveScaleShare',
  firm_share: 'firmShare',
  output_per_mu_wan: 'outputPerMuWan',
  lq_star: 'lqStar',
  share: 'share',
} as const satisfies Record<string, ColumnOf<Float64Array>>;

const COUNTS = {
  firm_count: 'firmCount',
  lead_count: 'leadCount',
  break_segments: 'breakSegments',
  break_nodes: 'breakNodes',
  blank_nodes: 'blankNodes',
  weak_nodes: 'weakNodes',
  strength_nodes: 'strengthNodes',
  single_source_nodes: 'singleSourceNodes',
  repeated_nodes: 'repeatedNodes',
  most_repeated_regions: 'mostRepeatedRegions',
} as const satisfies Record<string, ColumnOf<Int32Array>>;

/** Tests that may be undecided (2). */
const TESTS = {
  is_large: 'isLarge',
  is_specialised: 'isSpecialised',
  is_focused: 'isFocused',
} as const satisfies Record<string, ColumnOf<Uint8Array>>;

/** Writes the roll-ups of all levels as the table `chain_region`: one row a level, region and chain. */
export async function storeChainRegions(
  db: Pick<WritableDatabase, 'query' | 'replaceTable'>,
  levels: readonly ChainRegionColumns[],
): Promise<void> {
  const rows = levels.flatMap((columns) =>
    columns.regionIds.flatMap((region) => columns.chainIds.map((chain) => ({ columns, region, chain }))),
  );
  const doubles = (name: ColumnOf<Float64Array>) =>
    Float64Array.from(levels.flatMap((each) => [...each[name]]));
  const integers = (name: ColumnOf<Int32Array>) => Int32Array.from(levels.flatMap((each) => [...each[name]]));
  const bytes = (name: ColumnOf<Uint8Array>) => Uint8Array.from(levels.flatMap((each) => [...each[name]]));
  await db.replaceTable('chain_region_cell', {
    level: rows.map(({ columns }) => columns.level),
    region: rows.map(({ region }) => region),
    chain: rows.map(({ chain }) => chain),
    measure: rows.map(({ columns }) => columns.measure),
    activity: bytes('activity'),
    is_to_build: bytes('isToBuild'),
    ...Object.fromEntries(Object.entries(FIGURES).map(([column, name]) => [column, doubles(name)])),
    ...Object.fromEntries(Object.entries(COUNTS).map(([column, name]) => [column, integers(name)])),
    ...Object.fromEntries(Object.entries(TESTS).map(([column, name]) => [column, bytes(name)])),
  });
  await db.query(chainRegionView);
}

const chainRegionView = sql`
  CREATE OR REPLACE VIEW chain_region AS
  SELECT level, region, chain,
         [${joinSql(
           ACTIVITIES.map((activity) => sql`${activity}`),
           ', ',
         )}][activity + 1] AS activity,
         measure,
         ${joinSql(
           Object.keys(FIGURES).map((name) => {
             const column = identifier(name);
             return sql`CASE WHEN NOT isnan(${column}) THEN ${column} END AS ${column}`;
           }),
           ', ',
         )},
         ${joinSql(Object.keys(COUNTS).map(identifier), ', ')},
         ${joinSql(
           Object.keys(TESTS).map(
             (name) =>
               sql`CASE WHEN ${identifier(name)} < 2 THEN ${identifier(name)} = 1 END AS ${identifier(name)}`,
           ),
           ', ',
         )},
         is_to_build = 1 AS is_to_build
  FROM   internal.chain_region_cell`;
