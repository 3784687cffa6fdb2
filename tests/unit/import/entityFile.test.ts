import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportClient } from '../../../src/import/importClient';
import { csvFile, importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';
import { readRegions, readRetiredCodes } from '../../fixtures/import/placeTables';
import { readTable } from '../../fixtures/import/readTable';

let client: ImportClient;
beforeAll(async () => {
  client = importInProcess();
  await client.open({ regions: readRegions(), retiredCodes: readRetiredCodes() });
});

async function build(name: string, ...lines: string[]) {
  const parsed = await client.parse(csvFile(name, ...lines));
  return client.build(parsed.fileId, parsed.recognised, OPTIONS);
}

describe('a file named after an entity', () => {
  it.each(['node.csv', 'Node.CSV', 'node (1).csv', 'node（2）.csv', 'node - 副本.csv'])(
    '%s',
    async (name) => {
      const { recognised } = await client.parse(csvFile(name, 'node_id,chain,name', 'n1,pv,硅料'));
      expect(recognised.entity).toBe('node');
      expect(recognised.mapping.columns.map(({ target }) => target?.field)).toEqual([
        'node_id',
        'chain',
        'name',
      ]);
    },
  );

  it('leaves out a header that is no field', async () => {
    const built = await build('edge.csv', '__proto__,from_node,to_node,weight', 'x,a,b,1');
    expect(readTable(built, 'edge')).toMatchObject([{ from_node: 'a', to_node: 'b', coefficient: null }]);
  });

  it('names a required field that no column gives', async () => {
    await expect(build('node.csv', 'node_id,stage', 'n1,上游')).rejects.toMatchObject({
      key: 'error.import.missingColumn',
      params: { file: 'node.csv', entity: '环节', headers: '产业链（chain）、环节名称（name）' },
    });
  });
});

describe('rows', () => {
  it('takes labels and identifiers, fills in the source, leaves other columns missing', async () => {
    const built = await build(
      'node.csv',
      'node_id,chain,name,stage,is_key,source,as_of',
      'n1,pv,=硅料,上游,是,,',
      'n2,pv,<b>,midstream,0,年报,2020/1/2',
    );
    expect(readTable(built, 'node')).toMatchObject([
      {
        node_id: 'n1',
        name: '=硅料',
        stage: 'upstream',
        is_key: true,
        value_level: null,
        source: 'test.csv',
        is_sample: false,
      },
      { node_id: 'n2', name: '<b>', stage: 'midstream', is_key: false, source: '年报' },
    ]);
    const dates = readTable(built, 'node').map((row) =>
      new Date(Number(row.as_of)).toISOString().slice(0, 10),
    );
    expect(dates).toEqual(['2024-12-31', '2020-01-02']);
  });

  it('refuses what does not fit, with line, column, value and reason; the good ones go on', async () => {
    const built = await build(
      'enterprise_node.csv',
      'enterprise,node,share',
      'e1,n1,0.5',
      'e1,n1,0.4',
      ',n2,1',
      'e2,n1,half',
      '"e3\n",n1,',
      'e4,,many',
    );
    expect(built.refused).toEqual([
      { line: 3, column: 'enterprise+node', value: 'e1+n1', key: 'import.refused.duplicateKey' },
      { line: 4, column: 'enterprise', value: '', key: 'import.refused.requiredMissing' },
      { line: 5, column: 'share', value: 'half', key: 'import.refused.notNumber' },
      { line: 8, column: 'node', value: '', key: 'import.refused.requiredMissing' },
      { line: 8, column: 'share', value: 'many', key: 'import.refused.notNumber' },
    ]);
    expect(built).toMatchObject({ readRows: 6, refusedRows: 4, unplaced: [] });
    expect(readTable(built, 'enterprise_node')).toMatchObject([
      { enterprise: 'e1', share: 0.5 },
      { enterprise: 'e3', share: null },
    ]);
  });

  it('builds no table when every row is refused', async () => {
    const built = await build('edge.csv', 'from_node,to_node', 'a,');
    expect(built).toMatchObject({ tables: [], refusedRows: 1 });
  });
});

describe('places', () => {
  it('accepts codes, retired codes and names, keeps points, and lists what it cannot place', async () => {
    const built = await build(
      'enterprise (1).csv',
      'enterprise_id,name,region,lon,lat,location_precision,park,head_office_region',
      'a,甲,361104,,,,,',
      'b,乙,371200,,,,,',
      'c,丙,上饶市,117.9,28.4,,,',
      'd,丁,上饶,117.9,28.4,园区,p1,',
      'e,戊,361100,,,park,p1,',
      'f,己,朝阳,,,,,',
      'g,庚,,117.9,28.4,,,',
      'h,辛,,,,,,北京市',
      'i,壬,江西省,,,,,某地',
      'j,癸,361100,117.9,,,,',
      'k,子,361100,28.4,117.9,,,',
      'l,丑,,,,,,',
    );
    expect(
      readTable(built, 'enterprise').map(
        ({ enterprise_id, region, head_office_region, location_precision, lon }) => [
          enterprise_id,
          region,
          head_office_region,
          location_precision,
          lon,
        ],
      ),
    ).toEqual([
      ['a', '361104', null, 'county', null],
      ['b', '370100', null, 'city', null],
      ['c', '361100', null, 'exact', 117.9],
      ['d', '361100', null, 'park', 117.9],
      ['e', '361100', null, 'park', null],
      ['f', null, null, null, null],
      ['g', null, null, 'exact', 117.9],
      ['h', null, '110000', 'city', null],
      ['i', '360000', null, null, null],
      ['j', '361100', null, 'city', null],
      ['l', null, null, null, null],
    ]);
    expect(built.placed).toEqual({ exact: 1, park: 2, county: 1, city: 3, province: 1 });
    expect(built.unplaced).toEqual([
      { line: 7, name: '己', place: '朝阳', key: 'import.unplaced.ambiguous' },
      { line: 8, name: '庚', place: '', key: 'import.unplaced.pointOnly' },
      { line: 13, name: '丑', place: '', key: 'import.unplaced.noPlace' },
    ]);
    expect(built.notices).toEqual([
      {
        line: 3,
        column: 'region',
        value: '371200',
        key: 'import.notice.retiredRegion',
        params: { adcode: '370100', name: '济南市' },
      },
      { line: 10, column: 'head_office_region', value: '某地', key: 'import.notice.placePartUnknown' },
      { line: 11, column: 'lon', value: '117.9', key: 'import.notice.halfPoint' },
    ]);
    expect(built.refused).toEqual([
      {
        line: 12,
        column: 'lon',
        value: '28.4, 117.9',
        key: 'import.refused.swapped',
        fix: [
          { column: 3, value: '117.9' },
          { column: 4, value: '28.4' },
        ],
      },
    ]);
  });

  it('refuses a row whose key is a region that is not known', async () => {
    const built = await build('chain_adoption.csv', 'chain,region', 'pv,上饶市', 'pv,某市');
    expect(readTable(built, 'chain_adoption')).toMatchObject([{ region: '361100' }]);
    expect(built.refused).toMatchObject([
      { line: 3, column: 'region', value: '某市', key: 'import.refused.regionUnknown' },
    ]);
  });

  it('takes a region table with codes of its own', async () => {
    const built = await build('region.csv', 'adcode,name,level,parent', '999900,某市,地级,999000');
    expect(readTable(built, 'region')).toMatchObject([{ adcode: '999900', level: 'city', parent: '999000' }]);
  });
});
