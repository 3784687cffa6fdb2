import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMissing, parseCell, parseNumber, roughness } from '../../../src/import/parseCell';
import { boolean, date, double, integer, text } from '../../../src/model/entity';
import { ENTERPRISE_STATUS, VALUE_LEVEL } from '../../../src/model/enumerations';

const revenue = double('revenue_wan', '营业收入', 'Revenue', { unit: '万元' });
const employees = double('employees', '从业人数', 'Employees', { unit: '人' });

describe('missing', () => {
  it.each(['', ' ', '-', '--', '—', '——', '/', 'N/A', 'n/a', '空', '不详'])(
    '%j is missing, not 0',
    (cell) => {
      expect(isMissing(cell)).toBe(true);
      expect(parseCell(revenue, cell)).toBeNull();
      expect(parseCell(text('name', '名', 'Name'), cell)).toBeNull();
    },
  );
  it('0 and 无 are not', () => {
    expect(parseCell(revenue, '0')).toBe(0);
    expect(parseCell(text('name', '名', 'Name'), '无')).toBe('无');
  });
});

describe('numbers', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['１２３４．５', 1234.5],
    ['1，234', 1234],
    ['-3', -3],
    ['−3', -3],
    ['(1,234)', -1234],
    ['1.2e3', 1200],
    ['¥5', 5],
  ])('%s', (cell, value) => expect(parseNumber(cell)).toBe(value));
  it.each(['1,23', 'abc', '1-2', '12%', '0x10', '1 2 a', '100以上', '>100', '100-200', 'Infinity', 'NaN'])(
    '%s is no number',
    (cell) => {
      expect(parseCell(revenue, cell)).toEqual({ refused: 'notNumber' });
    },
  );
  it.each([
    ['约3000', 3000],
    ['近3,000', 3000],
    ['3000余', 3000],
    ['3000多万元', 3000],
    ['3000左右', 3000],
    ['约1.2亿元', 12000],
    ['2亿余元', 20000],
  ])('%s is a rough figure', (cell, value) => {
    expect(parseCell(revenue, cell)).toBe(value);
    expect(roughness(revenue, cell)).toBe('approximate');
  });
  it.each(['3000', '3,000万元', '—', '大约', '多多集团'])('%s is none', (cell) => {
    expect(roughness(revenue, cell)).toBeNull();
  });
  it.each(['1e308', '1e300', '9'.repeat(400), '-1e13'])('%s is beyond any figure', (cell) => {
    expect(parseCell(revenue, cell, 'yi')).toEqual({ refused: 'outOfRange' });
  });
  it('takes the unit of the cell before that of the column', () => {
    expect(parseCell(revenue, '1.5亿元', 'yuan')).toBe(15000);
    expect(parseCell(revenue, '３，０００万元', 'yuan')).toBe(3000);
    expect(parseCell(revenue, '20000元')).toBe(2);
    expect(parseCell(revenue, '20000', 'yuan')).toBe(2);
    expect(parseCell(revenue, '20000')).toBe(20000);
    expect(parseCell(employees, '1,200人')).toBe(1200);
  });
  it('loses no yuan on the way into 万元', () => {
    const yuan = fc.integer({ min: -9e12, max: 9e12 });
    fc.assert(
      fc.property(yuan, (amount) => {
        expect(Math.round(Number(parseCell(revenue, String(amount), 'yuan')) * 1e4)).toBe(
          Object.is(amount, -0) ? 0 : amount,
        );
      }),
    );
  });
  it('refuses a longitude outside China, as of swapped coordinates', () => {
    const lon = double('lon', '经度', 'Longitude');
    expect(parseCell(lon, '117.97')).toBe(117.97);
    expect(parseCell(lon, '28.45')).toEqual({ refused: 'outsideChina' });
  });
});

describe('other types', () => {
  it.each([
    ['2020-01-31', '2020-01-31'],
    ['2020/1/5', '2020-01-05'],
    ['2020.1.5', '2020-01-05'],
    ['2020年1月5日', '2020-01-05'],
    ['20200105', '2020-01-05'],
    ['2020-01-05 00:00:00', '2020-01-05'],
    ['2020-01-05T08:00:00Z', '2020-01-05'],
    ['2021.10', '2021-10-01'],
    ['2021.2', '2021-02-01'],
    ['2021年10月', '2021-10-01'],
    ['44197', '2021-01-01'],
    ['44197.5', '2021-01-01'],
  ])('date %s', (cell, iso) => expect(parseCell(date('d', '日', 'D'), cell)).toBe(iso));
  it.each(['2020-02-30', '2020-13-01', '2020-13', '2020/1-5', '12345', '99999', '2021年'])(
    'no day: %s',
    (cell) => {
      expect(parseCell(date('d', '日', 'D'), cell)).toEqual({ refused: 'notDate' });
    },
  );
  it('does not choose between January and October, and notes a month without a day', () => {
    const day = date('d', '日', 'D');
    expect(parseCell(day, '2021.1')).toEqual({ refused: 'monthUnclear' });
    expect(
      ['2021.10', '2021-10', '2021年10月', '2021-10-05', '44197'].map((cell) => roughness(day, cell)),
    ).toEqual(['monthOnly', 'monthOnly', 'monthOnly', null, null]);
  });
  it('integers', () => {
    expect(parseCell(integer('year', '年度', 'Year'), '2020年')).toBe(2020);
    expect(parseCell(integer('year', '年度', 'Year'), '2020.5')).toEqual({ refused: 'notInteger' });
  });
  it.each([
    ['是', true],
    ['TRUE', true],
    ['1', true],
    ['否', false],
    ['false', false],
    ['0', false],
  ])('%s', (cell, value) => {
    expect(parseCell(boolean('b', '是否', 'B'), cell)).toBe(value);
  });
  it('refuses any other boolean', () => {
    expect(parseCell(boolean('b', '是否', 'B'), '也许')).toEqual({ refused: 'notBoolean' });
  });
  it('takes identifiers and labels of an enumeration, a label 未知 included', () => {
    const status = text('status', '状态', 'Status', { values: ENTERPRISE_STATUS });
    expect(['halted', '停产', 'Halted', '--', '优良'].map((cell) => parseCell(status, cell))).toEqual([
      'halted',
      'halted',
      'halted',
      null,
      { refused: 'notInEnumeration' },
    ]);
    expect(parseCell(text('v', '', '', { values: VALUE_LEVEL }), '未知')).toBe('unknown');
  });
  it('refuses a code that a spreadsheet rounded', () => {
    expect(parseCell(text('id', '', '', { key: true }), '9.13E+17')).toEqual({ refused: 'damagedCode' });
  });
  it('leaves formulas and markup as the text they are', () => {
    for (const cell of ["=cmd|' /C calc'!A0", '<b>甲</b>', '__proto__']) {
      expect(parseCell(text('name', '', ''), cell)).toBe(cell);
    }
  });
});
