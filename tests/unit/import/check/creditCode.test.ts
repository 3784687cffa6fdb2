import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCodes } from '../../../../src/import/check/checkCreditCodes';
import { creditCheckDigit, creditCodeStanding } from '../../../../src/import/check/creditCode';
import { checkContext, checkedRows } from '../../../fixtures/import/checkCase';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** A made-up body; its digit is worked out in the test below. */
const BODY = '91350100M000100Y4';

const code = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))
  .map((body) => body + creditCheckDigit(body));

describe('the check digit of a 统一社会信用代码', () => {
  it('is that of the example of GB 32100-2015', () => {
    expect(creditCheckDigit(BODY)).toBe('3');
    expect(creditCodeStanding(`${BODY}3`)).toBe('valid');
  });

  it('is 0 for a body of zeros, and moves with the first character by −1 modulo 31', () => {
    expect(creditCheckDigit('0'.repeat(17))).toBe('0');
    expect(creditCheckDigit(`1${'0'.repeat(16)}`)).toBe('Y');
    expect(creditCheckDigit(`2${'0'.repeat(16)}`)).toBe('X');
  });

  it('finds any single wrong character', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...ALPHABET), (right, place, wrong) => {
        fc.pre(right[place] !== wrong);
        expect(creditCodeStanding(right)).toBe('valid');
        expect(creditCodeStanding(right.slice(0, place) + wrong + right.slice(place + 1))).toBe(
          'wrongCheckDigit',
        );
      }),
    );
  });

  it('finds any two neighbours exchanged', () => {
    fc.assert(
      fc.property(code, fc.nat(16), (right, place) => {
        const [a = '', b = ''] = [right[place], right[place + 1]];
        fc.pre(a !== b);
        expect(creditCodeStanding(right.slice(0, place) + b + a + right.slice(place + 2))).toBe(
          'wrongCheckDigit',
        );
      }),
    );
  });

  it.each([
    ['I, O, S, V and Z are not of the alphabet', '91350100M000100YI3', 'wrongCheckDigit'],
    ['small letters and full width', '９1350100m000100y43', 'looseForm'],
    ['blanks and hyphens', '91350100-M000100Y4 3', 'looseForm'],
    ['one character short', `${BODY}`, 'wrongLength'],
    ['a registration number', '350100100012345', 'registrationNumber'],
    ['a stock code', '600519', 'other'],
    ['a local id', 'real:lg-battery', 'other'],
    ['a name', '甲有限公司', 'other'],
  ])('%s', (_, text, standing) => {
    expect(creditCodeStanding(text)).toBe(standing);
  });
});

describe('codes of a list', () => {
  it('are doubted in their cell, and only a loose form proposes anything', () => {
    const table = checkedRows(
      'list',
      '统一社会信用代码,企业名称',
      `${BODY}3,甲`,
      `${BODY}4,乙`,
      '91350100m000100y43,丙',
      '350100100012345,丁',
      '600519,戊',
      ',己',
    );
    expect(checkCreditCodes(table, checkContext())).toEqual([
      { line: 3, column: '统一社会信用代码', value: `${BODY}4`, reason: { doubt: 'creditCodeCheckDigit' } },
      {
        line: 4,
        column: '统一社会信用代码',
        value: '91350100m000100y43',
        reason: { doubt: 'creditCodeForm' },
        fix: [{ column: 0, value: `${BODY}3` }],
      },
      {
        line: 5,
        column: '统一社会信用代码',
        value: '350100100012345',
        reason: { doubt: 'registrationNumber' },
      },
    ]);
  });
});
