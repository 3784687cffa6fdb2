import { insertRows, type Row, type Tables } from './insertRows';
import type { OpenDatabase } from './openDatabase';

export const R1 = '100100';
export const R2 = '100200';
export const R3 = '100300';

export function cityRow(adcode: string, fields: Row = {}): Row {
  return {
    adcode,
    name: adcode,
    level: 'city',
    parent: '100000',
    province: '100000',
    city: adcode,
    ...fields,
  };
}

export function countyRow(adcode: string, city: string): Row {
  return { adcode, name: adcode, level: 'county', parent: city, province: '100000', city };
}

/** Makes enterprises of one node each, with ids of their own. */
export function firmMaker(): (region: string, node: string, count: number, patch?: FirmPatch) => Tables {
  let next = 0;
  return (region, node, count, { outputWan, titles = [], share = 1, basis, ...patch } = {}) => {
    const ids = Array.from({ length: count }, () => `e${next++}`);
    return {
      enterprise: ids.map((id) => ({ enterprise_id: id, name: id, region, status: 'active', ...patch })),
      enterprise_node: ids.map((enterprise) => ({ enterprise, node, share, basis: basis ?? null })),
      ...(outputWan === undefined
        ? {}
        : { enterprise_year: ids.map((enterprise) => ({ enterprise, year: 2025, output_wan: outputWan })) }),
      honour: ids.flatMap((enterprise) => titles.map((title) => ({ enterprise, title }))),
    };
  };
}

export interface FirmPatch {
  /** Of each firm, 万元; left out: unknown. */
  readonly outputWan?: number;
  readonly titles?: readonly string[];
  readonly share?: number | null;
  readonly basis?: string;
  readonly [column: string]: unknown;
}

export function merged(parts: readonly Tables[]): Tables {
  const names = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries([...names].map((name) => [name, parts.flatMap((part) => part[name] ?? [])]));
}

/** 硅片 n1 → 电池 n2 → 组件 n4, 胶膜 n3 → 组件 n4. */
export const CHAIN_A: Tables = {
  node: ['n1', 'n2', 'n3', 'n4'].map((node_id) => ({
    node_id,
    chain: 'A',
    name: node_id,
    stage: 'midstream',
    is_key: node_id === 'n2' || node_id === 'n4',
  })),
  edge: [
    { from_node: 'n1', to_node: 'n2', coefficient: 0.5 },
    { from_node: 'n2', to_node: 'n4', coefficient: 0.55 },
    { from_node: 'n3', to_node: 'n4', coefficient: 0.08 },
  ],
};

const FIRMS: Readonly<Record<string, readonly number[]>> = {
  [R1]: [6, 0, 2, 8],
  [R2]: [3, 9, 0, 4],
  [R3]: [3, 2, 4, 3],
};
const OUTPUT_YI: Readonly<Record<string, readonly number[]>> = {
  [R1]: [60, 0, 10, 100],
  [R2]: [20, 90, 0, 30],
  [R3]: [20, 10, 30, 30],
};

/** The chain of the definitions: all firms 规上, the outputs of a cell split equally. R1 and R3 lie in R's radius of R2. */
export function chainA(regions: readonly Row[] = NEAR): Tables {
  const firms = firmMaker();
  const cells = Object.entries(FIRMS).flatMap(([region, counts]) =>
    counts.flatMap((count, index) => {
      if (count === 0) return [];
      const outputWan = ((OUTPUT_YI[region]?.[index] ?? 0) * 10_000) / count;
      return [firms(region, `n${index + 1}`, count, { outputWan, titles: ['above_scale'] })];
    }),
  );
  return merged([{ region: regions }, CHAIN_A, ...cells]);
}

const NEAR: readonly Row[] = [
  cityRow(R1, { lon: 117, lat: 28 }),
  cityRow(R2, { lon: 118, lat: 28 }),
  cityRow(R3, { lon: 117, lat: 29 }),
];

/** R2 stands a thousand km away from the others. */
export const R2_FAR: readonly Row[] = NEAR.map((row) => (row.adcode === R2 ? { ...row, lon: 107 } : row));

export async function load(open: OpenDatabase, ...parts: readonly Tables[]): Promise<void> {
  await insertRows(open.database, merged(parts));
}

/** Column → value of one row of the table `gap` at city level, as the SQL console tells it. */
export async function gapRow(
  open: OpenDatabase,
  region: string,
  node: string,
  level = 'city',
): Promise<Record<string, string | number | null>> {
  const { columns, rows } = await open.console.run(
    `SELECT * FROM gap WHERE level = '${level}' AND region = '${region}' AND node = '${node}'`,
    new AbortController().signal,
  );
  return Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index] ?? null]));
}
