import { useTranslation } from 'react-i18next';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../model/diagnosisSettings';
import { SettingRow } from './SettingRow';

interface SwitchSettingProps {
  readonly name: 'countHeadOffices' | 'countUnknownStatus' | 'countInferred';
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Whether rows of a kind count. */
export function SwitchSetting({ name, value, onChange }: SwitchSettingProps) {
  const { t } = useTranslation('diagnosisSettings');
  const standard = DEFAULT_DIAGNOSIS_SETTINGS[name];
  const label = t(`switch.${name}.name`);
  return (
    <SettingRow
      label={label}
      help={t(`switch.${name}.help`)}
      standard={t(standard ? 'on' : 'off')}
      isDefault={value === standard}
      onReset={() => onChange(standard)}
    >
      <input
        type="checkbox"
        aria-label={label}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
    </SettingRow>
  );
}
