import { describe, expect, it } from 'vitest';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../../src/model/diagnosisSettings';
import {
  parseSetting,
  SETTING_SECTIONS,
  settingText,
  settingValue,
  withSetting,
} from '../../../../src/panels/diagnosisSettings/settingFields';

const fields = SETTING_SECTIONS.flatMap(([, each]) => each);
const { thresholds, priority, targets } = DEFAULT_DIAGNOSIS_SETTINGS;

describe('the numbers of the settings', () => {
  it('are all there, each once', () => {
    const names = fields.map(({ group, name }) => `${group}.${name}`).sort();
    const wanted = Object.entries({ thresholds, priority, targets }).flatMap(([group, values]) =>
      Object.keys(values).map((name) => `${group}.${name}`),
    );
    expect(names).toEqual(wanted.sort());
  });

  it('read back as they are shown', () => {
    for (const field of fields) {
      const value = settingValue(DEFAULT_DIAGNOSIS_SETTINGS, field);
      expect(parseSetting(settingText(value, field), field)).toBe(value);
      expect(settingValue(withSetting(DEFAULT_DIAGNOSIS_SETTINGS, field, 0), field)).toBe(0);
    }
  });

  it('are refused when they are none', () => {
    const share = { group: 'thresholds', name: 'minAssignedShare', kind: 'share', max: 1 } as const;
    const count = { group: 'thresholds', name: 'minEnterprises', kind: 'count', max: 1000 } as const;
    expect(parseSetting('57', share)).toBe(0.57);
    for (const text of ['', 'x', '-1', '101', 'NaN', 'Infinity'])
      expect(parseSetting(text, share)).toBeNull();
    expect(parseSetting('2.5', count)).toBeNull();
    expect(parseSetting(' 7 ', count)).toBe(7);
  });
});
