import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/lib/csv';

describe('toCsv', () => {
  it('begins with a byte order mark and reads back as written', () => {
    const text = toCsv(
      ['名称', 'output_wan'],
      [
        ['甲,"乙"\n丙', 12.5],
        ['', null],
      ],
    );
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(parse(text.slice(1), { skipEmptyLines: true }).data).toEqual([
      ['名称', 'output_wan'],
      ['甲,"乙"\n丙', '12.5'],
      ['', ''],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('disarms %j', (cell) => {
    const [[written]] = parse<string[]>(toCsv([cell], []).slice(1), { newline: '\r\n' }).data as [string[]];
    expect(written).toBe(`'${cell}`);
  });

  it('leaves numbers alone and missing ones empty', () => {
    expect(toCsv(['a', 'b', 'c'], [[-1, Number.NaN, false]]).slice(1)).toBe('a,b,c\r\n-1,,false\r\n');
  });
});
