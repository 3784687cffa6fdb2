import type {
  DiagnosisSettings,
  DiagnosisThresholds,
  PriorityWeights,
  TargetWeights,
} from '../../model/diagnosisSettings';

export type NumberGroup = 'thresholds' | 'priority' | 'targets';
export type SettingName = keyof DiagnosisThresholds | keyof PriorityWeights | keyof TargetWeights;

/** A number that a person may set. */
export interface SettingField {
  readonly group: NumberGroup;
  readonly name: SettingName;
  /** `share` is shown in percent. */
  readonly kind: 'share' | 'count' | 'number';
  readonly max: number;
}

export type SettingSection =
  | 'scope'
  | 'benchmark'
  | 'verdict'
  | 'overlay'
  | 'evidence'
  | 'priority'
  | 'targets';

const count = (name: keyof DiagnosisThresholds): SettingField => ({
  group: 'thresholds',
  name,
  kind: 'count',
  max: 1000,
});
const share = (name: keyof DiagnosisThresholds): SettingField => ({
  group: 'thresholds',
  name,
  kind: 'share',
  max: 1,
});
const number = (name: keyof DiagnosisThresholds): SettingField => ({
  group: 'thresholds',
  name,
  kind: 'number',
  max: 1000,
});
const weight = (name: keyof PriorityWeights): SettingField => ({
  group: 'priority',
  name,
  kind: 'number',
  max: 100,
});
const target = (name: keyof TargetWeights): SettingField => ({
  group: 'targets',
  name,
  kind: 'number',
  max: 6000,
});

/** Every number of the settings, once, in the order in which they matter. */
export const SETTING_SECTIONS: readonly (readonly [SettingSection, readonly SettingField[]])[] = [
  ['scope', [count('minEnterprises'), share('minAssignedShare'), share('minPlacedShare')]],
  [
    'benchmark',
    [
      count('minBenchmarkRegions'),
      share('maxBenchmarkShare'),
      share('minMeasureCoverage'),
      share('minCellCoverage'),
      number('shrinkageFirms'),
    ],
  ],
  [
    'verdict',
    [
      count('maxBreakLength'),
      number('weakQuotient'),
      number('weakSupplyRatio'),
      number('strengthQuotient'),
      count('strengthFirms'),
      number('minExpectedFirms'),
    ],
  ],
  [
    'overlay',
    [
      share('singleSourceShare'),
      number('maxSubstitution'),
      count('erodingYears'),
      count('buildNodes'),
      share('topShare'),
    ],
  ],
  [
    'evidence',
    [number('significantExpectedFirms'), count('minRelatednessRegions'), count('minRelatednessNodes')],
  ],
  [
    'priority',
    [
      weight('gap'),
      weight('pull'),
      weight('feasibility'),
      weight('leverage'),
      weight('security'),
      weight('valueLevel'),
      weight('gapOfBreak'),
      weight('gapOfBlankBeside'),
      weight('gapOfBlankFar'),
      weight('gapOfUntitledKey'),
    ],
  ],
  [
    'targets',
    [
      target('product'),
      target('standing'),
      target('ties'),
      target('distance'),
      target('expansion'),
      target('expansionYears'),
      target('distanceDecayKm'),
      target('homeQuotient'),
    ],
  ],
];

/** The value of a field. */
export function settingValue(settings: DiagnosisSettings, { group, name }: SettingField): number {
  return new Map<string, number>(Object.entries(settings[group])).get(name) ?? Number.NaN;
}

/** The settings with one field set. */
export function withSetting(
  settings: DiagnosisSettings,
  field: SettingField,
  value: number,
): DiagnosisSettings {
  return { ...settings, [field.group]: { ...settings[field.group], [field.name]: value } };
}

/** What a person typed as a value of the field, 0…max; null where it is none. A share is typed in percent. */
export function parseSetting(text: string, { kind, max }: SettingField): number | null {
  const typed = text.trim() === '' ? Number.NaN : Number(text);
  // Rounded so that 57 % is 0.57 and not 0.5700000000000001.
  const value = kind === 'share' ? Number((typed / 100).toFixed(6)) : typed;
  if (!(value >= 0 && value <= max)) return null;
  return kind === 'count' && !Number.isInteger(value) ? null : value;
}

/** The value as it is typed and shown. */
export function settingText(value: number, { kind }: SettingField): string {
  return String(kind === 'share' ? Number((value * 100).toFixed(4)) : value);
}
