import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

const GOOD_LIST = '企业名称,所在城市,2023年营业收入（万元）\n示例·甲,上饶市,1200\n示例·乙,温州市,800\n';

const BAD_FILES = [
  {
    what: 'that is not text',
    name: 'picture.csv',
    content: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
    words: ['picture.csv', '不是表格文件', '请选择 CSV'],
  },
  {
    what: 'that is half a workbook',
    name: 'book.xlsx',
    content: Buffer.from('504b0304140000000800', 'hex'),
    words: ['book.xlsx', '已损坏或不完整', '重新导出'],
  },
  { what: 'that is empty', name: 'empty.csv', content: '', words: ['empty.csv', '空文件', '请检查导出'] },
  {
    what: 'without a header',
    name: 'headless.csv',
    content: '示例·甲,上饶市,1200\n示例·乙,温州市,800\n',
    words: ['headless.csv', '第 1 行', '请在第一行写上各列的名称'],
  },
  {
    what: 'with a header only',
    name: 'hollow.csv',
    content: '企业名称,所在城市\n',
    words: ['hollow.csv', '只有表头', '请检查导出'],
  },
  {
    what: 'with broken quotes',
    name: 'quotes.csv',
    content: '企业名称,所在城市\n示例·甲,上饶市\n"示例·乙,温州市\n示例·丙,温州市\n',
    words: ['quotes.csv', '第 3 行', '引号没有成对', '请补上引号'],
  },
  {
    what: 'with a row of another width',
    name: 'ragged.csv',
    content: '企业名称,所在城市\n示例·甲,上饶市\n示例·乙,温州市,1,2\n',
    words: ['ragged.csv', '第 3 行有 4 列，表头有 2 列', '请检查'],
  },
  {
    what: 'that bears the name of a table but not its columns',
    name: 'edge.csv',
    content: 'from_node,weight\nn1,2\n',
    words: ['edge.csv', 'weight', 'to_node', '请改列名'],
  },
] as const;

describe('a file with a fault', () => {
  let atlas: OpenAtlas;
  const counts = () =>
    atlas.sql.ask(
      `SELECT (SELECT count(*) FROM enterprise) AS firms, (SELECT count(*) FROM enterprise_year) AS years,
              (SELECT count(*) FROM gap) AS gaps, (SELECT count(DISTINCT data_set) FROM enterprise) AS sets`,
    );
  let before: Awaited<ReturnType<typeof counts>>;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
    await atlas.data.choose({ name: 'good.csv', content: GOOD_LIST });
    await atlas.data.importChosen();
    before = await counts();
  });
  afterAll(() => atlas?.close());

  it.each(BAD_FILES.map((file) => [file.what, file] as const))(
    '%s is refused with its name, the line and what to do',
    async (_, { name, content, words }) => {
      await atlas.data.choose({ name, content });
      const complaint = await atlas.data.complaint(name);
      for (const word of words) expect(complaint).toContain(word);
      expect(await atlas.data.importButton.isDisabled()).toBe(true);
      await atlas.data.forget(name);
    },
  );

  it('does not keep a good one beside it from being imported', async () => {
    const [bad] = BAD_FILES;
    await atlas.data.choose(bad, { name: 'second.csv', content: GOOD_LIST });
    expect(await atlas.data.complaint(bad.name)).toContain(bad.name);
    await atlas.data.importChosen();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', 'good.csv', 'second.csv']);
    await atlas.data.switchSet('second.csv', false);
  });

  it('costs nothing that was loaded before', async () => {
    expect(before[0]?.sets).toBe('2');
    expect(await counts()).toEqual(before);
  });

  it('leaves no error in the console', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
