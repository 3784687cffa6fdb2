import gcoord from 'gcoord';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuildReport } from '../../../../src/import/buildReport';
import { createKnownIndex } from '../../../../src/import/check/knownIndex';
import { createKnownRows } from '../../../../src/import/check/knownRows';
import { createNearestRegion } from '../../../../src/import/check/nearestRegion';
import type { ImportClient } from '../../../../src/import/importClient';
import { proposePlaces } from '../../../../src/import/proposePlaces';
import type { BuildOptions, Repair } from '../../../../src/model/importRepair';
import { checkedRows, knownTable } from '../../../fixtures/import/checkCase';
import { readCountyAreas } from '../../../fixtures/import/countyAreas';
import { csvFile, importInProcess, OPTIONS } from '../../../fixtures/import/importInProcess';
import { readRegions, readRetiredCodes } from '../../../fixtures/import/placeTables';
import { readTable } from '../../../fixtures/import/readTable';

const NO_REPAIR: Repair = { edits: [], accepted: [], held: [], system: 'wgs84' };
let client: ImportClient;
beforeAll(async () => {
  client = importInProcess();
  await client.open({
    regions: readRegions(),
    retiredCodes: readRetiredCodes(),
    parks: { park_id: ['p1'], name: ['上饶经济技术开发区'], region: ['361104'], lon: [117.9], lat: [28.4] },
    counties: readCountyAreas(),
    known: [
      knownTable('node', [['pv.film', '胶膜']]),
      knownTable('park', [['p1', '上饶经济技术开发区']]),
      knownTable('enterprise', [
        ['old', '丙丁有限公司', '361123'],
        ['e1', '子有限公司', '361123'],
        ['e2', '丑有限公司', '361123'],
        ['e3', '寅有限公司', '361123'],
      ]),
    ],
  });
});

async function build(name: string, lines: readonly string[], options: Partial<BuildOptions> = {}) {
  const parsed = await client.parse(csvFile(name, ...lines));
  return client.build(parsed.fileId, parsed.recognised, { ...OPTIONS, ...options });
}
const lon = 118.2445;
const lat = 28.6819;

describe('points', () => {
  const list = ['编号,企业名称,县,经度,纬度', `a,甲,玉山县,${lon},${lat}`, `b,乙,广信区,${lon},${lat}`];

  it('in another county than the row says are doubted, and go on', async () => {
    const built = await build('points.csv', list);
    expect(built.refused).toEqual([]);
    expect(built.notices).toEqual([
      {
        line: 3,
        column: '经度',
        value: `${lon}, ${lat}`,
        key: 'import.notice.pointElsewhere',
        params: { county: '玉山县', stated: '广信区' },
      },
    ]);
    expect(built.coordinates).toMatchObject({ points: 2, proposal: null });
    expect(built.review.map(({ line, isHeld }) => [line, isHeld])).toEqual([[3, false]]);
  });

  it('of another system become WGS 84 once, where a person says so', async () => {
    for (const [system, crs] of [
      ['gcj02', gcoord.GCJ02],
      ['bd09', gcoord.BD09],
    ] as const) {
      const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, crs) as [number, number];
      const written = ['编号,企业名称,县,经度,纬度', `a,甲,玉山县,${x},${y}`];
      const kept = readTable(await build('points.csv', written), 'enterprise');
      expect(kept).toMatchObject([{ lon: x, lat: y, location_precision: 'exact' }]);
      const [row] = readTable(
        await build('points.csv', written, { repair: { ...NO_REPAIR, system } }),
        'enterprise',
      );
      expect(Number(row?.lon)).toBeCloseTo(lon, 5);
      expect(Number(row?.lat)).toBeCloseTo(lat, 5);
    }
  });
});

