import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandSheet } from '../../../../src/import/read/understandSheet';
import { tableOf } from '../../../fixtures/import/tableOf';

const parse = (text: string) => tableOf(text, 'a.csv', (cell) => cell.startsWith('名'));

function failure(text: string): unknown {
  try {
    parse(text);
  } catch (error) {
    return error;
  }
  return null;
}

describe('round trip', () => {
  const quote = (cell: string) => (/[",;\t\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const nasty = fc.constantFrom(
    "=cmd|' /C calc'!A0",
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'a"b',
    'x,y',
    '上\n饶',
    '"',
    '',
  );
  const cell = fc.oneof(
    nasty,
    fc.string({ unit: 'binary' }).map((text) => text.replace(/\r/g, '')),
  );
  const headers = fc
    .uniqueArray(fc.constantFrom('__proto__', 'constructor', '名称', 'x,y', 'say "hi"', '备注'), {
      minLength: 1,
    })
    .map((names) => ['名', ...names]);

  it('gives back cells with quotes, delimiters, line ends, formulas and markup, and their lines', () => {
    const tables = headers.chain((names) => {
      const rest = fc.array(cell, { minLength: names.length - 1, maxLength: names.length - 1 });
      const row = fc
        .tuple(fc.string({ unit: 'grapheme' }), rest)
        .map(([first, others]) => [`x${first}`, ...others]);
      return fc.tuple(fc.constant(names), fc.array(row, { minLength: 1, maxLength: 8 }));
    });
    fc.assert(
      fc.property(tables, fc.constantFrom(',', '\t', ';'), (table, delimiter) => {
        const [names, rows] = table;
        const records = [names, ...rows].map((row) => row.map(quote).join(delimiter));
        const read = parse(records.join('\n'));
        expect(read.headers).toEqual(names);
        expect(read.rows).toEqual(rows);
        const starts = records.map((_, index) => records.slice(0, index).join('\n').split('\n').length + 1);
        expect(read.lines).toEqual(starts.slice(1));
      }),
    );
  });

  it('reads Windows and old Mac line ends, skips blank rows and counts their lines', () => {
    expect(parse('名,b\r\n\r\n1,"x\r\ny"\r\n,\r\n3,4\r\n')).toMatchObject({
      headers: ['名', 'b'],
      rows: [
        ['1', 'x\ny'],
        ['3', '4'],
      ],
      lines: [3, 6],
    });
    expect(parse('名,b\r1,2\r').rows).toEqual([['1', '2']]);
  });

  it('drops columns that a spreadsheet left empty on the right', () => {
    expect(parse('名,b,,\n1,2,,\n3,4,,\n')).toMatchObject({
      headers: ['名', 'b'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect(parse('名,b\n1,2,,\n').rows).toEqual([['1', '2']]);
  });
});

describe('files that are turned away', () => {
  it.each([
    ['only numbers above', '1,2\n3,4', 'error.import.noHeader', { line: 1 }],
    [
      'values above values',
      '000001,甲公司,2020-01-02\n000002,乙公司,2020-01-03',
      'error.import.noHeader',
      { line: 1 },
    ],
    [
      'a header twice',
      '名,b,名\n1,2,3',
      'error.import.duplicateHeader',
      { line: 1, header: '名', firstColumn: 1, column: 3 },
    ],
    ['no rows', '名,b\n\n', 'error.import.headerOnly', {}],
    ['a quote left open', '名,b\n1,2\n3,"4\n5,6\n', 'error.import.brokenQuotes', { line: 3 }],
    ['text after a quote', '名,b\n1,"2\n\n"\n3,"4"x\n', 'error.import.brokenQuotes', { line: 5 }],
    ['a short row', '名,b,c\n1,2,3\n4,5\n', 'error.import.wrongWidth', { line: 3, expected: 3, found: 2 }],
    ['a long row', '名,b\n1,2\n4,5,6\n', 'error.import.wrongWidth', { line: 3, expected: 2, found: 3 }],
  ])('%s', (_, text, key, params) => {
    expect(failure(text)).toMatchObject({ key, params: { file: 'a.csv', ...params } });
  });

  it('keeps a header of years when a name stands beside them', () => {
    expect(parse('名称,2019,2020\n甲,1,2').headers).toEqual(['名称', '2019', '2020']);
  });
});

describe('what stands around a table', () => {
  it('reads unit and year above the header and leaves those lines out', () => {
    const table = parse(
      '2023年规上工业企业名单,,\n填报单位：某市工信局,,单位：万元\n名称,城市,产值\n甲,上饶,3\n注：不含小微企业\n1.口径见附件,,\n填表人：某某,审核人：某某,\n',
    );
    expect(table).toMatchObject({
      headers: ['名称', '城市', '产值'],
      rows: [['甲', '上饶', '3']],
      lines: [4],
      unit: 'wan',
      year: 2023,
    });
    expect(table.skipped).toEqual([
      { line: 1, reason: 'title' },
      { line: 2, reason: 'title' },
      { line: 5, reason: 'footnote' },
      { line: 6, reason: 'footnote' },
      { line: 7, reason: 'footnote' },
    ]);
  });

  it.each([
    ['单位：亿元', 'yi'],
    ['（单位：人民币万元）', 'wan'],
    ['金额单位: 元', 'yuan'],
    ['计量单位：人、万元', 'wan'],
    ['填报单位：上饶市工信局', null],
  ])('%s', (title, unit) => {
    expect(parse(`${title}\n名称,产值,城市\n甲,1,上饶`).unit).toBe(unit);
  });

  it('joins a header of two rows, blank or repeated where a name spans', () => {
    expect(parse('名称,城市,产值,,人数\n,,2022年,2023年,\n甲,上饶,1,2,3').headers).toEqual([
      '名称',
      '城市',
      '产值 2022年',
      '产值 2023年',
      '人数',
    ]);
    expect(parse('名称,产值,产值\n名称,2022,2023\n甲,1,2').headers).toEqual([
      '名称',
      '产值 2022',
      '产值 2023',
    ]);
  });

  it('takes no row of data for a second header', () => {
    expect(parse('名称,城市,\n甲,x,y').rows).toEqual([['甲', 'x', 'y']]);
    expect(failure('名,产值,产值\n甲,1,2')).toMatchObject({ key: 'error.import.duplicateHeader' });
  });

  it('joins a row of units and leaves out one that numbers the columns', () => {
    const table = parse('名称,产值,人数,税收\n—,万元,人,亿元\n甲,1,2,3\n乙,4,5,6');
    expect(table.headers).toEqual(['名称', '产值（万元）', '人数', '税收（亿元）']);
    expect(table.skipped).toEqual([{ line: 3, reason: 'columnNumbers' }]);
    expect(table.rows).toEqual([['乙', '4', '5', '6']]);
  });

  it('keeps a last row that only looks like a note, and a note that is not last', () => {
    expect(parse('名,b,c\n注：x,1,2').rows).toHaveLength(1);
    expect(parse('名,b,c\n注：x,,\n甲,1,2').rows).toHaveLength(2);
  });

  it('finds the header below a line that is as full', () => {
    const table = tableOf('某市,某局,2024年\n名称,名城市,名产值\n甲,上饶,1', 'a.csv', (cell) =>
      cell.startsWith('名'),
    );
    expect(table.headers).toEqual(['名称', '名城市', '名产值']);
  });

  it('takes the names that a format states for names, whatever they are', () => {
    const rows = [
      ['2021', '2022'],
      ['1', '2'],
      ['注：x', ''],
    ].map((cells, index) => ({ line: index + 1, cells, hidden: false }));
    const sheet = { name: '', rows, isTable: true, geometryHeaders: [], linesWithoutValue: [] };
    expect(understandSheet(sheet, 'a.parquet', () => false)).toMatchObject({
      headers: ['2021', '2022'],
      rows: [
        ['1', '2'],
        ['注：x', ''],
      ],
    });
  });

  it('leaves hidden rows out and says so', () => {
    const cells = [
      ['名', 'b'],
      ['甲', '1'],
      ['乙', '2'],
    ];
    const rows = cells.map((row, index) => ({ line: index + 1, cells: row, hidden: index === 1 }));
    const sheet = { name: '', rows, isTable: false, linesWithoutValue: [3] };
    expect(understandSheet(sheet, 'a.xlsx', () => true)).toMatchObject({
      rows: [['乙', '2']],
      skipped: [
        { line: 2, reason: 'hidden' },
        { line: 3, reason: 'formulaWithoutValue' },
      ],
    });
  });
});
