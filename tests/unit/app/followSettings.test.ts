import { describe, expect, it } from 'vitest';
import { changesSums } from '../../../src/app/followSettings';
import { DEFAULT_DIAGNOSIS_SETTINGS as STANDARD } from '../../../src/model/diagnosisSettings';

describe('a changed setting', () => {
  it('reads rows again only where other rows count', () => {
    expect(changesSums(STANDARD, { ...STANDARD, countInferred: false })).toBe(true);
    expect(changesSums(STANDARD, { ...STANDARD, countHeadOffices: false })).toBe(true);
    expect(changesSums(STANDARD, { ...STANDARD, countUnknownStatus: false })).toBe(true);
    const years = { ...STANDARD, thresholds: { ...STANDARD.thresholds, erodingYears: 5 } };
    expect(changesSums(STANDARD, years)).toBe(true);
  });

  it('judges the sums otherwise', () => {
    const weaker = { ...STANDARD, thresholds: { ...STANDARD.thresholds, weakQuotient: 0.7 } };
    expect(changesSums(STANDARD, weaker)).toBe(false);
    expect(changesSums(STANDARD, { ...STANDARD, measure: 'count', benchmark: { kind: 'province' } })).toBe(
      false,
    );
  });
});
