import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../../src/import/parseDelimited';

const parse = (text: string) => parseDelimited(text, 'a.csv', (cell) => cell.startsWith('名'));

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
    .uniqueArray(
      fc.constantFrom('__proto__', 'constructor', '名称', 'x,y', 'say "hi"', 'two\nlines', '备注'),
      {
        minLength: 1,
      },
    )
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
    expect(parse('名,b\r\n\r\n1,"x\r\ny"\r\n,\r\n3,4\r\n')).toEqual({
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
      'a title',
      '\n2023年企业名单,,\n名称,城市,产值\n甲,乙,3',
      'error.import.titleAboveHeader',
      { line: 2, title: '2023年企业名单' },
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
