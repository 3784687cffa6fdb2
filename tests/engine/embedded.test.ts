import { beforeAll, describe, expect, it } from 'vitest';
import { deriveData } from '../../src/app/deriveData';
import { EMBEDDED_SET, insertEmbedded } from '../../src/app/loadEmbedded';
import { keyFigures } from '../../src/cube/keyFigures';
import { regionTotals } from '../../src/cube/regionTotals';
import { computeGapMatrix, type GapMatrix } from '../../src/diagnosis/gapMatrix';
import { GAP_LEVEL, type GapLevel } from '../../src/model/enumerations';
import { VERDICT_CODE } from '../../src/model/verdictCode';
import { DEFAULT_VIEW_STATE, UNFILTERED } from '../../src/model/viewState';
import { SQL_EXAMPLES } from '../../src/panels/data/sqlExamples';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { fillSearchInitials } from '../../src/queries/searchInitials';
import { chainGraph, gapsAt } from '../data/embeddedGaps';
import { manifest, rowsOf, streamOf, type TableRow } from '../data/embeddedTables';
import { UNGRADED } from '../unit/diagnosis/plainCase';
import { judgeInProcess } from './judgeInProcess';
import { type OpenDatabase, openDatabase } from './openDatabase';
import { siftedOf } from './siftedOf';

let open: OpenDatabase;
let data: LoadedData;

beforeAll(async () => {
  open = await openDatabase();
  const tables = manifest.tables.map(({ name, rows }) => ({ name, rows, bytes: streamOf(name) }));
  const info = await insertEmbedded(open.database, { asOf: manifest.asOf, tables }, '内置数据', () => {});
  data = await deriveData(open.database, judgeInProcess(), { hiddenSets: [], showSamples: true }, [info], 1);
}, 120_000);

const run = async (text: string) => (await open.console.run(text, new AbortController().signal)).rows;
const isOperating = ({ status }: TableRow): boolean =>
  [null, 'active', 'reduced'].includes(status as string | null);
const cityOf = new Map(rowsOf('region').map((row) => [row.adcode, row.city]));
const placeOf = (row: TableRow) => row.region ?? row.head_office_region ?? null;

function sumBy(
  rows: readonly TableRow[],
  keyOf: (row: TableRow) => unknown,
  amountOf: (row: TableRow) => number,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null && key !== undefined) sums[String(key)] = (sums[String(key)] ?? 0) + amountOf(row);
  }
  return sums;
}

