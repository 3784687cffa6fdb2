import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ImportClient } from '../../../src/import/importClient';
import type { BuiltImport } from '../../../src/model/builtImport';
import { encodeGb18030 } from '../../fixtures/import/encodeGb18030';
import { csvFile, importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';
import { readRegions } from '../../fixtures/import/placeTables';
import { readFixture } from '../../fixtures/import/readFixture';
import { readTable } from '../../fixtures/import/readTable';
import { cutFile, patchZipSizes } from '../../fixtures/import/spoil';

type Content = string | Uint8Array<ArrayBuffer> | File;
type Params = Readonly<Record<string, unknown>>;
interface BadFile {
  readonly what: string;
  readonly name: string;
  readonly content: () => Content | Promise<Content>;
  /** Of the message, without `error.import.`. */
  readonly key: string;
  readonly params?: Params;
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const bad = (
  what: string,
  name: string,
  content: BadFile['content'],
  key: string,
  params?: Params,
): BadFile => ({
  what,
  name,
  content,
  key,
  ...(params && { params }),
});
const HEAD = '企业名称,城市,2023年产值（万元）';
const workbook = async (rows: (string | number | null)[][], more: object = {}) =>
  (await writeXlsx({ sheets: [{ name: '表', rows, ...more }] })).slice();
const feature = (geometry: unknown) => ({ type: 'Feature', properties: { name: '示例' }, geometry });
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const kml = (inside: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

const BAD_FILES: readonly BadFile[] = [
  bad('nothing', 'a.csv', () => '', 'empty'),
  bad('blank lines', 'a.csv', () => '\n \n\t\n', 'empty'),
  bad('a byte order mark alone', 'a.csv', () => bytes(0xef, 0xbb, 0xbf), 'empty'),
  bad('delimiters alone', 'a.csv', () => ',,,\n,,,\n', 'empty'),
  bad('a PNG', 'a.csv', () => bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'notTable'),
  bad('a JPEG', 'a.xlsx', () => bytes(0xff, 0xd8, 0xff, 0xe0), 'notTable'),
  bad('a PDF', 'a.csv', () => '%PDF-1.7\n', 'notTable'),
  bad('a gzip', 'a.csv', () => bytes(0x1f, 0x8b, 8, 0), 'notTable'),
  bad('a 7z', 'a.xlsx', () => bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27), 'notTable'),
  bad('a rar', 'a.xlsx', () => 'Rar!\u001a', 'notTable'),
  bad('NUL bytes', 'a.csv', () => '企业名称,城市\n示例\u0000甲,上饶\n', 'notTable'),
  bad('bytes that no encoding knows', 'a.csv', () => bytes(0x61, 0x0a, 0xff, 0xff, 0x0a), 'undecodable', {
    line: 2,
  }),
  bad(
    'a line of GB18030 in UTF-8',
    'a.csv',
    () => joined(`${HEAD}\n示例·甲,上饶,1\n`, encodeGb18030('示例·乙,温州,2\n'), '示例·丙,合肥,3\n'),
    'undecodable',
    { line: 3 },
  ),
  bad('UTF-16 cut in a character', 'a.csv', () => bytes(0xff, 0xfe, 0x0a, 0x4e, 0x2c), 'undecodable'),
  bad('numbers above', 'a.csv', () => '1,2\n3,4', 'noHeader', { line: 1 }),
  bad('values above values', 'a.csv', () => '示例·甲,上饶市,1200\n示例·乙,温州市,800', 'noHeader', {
    line: 1,
  }),
  bad('a header alone', 'a.csv', () => HEAD, 'headerOnly'),
  bad('a header above blank rows', 'a.csv', () => `${HEAD}\n,,\n \n`, 'headerOnly'),
  bad('a header above notes', 'a.csv', () => `${HEAD}\n注：无数据,,\n`, 'headerOnly'),
  bad('a header twice', 'a.csv', () => '企业名称,城市,城市\n甲,上饶,温州', 'duplicateHeader', {
    line: 1,
    header: '城市',
    firstColumn: 2,
    column: 3,
  }),
  bad(
    'a header twice but for blanks',
    'a.csv',
    () => '企业名称,城市, 城市 \n甲,上饶,温州',
    'duplicateHeader',
  ),
  bad('a quote left open', 'a.csv', () => `${HEAD}\n"甲,上饶,1\n乙,温州,2`, 'brokenQuotes', { line: 2 }),
  bad('text after a quote', 'a.csv', () => `${HEAD}\n甲,上饶,1\n"乙"丙,温州,2`, 'brokenQuotes', { line: 3 }),
  bad('a short row', 'a.csv', () => `${HEAD}\n甲,上饶,1\n乙,温州`, 'wrongWidth', {
    line: 3,
    expected: 3,
    found: 2,
  }),
  bad('a long row', 'a.csv', () => `${HEAD}\n甲,上饶,1,2`, 'wrongWidth', { line: 2, expected: 3, found: 4 }),
  bad(
    'a cell of ten million characters',
    'a.csv',
    () => `${HEAD}\n${'长'.repeat(1e7)},上饶,1`,
    'cellTooLong',
    {
      line: 2,
      column: 1,
      length: 1e7,
    },
  ),
  bad(
    'two thousand columns',
    'a.csv',
    () => `${'列,'.repeat(2000)}\n${'1,'.repeat(2000)}`,
    'tooManyColumns',
    {
      columns: 2001,
    },
  ),
  bad(
    'a web page called .xls',
    'a.xls',
    () => '<html><table><tr><td>企业名称</td></tr></table></html>',
    'webPage',
  ),
  bad('a workbook of 2003 as XML', 'a.xls', () => '<?xml version="1.0"?><Workbook></Workbook>', 'webPage'),
  bad('a drawing', 'a.csv', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 'webPage'),
  bad('half a workbook', 'a.xlsx', () => cutFile(readFixture('list-libreoffice.xlsx'), 0.5), 'damaged'),
  bad(
    'a workbook without its end',
    'a.xlsx',
    () => cutFile(readFixture('list-libreoffice.xlsx'), 0.99),
    'damaged',
  ),
  bad('a zip signature alone', 'a.xlsx', () => bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'damaged'),
  bad('a zip without files', 'a.zip', () => zip({}), 'archive'),
  bad('a zip of a text', 'a.zip', () => zip({ 'readme.txt': '企业名称' }), 'archive'),
  bad(
    'a document',
    'a.xlsx',
    () => zip({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' }),
    'archive',
  ),
  bad(
    'a zip that would grow to gigabytes',
    'bomb.xlsx',
    () => patchZipSizes(zip({ 'xl/workbook.xml': '<a/>' }), 0xf0000000),
    'tooLargeUnpacked',
    { limitMegabytes: 512 },
  ),
  bad(
    'a zip of a thousand that would grow together',
    'bomb.xlsx',
    () =>
      patchZipSizes(
        zip(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`xl/${index}.xml`, 'a']))),
        0x00200000,
      ),
    'tooLargeUnpacked',
  ),
  bad(
    'a zip that understates what it grows to',
    'bomb.zip',
    () => patchZipSizes(zip({ 'a.kml': kml(' '.repeat(3e7)) }), 60),
    'damaged',
  ),
  bad(
    'a zip that says it grows to nothing',
    'bomb.xlsx',
    () => patchZipSizes(zip({ 'xl/workbook.xml': new Uint8Array(3e7) }), 0),
    'damaged',
  ),
  bad('a workbook without parts', 'a.xlsx', () => zip({ 'xl/workbook.xml': '<a/>' }), 'damaged'),
  bad(
    'a workbook with a password',
    'a.xlsx',
    async () =>
      (
        await writeXlsx({
          sheets: [{ name: 'a', rows: [['企业名称'], ['甲']] }],
          encryption: { password: 'x', spinCount: 1000 },
        })
      ).slice(),
    'encrypted',
  ),
  bad(
    'an old workbook of nothing',
    'a.xls',
    () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    'damaged',
  ),
  bad('half an old workbook', 'a.xls', () => cutFile(readFixture('list-libreoffice.xls'), 0.4), 'damaged'),
  bad('a workbook of empty sheets', 'a.xlsx', () => workbook([[null]]), 'empty'),
  bad(
    'a workbook of hidden rows',
    'a.xlsx',
    () => workbook([['企业名称'], ['甲']], { rowDefs: hiddenRows(2) }),
    'empty',
  ),
  bad('a workbook with a header alone', 'a.xlsx', () => workbook([['企业名称', '城市']]), 'headerOnly'),
  bad(
    'a workbook with a header twice',
    'a.xlsx',
    () =>
      workbook([
        ['企业名称', '产值', '产值'],
        ['甲', 1, 2],
      ]),
    'duplicateHeader',
    {
      line: 1,
      header: '产值',
    },
  ),
  bad(
    'a workbook with a cell in the far corner',
    'a.xlsx',
    () =>
      workbook(
        [
          ['企业名称', '城市'],
          ['甲', '上饶'],
        ],
        { cells: new Map([['1048575,16383', { value: 'x' }]]) },
      ),
    'sheetTooLarge',
  ),
  bad('half a Parquet file', 'a.parquet', () => cutFile(readFixture('enterprise.parquet'), 0.5), 'damaged'),
  bad('a Parquet signature alone', 'a.parquet', () => 'PAR1', 'damaged'),
  bad(
    'Parquet of another compression',
    'a.parquet',
    () => readFixture('enterprise-zstd.parquet'),
    'parquetCodec',
    {
      codec: 'ZSTD',
    },
  ),
  bad('broken JSON', 'a.geojson', () => '{"type": "FeatureCollection", "features": [', 'notGeoJson'),
  bad('JSON of rows', 'a.json', () => '[{"企业名称": "甲"}]', 'notGeoJson'),
  bad('TopoJSON', 'a.json', () => '{"type": "Topology", "objects": {}}', 'notGeoJson'),
  bad(
    'a feature without a type',
    'a.geojson',
    () => collection(feature(null), { properties: {} }),
    'badFeature',
    { number: 2 },
  ),
  bad(
    'a point of texts',
    'a.geojson',
    () => collection(feature({ type: 'Point', coordinates: ['117', '28'] })),
    'badFeature',
  ),
  bad(
    'an area of two corners',
    'a.geojson',
    () =>
      collection(
        feature({
          type: 'Polygon',
          coordinates: [
            [
              [1, 2],
              [3, 4],
            ],
          ],
        }),
      ),
    'badFeature',
  ),
  bad(
    'a shape that is none',
    'a.geojson',
    () => collection(feature({ type: 'Circle', coordinates: [1, 2] })),
    'badFeature',
  ),
  bad(
    'properties that are a list',
    'a.geojson',
    () => collection({ type: 'Feature', properties: [1], geometry: null }),
    'badFeature',
  ),
  bad('no features', 'a.geojson', () => collection(), 'empty'),
  bad('JSON nested without end', 'a.geojson', () => `[${'['.repeat(1e6)}`, 'notGeoJson'),
  bad('KML that is broken', 'a.kml', () => '<?xml version="1.0"?><kml><Placemark></kml>', 'damaged'),
  bad('half a KML', 'a.kml', () => cutFile(readFixture('park.kml'), 0.5), 'damaged'),
  bad('KML without a place', 'a.kml', () => kml('<name>无</name>'), 'empty'),
  bad(
    'KML with names that grow',
    'a.kml',
    () =>
      `<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${kml('<Placemark><name>&b;</name></Placemark>')}`,
    'webPage',
  ),
  bad(
    'a Shapefile without its table',
    'a.zip',
    () => zip({ 'park.shp': 'x', 'park.prj': 'x' }),
    'shapefilePart',
    {
      part: 'park.dbf',
    },
  ),
  bad('a Shapefile of noise', 'a.zip', () => zip({ 'park.shp': 'x', 'park.dbf': 'y' }), 'damaged'),
  bad(
    'a Shapefile that claims four thousand million rows',
    'a.zip',
    () =>
      zip({
        'park.shp': 'x',
        'park.dbf': bytes(3, 1, 1, 1, 0xff, 0xff, 0xff, 0xff, 33, 0, 10, 0, ...new Array<number>(30).fill(0)),
      }),
    'damaged',
  ),
  bad('a file over the limit', 'a.csv', () => withSize(csvFile('a.csv', HEAD), 300 * 2 ** 20), 'tooLarge', {
    limitMegabytes: 200,
  }),
  bad('a file that is gone', 'a.csv', () => goneFile('a.csv'), 'unreadable'),
];

function joined(...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): File {
  return new File(parts as BlobPart[], 'a.csv');
}

function hiddenRows(count: number) {
  return new Map(Array.from({ length: count }, (_, row) => [row, { hidden: true }]));
}

function withSize(file: File, size: number): File {
  return Object.defineProperty(file, 'size', { value: size });
}

function goneFile(name: string): File {
  const file = csvFile(name, HEAD);
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  return file;
}

/** Cells that are refused, one a row: header, cell, what is said of it. */
const BAD_CELLS = [
  ['2023年产值（万元）', '1e308', 'outOfRange'],
  ['2023年产值（亿元）', '1e309', 'outOfRange'],
  ['2023年产值（万元）', 'NaN', 'notNumber'],
  ['2023年产值（万元）', 'Infinity', 'notNumber'],
  ['2023年产值（万元）', '3000以上', 'notNumber'],
  ['2023年产值（万元）', '2000-3000', 'notNumber'],
  ['2023年产值（万元）', '#REF!', 'notNumber'],
  ['2023年产值（万元）', '一百', 'notNumber'],
  ['2023年产值（万元）', '1,23', 'notNumber'],
  ['2023年产值（万元）', '0x10', 'notNumber'],
  ['经度', '28.4', 'outsideChina'],
  ['纬度', '117.9', 'outsideChina'],
  ['状态日期', '2021-02-30', 'notDate'],
  ['状态日期', '2021.1', 'monthUnclear'],
  ['状态', '胡写', 'notInEnumeration'],
  ['统一社会信用代码', '9.13E+17', 'damagedCode'],
  ['企业名称', '', 'requiredMissing'],
  ['企业名称', '上饶市 合计', 'totalRow'],
  ['企业名称', '其中：规上', 'totalRow'],
] as const;

/** Texts that could do harm elsewhere and are carried as they are. */
const HARMLESS = [
  "=cmd|' /C calc'!A0",
  '@SUM(A1:A9)',
  '+1+1',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  "'); DROP TABLE enterprise; --",
  '__proto__',
  'constructor',
  '{{constructor}}',
  '#{7*7}',
  '\u202e示例',
  '\ufeff示例',
  '😀',
  '长'.repeat(100_000),
];

let client: ImportClient;
let goodId: number;
let before: BuiltImport;
const buildGood = async () => {
  const mapping = (await client.parse(csvFile('good.csv', HEAD, '示例·甲,上饶市,1200'))).recognised;
  return client.build(goodId, mapping, OPTIONS);
};
beforeAll(async () => {
  client = importInProcess();
  await client.open({ regions: readRegions() });
  goodId = (await client.parse(csvFile('good.csv', HEAD, '示例·甲,上饶市,1200'))).fileId;
  before = await buildGood();
});
// Whatever was wrong with another file, the one that was read before it is still there.
afterEach(async () => {
  expect(await buildGood()).toEqual(before);
});

it('are at least sixty', () => {
  expect(BAD_FILES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(BAD_FILES.map(({ what }) => what)).size).toBe(BAD_FILES.length);
});

describe('a file of', () => {
  it.each(BAD_FILES.map((each) => [each.what, each] as const))(
    '%s',
    async (_, { name, content, key, params = {} }) => {
      const given = await content();
      const file = given instanceof File ? renamed(given, name) : new File([given], name);
      const failure = await client.parse(file).then(
        (parsed) => parsed,
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ key: `error.import.${key}`, params, recovery: 'chooseAnotherFile' });
      expect(failure).toMatchObject({ params: { file: expect.stringContaining(name) } });
    },
  );
});

