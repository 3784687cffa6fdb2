import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import {
  type BenchmarkArea,
  DEFAULT_DIAGNOSIS_SETTINGS,
  type SubstituteScope,
} from '../../model/diagnosisSettings';
import { REGION_GROUPS, type RegionGroupId } from '../../model/regionGroups';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { SettingRow } from './SettingRow';
import styles from './SettingsForm.module.css';

type Area = BenchmarkArea | SubstituteScope;
const GROUPS = Object.keys(REGION_GROUPS) as RegionGroupId[];
const KINDS = {
  benchmark: ['all', 'province', 'radius', 'list'],
  substitutes: ['city', 'province', 'radius'],
} as const;
const MAX_RADIUS_KM = 6000;

interface AreaSettingProps {
  readonly name: 'benchmark' | 'substitutes';
  readonly value: Area;
  readonly onChange: (area: Area) => void;
}

/** The reference area, or R: all, the own province, a group of regions, a radius, a list. */
export function AreaSetting({ name, value, onChange }: AreaSettingProps) {
  const { t } = useTranslation('diagnosisSettings');
  const language = useView((view) => view.language);
  const { gaps, regionByCode } = useWorkspace().data;
  const [draft, setDraft] = useState<string | null>(null);
  const standard: Area = DEFAULT_DIAGNOSIS_SETTINGS[name];
  const options = [
    ...KINDS[name].map((kind) => ({ value: kind as string, label: t(`area.${kind}`) })),
    ...GROUPS.map((group) => ({ value: `group:${group}`, label: labelIn(language, REGION_GROUPS[group]) })),
  ];
  const choose = (id: string): void => {
    const group = GROUPS.find((each) => id === `group:${each}`);
    if (group) onChange({ kind: 'group', group });
    else if (id === 'radius') onChange({ kind: 'radius', radiusKm: 300 });
    else if (id === 'list') onChange({ kind: 'list', regions: [...gaps.city.regionIds] });
    else if (id === 'all' || id === 'province' || id === 'city') onChange({ kind: id } as Area);
  };
  const takeRadius = (): void => {
    const radiusKm = Number(draft);
    setDraft(null);
    if (radiusKm > 0 && radiusKm <= MAX_RADIUS_KM) onChange({ kind: 'radius', radiusKm });
  };
  const label = t(`${name}.name`);
  return (
    <SettingRow
      label={label}
      help={t(`${name}.help`)}
      standard={
        standard.kind === 'radius'
          ? t('radius', { km: standard.radiusKm })
          : t(`area.${standard.kind === 'group' ? 'all' : standard.kind}`)
      }
      isDefault={JSON.stringify(value) === JSON.stringify(standard)}
      onReset={() => onChange(standard)}
    >
      <span className={styles.area}>
        <Select<string>
          className={styles.select ?? ''}
          size="small"
          aria-label={label}
          value={value.kind === 'group' ? `group:${value.group}` : value.kind}
          options={options}
          onChange={choose}
        />
        {value.kind === 'radius' && (
          <span className={styles.entry}>
            <input
              className={styles.number}
              inputMode="numeric"
              aria-label={t('radiusOf', { name: label })}
              value={draft ?? String(value.radiusKm)}
              onChange={(event) => setDraft(event.target.value)}
              onBlur={takeRadius}
              onKeyDown={(event) => {
                if (event.key === 'Enter') takeRadius();
              }}
            />
            <span className={styles.unit}>{t('km')}</span>
          </span>
        )}
        {value.kind === 'list' && (
          <Select<string[]>
            className={styles.select ?? ''}
            mode="multiple"
            size="small"
            aria-label={t('listOf', { name: label })}
            value={[...value.regions]}
            options={gaps.city.regionIds.map((id) => ({
              value: id,
              label: regionByCode.get(id)?.name ?? id,
            }))}
            optionFilterProp="label"
            onChange={(regions) => onChange({ kind: 'list', regions })}
          />
        )}
      </span>
    </SettingRow>
  );
}