describe('the embedded tables in the engine', () => {
  it.each(manifest.tables.map(({ name, rows }) => [name, rows] as const))(
    '%s has all its rows, each key once',
    async (name, rows) => {
      expect(await run(`SELECT count(*) FROM ${name} WHERE data_set = '${EMBEDDED_SET}'`)).toEqual([[rows]]);
      expect(rowsOf(name)).toHaveLength(rows);
    },
  );

  it('enterprises by city are a plain count', async () => {
    const totals = regionTotals(await siftedOf(open.database, data, UNFILTERED), 'city');
    const counted = Object.fromEntries(
      [...totals].flatMap(([code, { firmCount }]) => (firmCount > 0 ? [[code, firmCount]] : [])),
    );
    const operating = rowsOf('enterprise').filter(isOperating);
    expect(counted).toEqual(
      sumBy(
        operating,
        (row) => cityOf.get(placeOf(row)),
        () => 1,
      ),
    );
  });

  it('output by city and investment by city are plain sums', async () => {
    const year = Math.max(...rowsOf('enterprise_year').map((row) => Number(row.year)));
    const outputOf = new Map(
      rowsOf('enterprise_year').flatMap((row) =>
        row.year === year && row.output_wan !== null ? [[row.enterprise, Number(row.output_wan)]] : [],
      ),
    );
    const known = rowsOf('enterprise').filter(
      (row) => isOperating(row) && outputOf.has(row.enterprise_id ?? null),
    );
    const output = sumBy(
      known,
      (row) => cityOf.get(placeOf(row)),
      (row) => outputOf.get(row.enterprise_id ?? null) ?? 0,
    );
    const invested = rowsOf('project').filter((row) => row.investment_wan !== null);
    const investment = sumBy(
      invested,
      (row) => cityOf.get(row.region ?? null),
      (row) => Number(row.investment_wan),
    );
    const totals = regionTotals(await siftedOf(open.database, data, UNFILTERED), 'city');
    for (const [code, total] of totals) {
      // The rest of a firm that no node holds is part of its city: shares add up to the whole.
      expect(total.outputWan).toBeCloseTo(output[code] ?? NaN, 2);
      if (code in investment) expect(total.investmentWan).toBeCloseTo(investment[code] ?? NaN, 2);
      else expect(total.investmentWan).toBeNaN();
    }
    expect(Object.keys(output).length).toBeGreaterThanOrEqual(10);
  });

  it('the first view shows 光伏 in 上饶', async () => {
    const nodes = new Set(rowsOf('node').flatMap((row) => (row.chain === 'pv' ? [row.node_id] : [])));
    const makers = new Set(
      rowsOf('enterprise_node').flatMap((row) => (nodes.has(row.node ?? null) ? [row.enterprise] : [])),
    );
    const here = rowsOf('enterprise').filter(
      (row) =>
        isOperating(row) && makers.has(row.enterprise_id ?? null) && cityOf.get(placeOf(row)) === '361100',
    );
    const figures = keyFigures(await siftedOf(open.database, data, DEFAULT_VIEW_STATE.filter));
    expect(figures.firmCount).toBe(here.length);
    expect(here.length).toBeGreaterThan(50);
    expect(figures.sampleFirmCount).toBe(here.filter((row) => row.is_sample === true).length);
  });

  it('without samples no synthetic row is left, in figures or in tables', async () => {
    const info = data.dataSets[0];
    if (!info) throw new Error('no data set');
    const real = await deriveData(
      open.database,
      judgeInProcess(),
      { hiddenSets: [], showSamples: false },
      [info],
      2,
    );
    for (const { name } of manifest.tables) {
      expect(await run(`SELECT count(*) FROM ${name} WHERE is_sample`)).toEqual([[0]]);
    }
    const realFirms = rowsOf('enterprise').filter((row) => row.is_sample !== true);
    expect(keyFigures(await siftedOf(open.database, real, UNFILTERED))).toMatchObject({
      firmCount: realFirms.filter(isOperating).length,
      sampleFirmCount: 0,
      sampleProjectCount: 0,
    });
    data = await deriveData(
      open.database,
      judgeInProcess(),
      { hiddenSets: [], showSamples: true },
      [info],
      3,
    );
  }, 60_000);

  const graph = chainGraph();
  /** Region and chain of the few real firms that only a head office places; the plain grouping leaves them out. */
  const byHeadOffice = new Set(
    rowsOf('enterprise').flatMap((firm) =>
      firm.region !== null || firm.head_office_region === null
        ? []
        : rowsOf('enterprise_node').flatMap(({ enterprise, node }) => {
            const chain = String(node).split('.')[0];
            const code = firm.head_office_region ?? null;
            return enterprise === firm.enterprise_id
              ? [`${code} ${chain}`, `${cityOf.get(code)} ${chain}`]
              : [];
          }),
    ),
  );
  it.each(Object.keys(GAP_LEVEL) as GapLevel[])(
    'verdicts at the level %s are those of a plain grouping, by presence',
    (level) => {
      const engine = computeGapMatrix({ ...data.gapInputs[level], settings: UNGRADED });
      const plain = gapsAt(level, graph);
      const verdictsOf = (matrix: GapMatrix) =>
        new Map(
          matrix.regionIds.flatMap((region, row) =>
            matrix.nodeIds.map((node, column) => {
              const cell = row * matrix.nodeIds.length + column;
              const columns = ['position', 'firmCount', 'lost', 'eroding', 'filling', 'inCity'] as const;
              // The plain grouping reads no titles: what lacks them (W3) is present to it.
              const isWeak = matrix.verdict[cell] === VERDICT_CODE.weak;
              const verdict = isWeak ? VERDICT_CODE.normal : matrix.verdict[cell];
              const figures = columns.map((name) => matrix[name][cell]);
              return [`${region} ${node}`, [verdict, ...figures].join()] as const;
            }),
          ),
        );
      const judged = verdictsOf(engine);
      const differing = [...verdictsOf(plain)].flatMap(([key, columns]) => {
        const isSame = judged.get(key) === columns || byHeadOffice.has(key.replace(/\..*/, ''));
        return isSame ? [] : [`${key}: ${columns} instead of ${judged.get(key)}`];
      });
      expect(differing).toEqual([]);
      expect(judged.size).toBeGreaterThan(1000);
    },
  );

  it('the table gap has a row a level, region and node', async () => {
    const rows = await run(
      'SELECT level, count(*), count(DISTINCT (region, node)) FROM gap GROUP BY level ORDER BY level',
    );
    expect(rows).toEqual(
      (['city', 'county', 'park'] as const).map((level) => {
        const cells = data.gaps[level].regionIds.length * data.gaps[level].nodeIds.length;
        return [level, cells, cells];
      }),
    );
  });

  it.each(SQL_EXAMPLES.map(({ id, text }) => [id, text]))('the example %s has an answer', async (_, text) => {
    expect((await run(text)).length).toBeGreaterThan(0);
  });

  it('finds by pinyin initials once they are filled in', async () => {
    const count = async () =>
      keyFigures(await siftedOf(open.database, data, { ...UNFILTERED, text: 'gfzj' })).firmCount;
    expect(await count()).toBe(0);
    await fillSearchInitials(open.database);
    const found = rowsOf('enterprise').filter(
      (row) => isOperating(row) && /光伏(组件|支架)/.test([row.name, row.alias, row.main_products].join(' ')),
    );
    expect(await count()).toBe(found.length);
    expect(found.length).toBeGreaterThan(50);
  }, 120_000);
});