describe('a table named after an entity', () => {
  it.each([
    ['not its column', 'edge.csv', 'from_node,weight', 'n1,2', 1],
    ['a column called __proto__', 'node.csv', '__proto__,node_id,chain,name', '1,2,3,4', 0],
  ])('with %s leaves that column out', async (_, name, head, row, column) => {
    const { recognised } = await client.parse(csvFile(name, head, row));
    expect(recognised.mapping.columns[column]).toMatchObject({
      target: null,
      evidence: [{ key: 'import.evidence.notRecognised' }],
    });
  });

  it('without its key is turned away when it is imported', async () => {
    const { fileId, recognised } = await client.parse(csvFile('node.csv', 'node_id,stage', 'n1,上游'));
    await expect(client.build(fileId, recognised, OPTIONS)).rejects.toMatchObject({
      key: 'error.import.missingColumn',
      params: { file: 'node.csv' },
    });
  });
});

describe('a cell of', () => {
  it.each(BAD_CELLS)('%s: %s', async (header, cell, reason) => {
    const isName = header === '企业名称';
    const isCode = header === '统一社会信用代码';
    const headers = isName ? ['企业名称', '城市'] : ['企业名称', header, '城市'];
    const good = (index: number) =>
      isName ? [`示例${index}`, '上饶'] : [`示例${index}`, isCode ? `代码${index}` : '', '上饶'];
    const wrong = isName ? [cell, '上饶'] : ['示例·错', cell, '上饶'];
    const rows = [...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(good), wrong].map((cells) =>
      cells.map((each) => `"${each}"`).join(','),
    );
    const parsed = await client.parse(csvFile('a.csv', headers.join(','), ...rows));
    const { recognised } = parsed;
    expect(recognised.entity).toBe('enterprise');
    // With a single value in the column, and that one wrong, no field is proposed; a person chooses it.
    const named = await client.parse(
      csvFile('b.csv', headers.join(','), '示例,,'.split(',').slice(0, headers.length).join(',')),
    );
    const built = await client.build(
      parsed.fileId,
      { ...recognised, mapping: named.recognised.mapping },
      OPTIONS,
    );
    expect(built.refused.filter(({ key }) => key === `import.refused.${reason}`)).toMatchObject([
      { line: 11, column: header, value: cell },
    ]);
    expect(readTable(built, 'enterprise')).toHaveLength(9);
  });
});

describe('a text that could do harm', () => {
  it.each(HARMLESS.map((text) => [text.slice(0, 30), text] as const))('%s', async (_, text) => {
    const cells = [[text, '上饶', text]].map((row) =>
      row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
    );
    const parsed = await client.parse(
      csvFile('a.csv', `企业名称,城市,主要产品,__proto__`, ...cells.map((row) => `${row},1`)),
    );
    const built = await client.build(parsed.fileId, parsed.recognised, OPTIONS);
    expect(readTable(built, 'enterprise')).toMatchObject([{ name: text.trim(), main_products: text.trim() }]);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});

function renamed(file: File, name: string): File {
  return file.name === name ? file : new File([file], name);
}
