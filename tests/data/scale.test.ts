import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashUnit } from '../../data/scale/hashUnit';
import { type ScaleTable, scaleTables } from '../../data/scale/scaleTables';
import { readScaleWorld } from '../../data/scale/scaleWorld';
import { writeScale } from '../../data/scale/writeScale';
import { entityByName } from '../../src/model/entities';
import { fromParquet } from '../../src/model/parquet';

const world = readScaleWorld(join(import.meta.dirname, '../..'));
const rowsOf = ({ rowCount, row }: ScaleTable) => Array.from({ length: rowCount }, (_, index) => row(index));
const tableOf = (tables: readonly ScaleTable[], name: string): ScaleTable => {
  const table = tables.find(({ entity }) => entity === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

describe('the hash of a row', () => {
  it('spreads evenly over rows and over questions', () => {
    for (const [first, second] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const values = Array.from({ length: 10_000 }, (_, i) =>
        hashUnit(1, i * first + 7 * second, i * second),
      );
      const counts = Array.from(
        { length: 10 },
        (_, bin) => values.filter((v) => Math.floor(v * 10) === bin).length,
      );
      expect(Math.min(...counts)).toBeGreaterThan(850);
      expect(Math.max(...counts)).toBeLessThan(1150);
    }
  });
});

describe('a large set', () => {
  const tables = scaleTables(world, 4000, 1);

  it('has a year and a node for every enterprise, and projects and titles in proportion', () => {
    expect(tables.map(({ entity, rowCount }) => [entity, rowCount])).toEqual([
      ['enterprise', 4000],
      ['enterprise_year', 4000],
      ['enterprise_node', 4000],
      ['honour', 400],
      ['project', 300],
    ]);
  });

  it('begins like a smaller one of the same seed, and unlike one of another', () => {
    const fewer = scaleTables(world, 100, 1);
    for (const table of fewer) {
      const rows = rowsOf(table);
      expect(rowsOf(tableOf(tables, table.entity)).slice(0, rows.length)).toEqual(rows);
    }
    expect(rowsOf(tableOf(scaleTables(world, 100, 2), 'enterprise'))).not.toEqual(
      rowsOf(tableOf(fewer, 'enterprise')),
    );
  });

  it('has known places and nodes, words of the enumerations, keys once, and the mark of synthetic rows', () => {
    const counties = new Set(world.counties.map(({ adcode }) => adcode));
    const nodes = new Set(world.nodes.map(({ nodeId }) => nodeId));
    for (const table of tables) {
      const fields = entityByName(table.entity)?.fields ?? [];
      const keys = new Set<string>();
      for (const cells of rowsOf(table)) {
        const row = Object.fromEntries(table.columns.map((name, column) => [name, cells[column] ?? null]));
        keys.add(
          fields
            .filter(({ key }) => key)
            .map(({ name }) => row[name])
            .join(' '),
        );
        expect(row).toMatchObject({ is_sample: true, source: '示例数据' });
        if (row.region !== undefined) expect(counties).toContain(row.region);
        if (row.node !== undefined) expect(nodes).toContain(row.node);
        for (const { name, values, required } of fields) {
          if (required) expect(row[name] ?? null).not.toBeNull();
          if (values && row[name] !== undefined && row[name] !== null)
            expect(Object.keys(values)).toContain(row[name]);
        }
      }
      expect(keys.size).toBe(table.rowCount);
    }
  });

  it('leaves about 15 % of the figures missing, never 0, and has a heavy tail', () => {
    const outputs = rowsOf(tableOf(tables, 'enterprise_year')).map((cells) => cells[2] ?? null);
    const known = outputs.filter((cell): cell is number => typeof cell === 'number').sort((a, b) => a - b);
    expect(1 - known.length / outputs.length).toBeCloseTo(0.15, 1);
    expect(known[0]).toBeGreaterThan(0);
    expect((known.at(-1) ?? 0) / (known[Math.floor(known.length / 2)] ?? 1)).toBeGreaterThan(100);
  });
});

describe('its files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'scale-'));
    await writeScale(scaleTables(world, 200, 1), folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hold the rows as they were made, and the manifest counts them', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const table = tableOf(scaleTables(world, 200, 1), 'enterprise_year');
    expect(manifest.tables[1]).toEqual({
      name: 'enterprise_year',
      file: 'enterprise_year.parquet',
      rows: 200,
      rowGroups: 1,
    });
    const { columns, rowCount } = await fromParquet(
      new Uint8Array(readFileSync(join(folder, 'enterprise_year.parquet'))),
    );
    expect(rowCount).toBe(200);
    expect(columns.map(({ name }) => name)).toEqual(table.columns);
    const output = columns[2]?.values ?? [];
    expect([...output]).toEqual(rowsOf(table).map((cells) => cells[2]));
  });
});
