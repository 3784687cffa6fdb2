import { tableFromIPC } from '@uwdata/flechette';
import { Coordinator, clauseInterval, clausePoint, makeClient, Selection } from '@uwdata/mosaic-core';
import { count, Query, sum } from '@uwdata/mosaic-sql';

/** Mosaic over the same DuckDB-WASM: clients under a cross-filter, with its pre-aggregation or without. */
export async function createMosaicPeer({ runIpc, sizes }, isPreaggregated) {
  const coordinator = new Coordinator(
    {
      async query({ type, sql }) {
        const bytes = runIpc(sql);
        return type === 'exec' ? undefined : tableFromIPC(bytes);
      },
    },
    { logger: null, cache: false, preagg: { enabled: isPreaggregated } },
  );
  const firms = Selection.crossfilter();
  const projects = Selection.crossfilter();
  let waiting = new Set();
  let answered = () => {};
  const client = (name, selection, queryOf) =>
    makeClient({
      coordinator,
      selection,
      query: queryOf,
      queryResult(table) {
        answers.set(name, table);
        waiting.delete(name);
        if (waiting.size === 0) answered();
      },
      queryError(error) {
        throw error;
      },
    });
  const answers = new Map();
  const by =
    (table, key, more = {}) =>
    (filter) =>
      Query.from(table)
        .select({ key, count: count(), ...more })
        .groupby(key)
        .where(filter);
  const bits = Object.fromEntries(
    Array.from({ length: sizes.titles }, (_, bit) => [`t${bit}`, sum(`t${bit}`)]),
  );
  const whole = (table, more) => (filter) =>
    Query.from(table)
      .select({ count: count(), ...more })
      .where(filter);
  const first = new Promise((resolve) => {
    waiting = new Set([
      'provinces',
      'nodes',
      'statuses',
      'total',
      'projectProvinces',
      'stages',
      'projectTotal',
    ]);
    answered = resolve;
  });
  client('provinces', firms, by('bench_firm', 'province'));
  client('nodes', firms, by('bench_firm', 'node'));
  const statuses = client('statuses', firms, by('bench_firm', 'status'));
  client('total', firms, whole('bench_firm', { sum: sum('output_wan'), ...bits }));
  client('projectProvinces', projects, by('bench_project', 'province', { sum: sum('investment_wan') }));
  client('stages', projects, by('bench_project', 'stage'));
  client('projectTotal', projects, whole('bench_project', { sum: sum('investment_wan') }));
  await first;
  const histogram = {};
  const updated = (names, selection, clause) =>
    new Promise((resolve) => {
      waiting = new Set(names);
      answered = resolve;
      selection.update(clause);
    });
  return {
    name: `Mosaic, pre-aggregation ${isPreaggregated ? 'on' : 'off'}`,
    async click(code) {
      const clause = clausePoint('status', code, { source: statuses, clients: new Set([statuses]) });
      await updated(['provinces', 'nodes', 'total'], firms, clause);
      const [total] = answers.get('total').toArray();
      return {
        provinces: dense(answers.get('provinces'), sizes.provinces),
        nodes: dense(answers.get('nodes'), sizes.nodes),
        statuses: dense(answers.get('statuses'), sizes.statuses),
        titles: Array.from({ length: sizes.titles }, (_, bit) => Number(total[`t${bit}`] ?? 0)),
        count: Number(total.count),
        sum: Number(total.sum ?? 0),
      };
    },
    async brush(min, max) {
      const clause = clauseInterval('investment_wan', [min, max], {
        source: histogram,
        scale: { type: 'log', domain: [1, 1e8], range: [0, 800] },
        pixelSize: 1,
      });
      await updated(['projectProvinces', 'stages', 'projectTotal'], projects, clause);
      const [total] = answers.get('projectTotal').toArray();
      return {
        provinces: dense(answers.get('projectProvinces'), sizes.provinces),
        sums: dense(answers.get('projectProvinces'), sizes.provinces, 'sum'),
        stages: dense(answers.get('stages'), sizes.stages),
        count: Number(total.count),
        sum: Number(total.sum ?? 0),
      };
    },
  };
}

function dense(table, size, column = 'count') {
  const values = new Array(size).fill(0);
  for (const row of table.toArray()) {
    const key = Number(row.key);
    if (key >= 0) values[key] = Number(row[column] ?? 0);
  }
  return values;
}
