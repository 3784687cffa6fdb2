import type { Table } from 'apache-arrow';
import type { Peer, Sizes } from './sideBySide';

/** DuckDB without a cube: each answer a query over flat rows. What it says is what all others must say. */
export function createSqlPeer(query: (text: string) => Table, sizes: Sizes): Peer {
  const dense = (size: number, text: string, column = 'count'): readonly number[] => {
    const table = query(text);
    const keys = table.getChild('key');
    const values = table.getChild(column);
    const found = new Array<number>(size).fill(0);
    for (let row = 0; row < table.numRows; row += 1) {
      const key = Number(keys?.get(row));
      if (key >= 0) found[key] = Number(values?.get(row) ?? 0);
    }
    return found;
  };
  const by = (table: string, key: string, condition: string): string =>
    `SELECT ${key} AS key, count(*)::INTEGER AS count FROM ${table} WHERE ${condition} GROUP BY ${key}`;
  const bits = Array.from({ length: sizes.titles }, (_, bit) => `sum(t${bit})::INTEGER AS t${bit}`).join(
    ', ',
  );
  return {
    name: 'plain DuckDB-WASM',
    async click(code) {
      const chosen = `status = ${code}`;
      const total = query(
        `SELECT count(*)::INTEGER AS count, coalesce(sum(output_wan), 0)::DOUBLE AS sum, ${bits}
         FROM bench_firm WHERE ${chosen}`,
      );
      const of = (name: string): number => Number(total.getChild(name)?.get(0) ?? 0);
      return {
        provinces: dense(sizes.provinces, by('bench_firm', 'province', chosen)),
        nodes: dense(sizes.nodes, by('bench_firm', 'node', chosen)),
        statuses: dense(sizes.statuses, by('bench_firm', 'status', 'TRUE')),
        titles: Array.from({ length: sizes.titles }, (_, bit) => of(`t${bit}`)),
        count: of('count'),
        sum: of('sum'),
      };
    },
    async brush(min, max) {
      const within = `investment_wan BETWEEN ${min} AND ${max}`;
      const total = query(
        `SELECT count(*)::INTEGER AS count, coalesce(sum(investment_wan), 0)::DOUBLE AS sum FROM bench_project WHERE ${within}`,
      );
      const sums = `SELECT province AS key, sum(investment_wan)::DOUBLE AS sum FROM bench_project WHERE ${within} GROUP BY province`;
      return {
        provinces: dense(sizes.provinces, by('bench_project', 'province', within)),
        sums: dense(sizes.provinces, sums, 'sum'),
        stages: dense(sizes.stages, by('bench_project', 'stage', within)),
        count: Number(total.getChild('count')?.get(0) ?? 0),
        sum: Number(total.getChild('sum')?.get(0) ?? 0),
      };
    },
  };
}
