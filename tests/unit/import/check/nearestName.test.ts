import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../src/import/check/editDistance';
import { nearestName } from '../../../../src/import/check/nearestName';
import { proposeFix } from '../../../../src/import/check/proposeFix';
import { date, double, text } from '../../../../src/model/entity';
import { ENTERPRISE_STATUS, PROJECT_STAGE } from '../../../../src/model/enumerations';

/** The textbook recursion. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a[0] === b[0] ? 0 : 1;
  return Math.min(
    slowDistance(a.slice(1), b.slice(1)) + same,
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
  );
}

const shortText = fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), maxLength: 6 });

describe('the edit distance', () => {
  it('is that of the textbook, up to its limit', () => {
    fc.assert(
      fc.property(shortText, shortText, fc.nat(6), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
      }),
    );
  });
});

describe('the nearest name', () => {
  const nodes = ['胶膜', '玻璃', '硅片', '电池片', '组件', '接线盒'];
  it.each([
    ['封装胶膜', '胶膜'],
    ['光伏玻璃', '玻璃'],
    ['接线盒盒', '接线盒'],
    ['接钱盒', '接线盒'],
    ['组 件', '组件'],
    ['电池', '电池片'],
    ['火箭', undefined],
    ['', undefined],
  ])('of %s is %s', (word, name) => {
    expect(nearestName(word, nodes)).toBe(name);
  });

  it('is none when two are equally near', () => {
    expect(nearestName('甲乙丙', ['甲乙丁', '甲乙戊'])).toBeUndefined();
  });
});

describe('a cell that does not fit', () => {
  const status = text('status', '状态', 'Status', { values: ENTERPRISE_STATUS });
  const stage = text('stage', '阶段', 'Stage', { values: PROJECT_STAGE });
  const amount = double('output_wan', '产值', 'Output', { unit: '万元' });
  const day = date('status_date', '日期', 'Date');
  it.each([
    [status, '在营企业', 'notInEnumeration', '在营'],
    [status, 'activ', 'notInEnumeration', '在营'],
    [status, '火星', 'notInEnumeration', undefined],
    [stage, '开工中', 'notInEnumeration', '开工'],
    [amount, '3000（含税）', 'notNumber', '3000'],
    [amount, '3000-4000', 'notNumber', undefined],
    [amount, '多', 'notNumber', undefined],
    [day, '31/12/2023', 'notDate', '2023-12-31'],
    [day, '12/31/2023', 'notDate', '2023-12-31'],
    [day, '05/06/2023', 'notDate', undefined],
    [day, '31/31/2023', 'notDate', undefined],
    [day, '去年', 'notDate', undefined],
  ] as const)('%# is proposed what it may mean', (field, value, reason, meant) => {
    const fix = meant === undefined ? undefined : [{ column: 4, value: meant }];
    expect(proposeFix(field, 4, value, reason)).toEqual(fix);
  });
});
