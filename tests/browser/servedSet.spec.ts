import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scaleTables } from '../../data/scale/scaleTables';
import { readScaleWorld } from '../../data/scale/scaleWorld';
import { writeScale } from '../../data/scale/writeScale';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

const ROOT = join(import.meta.dirname, '..', '..');
const NAME = 'spec-3000';
const FOLDER = join(ROOT, 'dist', 'sets', NAME);

describe('a data set that the operator serves beside the page', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    await writeScale(scaleTables(readScaleWorld(ROOT), 3000, 1), FOLDER);
    // Plain http: no browser of an office lacks what it takes.
    atlas = await openAtlas({ query: `set=${NAME}`, view: 'v=1&m=data&c=&r=', isIntranet: true });
  });
  afterAll(async () => {
    await atlas?.close();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('is loaded whole and stands among the data sets', async () => {
    expect(await atlas.data.dataSetNames()).toEqual(['内置数据', NAME]);
    const ofSet = (table: string) =>
      atlas.askNumber(`SELECT count(*) AS rows FROM ${table} WHERE data_set = '${NAME}'`);
    expect(await ofSet('enterprise')).toBe(3000);
    expect(await ofSet('enterprise_year')).toBe(3000);
    expect(await ofSet('enterprise_node')).toBe(3000);
    expect(await ofSet('honour')).toBe(300);
    expect(await ofSet('project')).toBe(225);
    expect(
      await atlas.askNumber(
        `SELECT count(*) AS rows FROM enterprise WHERE name LIKE '示例·%' AND NOT is_sample`,
      ),
    ).toBe(0);
  });

  it('counts in every figure, and goes when it is switched off', async () => {
    const operating = await atlas.askNumber(
      `SELECT count(*) AS firms FROM enterprise WHERE status IS NULL OR status IN ('active', 'reduced')`,
    );
    await atlas.goTo('总览');
    expect(await atlas.keyFigure('企业')).toBe(operating);
    await atlas.goTo('数据');
    await atlas.data.switchSet(NAME, false);
    expect(await atlas.askNumber('SELECT count(*) AS rows FROM enterprise')).toBe(20_237);
  });

  it('asked nothing but its own origin, and met no error', () => {
    expect(atlas.trouble).toEqual([]);
  });
});

describe('a served data set that is not there', () => {
  it('is told, and the embedded data are shown', async () => {
    const atlas = await openAtlas({ query: 'set=nowhere', view: 'v=1&m=data' });
    try {
      expect(await atlas.data.dataSetNames()).toEqual(['内置数据']);
      const told = atlas.page.getByRole('alert').filter({ hasText: 'manifest.json' });
      await told.first().waitFor();
      expect(await told.first().innerText()).toContain('nowhere');
    } finally {
      await atlas.close();
    }
  });
});

describe('a served data set that is larger than a tab has room for', () => {
  const name = 'spec-huge';
  const folder = join(ROOT, 'dist', 'sets', name);
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    // No file beside it: none may be asked for.
    const table = { name: 'enterprise', file: 'enterprise.parquet', rows: 30_000_000, rowGroups: 245 };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ asOf: '2026-09-30', tables: [table] }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused before it is read, with the limit and what to do', async () => {
    const atlas = await openAtlas({ query: `set=${name}`, view: 'v=1&m=data' });
    try {
      expect(await atlas.data.dataSetNames()).toEqual(['内置数据']);
      const told = atlas.page.getByRole('alert').filter({ hasText: '30,000,000 行' });
      await told.first().waitFor();
      expect(await told.first().innerText()).toMatch(/20,000,000 行.*拆分/);
      expect(atlas.trouble).toEqual([]);
    } finally {
      await atlas.close();
    }
  });
});
