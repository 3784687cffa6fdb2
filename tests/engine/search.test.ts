import { beforeAll, describe, expect, it } from 'vitest';
import { GAP_COLUMNS } from '../../src/panels/data/gapColumns';
import { SQL_EXAMPLES } from '../../src/panels/data/sqlExamples';
import { queryDataSetSources } from '../../src/queries/dataSetSources';
import { querySearchMatches } from '../../src/queries/search';
import { fillSearchInitials } from '../../src/queries/searchInitials';
import { derive, EVERYTHING, insertRows } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';
import { SMALL_CASE } from './smallCase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
  await insertRows(open.database, SMALL_CASE);
  await derive(open.database);
});

const found = async (text: string): Promise<string[]> => {
  const { enterprises, projects } = await querySearchMatches(open.database, text, 5);
  return [...enterprises, ...projects].map(({ id }) => id);
};

describe('search', () => {
  it('finds by name, alias and product, names that begin with the text first', async () => {
    expect(await found('甲')).toEqual(['e1', 'j1']);
    expect(await found('jia')).toEqual(['e1']);
    expect(await found('支架')).toEqual(['e1']);
    expect(await found('  ')).toEqual([]);
    expect(await found("'; DROP")).toEqual([]);
  });

  it('puts names that begin with the text first', async () => {
    const rows = ['乙光伏', '光伏甲'].map((name) => ({ enterprise_id: name, name }));
    await insertRows(open.database, { enterprise: rows }, 'import-2');
    await derive(open.database);
    expect(await found('光伏')).toEqual(['光伏甲', '乙光伏', 'j3']);
  });

  it('says where it is, and NaN where no point is known', async () => {
    const { enterprises } = await querySearchMatches(open.database, '甲公司', 5);
    expect(enterprises[0]).toMatchObject({ place: '上饶市', lon: 118, lat: 28.4 });
    const { projects } = await querySearchMatches(open.database, '硅片', 5);
    expect(projects[0]).toMatchObject({ id: 'j2', lon: Number.NaN });
  });

  it('finds by initials once they are filled in, again after the data are derived anew', async () => {
    expect(await found('dcyq')).toEqual([]);
    await fillSearchInitials(open.database);
    expect(await found('dcyq')).toEqual(['j1']);
    expect(await found('ygs')).toEqual(['e2']);
    await derive(open.database, { ...EVERYTHING, showSamples: false });
    expect(await found('ygs')).toEqual([]);
    await fillSearchInitials(open.database);
    expect(await found('ygs')).toEqual(['e2']);
  });

  it('fills long lists in to their end', async () => {
    const rows = Array.from({ length: 4100 }, (_, index) => ({
      enterprise_id: `z${index}`,
      name: `测试企业${index}`,
    }));
    await insertRows(open.database, { enterprise: rows }, 'import-3');
    await derive(open.database);
    await fillSearchInitials(open.database);
    expect(await found('csqy4099')).toEqual(['z4099']);
  });

  it('lets the later of two fillings finish the work', async () => {
    await derive(open.database);
    await Promise.all([fillSearchInitials(open.database), fillSearchInitials(open.database)]);
    expect(await found('slx')).toEqual(['e8', 'j6']);
  });
});

describe('the page 数据', () => {
  it('has examples that run', async () => {
    for (const { id, text } of SQL_EXAMPLES) {
      const { columns } = await open.console.run(text, new AbortController().signal);
      expect(columns.length, id).toBeGreaterThan(1);
    }
  });

  it('lists the columns that the table gap has', async () => {
    const { columns } = await open.console.run('SELECT * FROM gap LIMIT 0', new AbortController().signal);
    expect(columns).toEqual(GAP_COLUMNS);
  });

  it('names the sources of a data set, the most frequent first', async () => {
    const sources = await queryDataSetSources(open.database);
    expect(sources.get('import-1')).toEqual([
      { source: '文件甲', rows: 3 },
      { source: '文件乙', rows: 1 },
    ]);
  });
});
