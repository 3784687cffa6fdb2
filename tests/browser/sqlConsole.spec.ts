import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { readCsv } from './driver/readCsv';
import { saveDownload } from './driver/saveDownload';

describe('the SQL console', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas();
  });
  afterAll(() => atlas?.close());

  it('bears the names that scripts rely on', async () => {
    await atlas.page.getByRole('tab', { name: '数据' }).click();
    await atlas.page.getByLabel('SQL', { exact: true }).fill('SELECT 1 AS one');
    await atlas.page.getByRole('button', { name: '运行', exact: true }).click();
    await atlas.page.getByRole('table', { name: '查询结果', exact: true }).waitFor();
    expect(await atlas.page.getByLabel('选择文件', { exact: true }).getAttribute('type')).toBe('file');
    expect(await atlas.page.getByRole('button', { name: '导入', exact: true }).count()).toBe(1);
    expect(await atlas.page.getByRole('switch', { name: '内置数据', exact: true }).count()).toBe(1);
  });

  it('answers with a real table of unformatted values', async () => {
    expect(
      await atlas.sql.ask(`SELECT 1234567.5 AS a, NULL AS b, 20000::BIGINT AS c, '甲' AS d, TRUE AS e`),
    ).toEqual([{ a: '1234567.5', b: '', c: '20000', d: '甲', e: 'true' }]);
    expect(await atlas.sql.result.evaluate((table) => table.tagName)).toBe('TABLE');
    expect(await atlas.sql.result.locator('th').count()).toBe(5);
    expect(await atlas.sql.result.locator('td').count()).toBe(5);
  });

  it('turns pages of a hundred rows and hands out all of them', async () => {
    const firstOnPage = async () => (await atlas.sql.rows()).map(({ i }) => i).slice(0, 1);
    await atlas.sql.ask('SELECT range AS i FROM range(250)');
    expect(await atlas.sql.rowCountText()).toContain('共 250 行');
    expect(await atlas.sql.rows()).toHaveLength(100);
    await atlas.sql.turnPage('下一页');
    await eventually(firstOnPage).toEqual(['100']);
    await atlas.sql.turnPage('下一页');
    await eventually(() => atlas.sql.rows()).toHaveLength(50);
    const file = await saveDownload(atlas.page, () => atlas.sql.exportButton.click());
    const rows = readCsv(file.bytes.toString('utf8'));
    expect(rows).toHaveLength(251);
    // While synthetic rows are shown every file bears the mark.
    expect(rows.at(-1)).toEqual(['示例数据 不代表实际', '249']);
  });

  it('shows the first ten thousand rows of a long answer, and hands out all', async () => {
    await atlas.sql.ask('SELECT range AS i FROM range(10500)');
    expect(await atlas.sql.rowCountText()).toContain('只显示前 10,000 行');
    const file = await saveDownload(atlas.page, () => atlas.sql.exportButton.click());
    const rows = readCsv(file.bytes.toString('utf8'));
    expect([rows.length, rows.at(-1)?.at(-1)]).toEqual([10_501, '10499']);
  });

  it('knows the tables of the model', async () => {
    for (const table of [
      'region',
      'park',
      'chain',
      'chain_adoption',
      'node',
      'edge',
      'enterprise',
      'enterprise_year',
      'enterprise_node',
      'honour',
      'project',
      'project_stage',
      'gap',
    ]) {
      const [row] = await atlas.sql.ask(`SELECT count(*) AS rows FROM ${table}`);
      expect([table, Number(row?.rows) > 0]).toEqual([table, true]);
    }
  });

  it.each([
    'DROP TABLE enterprise',
    'DELETE FROM enterprise',
    'UPDATE enterprise SET name = NULL',
    'CREATE TABLE x AS SELECT 1',
    'SELECT 1; SELECT 2',
    `ATTACH 'x.db'`,
    `COPY enterprise TO 'x.csv'`,
    'INSTALL spatial',
    'SET enable_external_access = true',
    `SELECT * FROM read_csv('https://example.org/x.csv')`,
    'SELECT * FROM internal.firm',
  ])('refuses %s', async (statement) => {
    expect(await atlas.sql.refusal(statement)).toMatch(/语句没有运行|不能查询/);
    expect(await atlas.sql.ask('SELECT count(*) > 20000 AS whole FROM enterprise')).toEqual([
      { whole: 'true' },
    ]);
  });

  it('stops a statement that would take for ever, and answers the next', async () => {
    await atlas.sql.runAndCancel('SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b');
    expect(await atlas.sql.ask('SELECT count(*) AS chains FROM chain')).toEqual([{ chains: '27' }]);
  });

  it('says where a statement is wrong, in the lines as they were typed', async () => {
    const refusal = await atlas.sql.refusal('SELECT name\nFROM   enterprise\nWHERE  AND');
    expect(refusal).toMatch(/^语句没有运行：写法有误/);
    expect(refusal).toMatch(/LINE 3: WHERE {2}AND\n\s+\^/);
    expect(await atlas.sql.refusal('SELECT nosuch FROM enterprise')).toMatch(/nosuch[\s\S]*LINE 1:/);
    expect(await atlas.sql.refusal('SELECT (1')).toContain('at end of input');
  });

  it('is without synthetic rows when they are hidden, as is every figure', async () => {
    const count = async (table: string, condition = 'TRUE') => {
      const [row] = await atlas.sql.ask(`SELECT count(*) AS rows FROM ${table} WHERE ${condition}`);
      return Number(row?.rows);
    };
    const real = await count('enterprise', 'is_sample IS NOT TRUE');
    const realProjects = await count('project', 'is_sample IS NOT TRUE');
    expect(real).toBeGreaterThan(100);
    await atlas.showSamples(false);
    expect(await count('enterprise')).toBe(real);
    expect(await count('project')).toBe(realProjects);
    expect(
      await count('enterprise_node n JOIN enterprise e ON e.enterprise_id = n.enterprise', 'e.is_sample'),
    ).toBe(0);
    await atlas.goTo('总览');
    await atlas.filters.press('重置');
    await eventually(async () => (await atlas.filters.results()).projects).toBe(realProjects);
    expect(await atlas.map.sampleMark.count()).toBe(0);
    await atlas.showSamples(true);
    await atlas.map.sampleMark.waitFor();
    await eventually(async () => (await atlas.filters.results()).projects).toBeGreaterThan(1000);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