describe('a person’s changes', () => {
  const rows = ['enterprise,node', 'e1,pv.film', 'e2,胶膜', 'e3,火箭'];

  it('of cells take the place of the file’s, of which the rows to review still tell', async () => {
    const built = await build('enterprise_node.csv', rows, {
      repair: { ...NO_REPAIR, edits: [{ line: 3, column: 1, value: 'pv.film' }] },
    });
    expect(built).toMatchObject({ readRows: 3, refusedRows: 1 });
    expect(readTable(built, 'enterprise_node')).toMatchObject([
      { enterprise: 'e1', node: 'pv.film' },
      { enterprise: 'e2', node: 'pv.film' },
    ]);
    expect(built.review).toEqual([{ line: 4, cells: ['e3', '火箭'], isHeld: true }]);
  });

  it('let rows go on that a check holds, and hold rows that none does; what cannot be stored stays held', async () => {
    const built = await build(
      'enterprise_node.csv',
      ['enterprise,node,share', 'e1,pv.film,1', 'e2,火箭,1', 'e3,火箭,x'],
      {
        repair: { ...NO_REPAIR, accepted: [3, 4], held: [2] },
      },
    );
    expect(readTable(built, 'enterprise_node')).toMatchObject([{ enterprise: 'e2', node: '火箭' }]);
    expect(built.refused.map(({ line, key }) => [line, key])).toEqual([
      [2, 'import.refused.heldByHand'],
      [4, 'import.refused.notNumber'],
    ]);
    expect(built.notices.map(({ line, key }) => [line, key])).toEqual([
      [3, 'import.refused.referenceUnknown'],
      [4, 'import.refused.referenceUnknown'],
    ]);
  });
});

describe('what is beside a file', () => {
  it('counts as known: rows of files imported along with it', async () => {
    const nodes = await client.parse(csvFile('node.csv', 'node_id,chain,name', 'n9,pv,新环节'));
    const companions = [{ fileId: nodes.fileId, recognised: nodes.recognised }];
    const rows = ['enterprise,node', 'e1,n9'];
    expect((await build('enterprise_node.csv', rows, { companions })).refused).toEqual([]);
    expect((await build('enterprise_node.csv', rows)).refused).toMatchObject([
      { line: 2, key: 'import.refused.referenceUnknown' },
    ]);
  });
});

describe('a file with something in every row', () => {
  it('is worked through, however many rows it has', () => {
    const report = new BuildReport();
    for (let line = 0; line < 300_000; line++) report.notice(line, '县', '玉山先', 'placePartUnknown');
    const regions = createNearestRegion(readRegions());
    const table = checkedRows('list', '企业名称,县', '甲,玉山县');
    proposePlaces(report, table, regions, createKnownRows(createKnownIndex([])));
    expect(report.notices.at(-1)?.fix).toEqual([{ column: 1, value: '玉山县' }]);
  });
});

describe('names of places and parks that are nearly known', () => {
  it('are proposed', async () => {
    const built = await build('places.csv', [
      '编号,企业名称,市,县,园区',
      'a,甲,上绕市,,',
      'b,乙,上饶市,玉山先,',
      'c,丙,上饶市,玉山县,上饶经济开发区',
      'd,丁,火星市,,',
      'e,丙丁股份公司,上饶市,玉山县,',
    ]);
    expect(built.unplaced).toEqual([
      {
        line: 2,
        name: '甲',
        place: '上绕市',
        key: 'import.unplaced.unknownPlace',
        column: '市',
        fix: [{ column: 2, value: '上饶市' }],
      },
      { line: 5, name: '丁', place: '火星市', key: 'import.unplaced.unknownPlace' },
    ]);
    expect(built.notices.map(({ line, column, key, fix }) => [line, column, key, fix?.[0]?.value])).toEqual([
      [6, '企业名称', 'import.notice.nearLoadedName', undefined],
      [3, '县', 'import.notice.placePartUnknown', '玉山县'],
      [4, '园区', 'import.notice.parkUnknown', '上饶经济技术开发区'],
    ]);
  });
});
