import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../../model/diagnosisSettings';
import { SettingRow } from './SettingRow';
import styles from './SettingsForm.module.css';
import { parseSetting, type SettingField, settingText, settingValue, withSetting } from './settingFields';

interface NumberSettingProps {
  readonly field: SettingField;
  readonly settings: DiagnosisSettings;
  readonly onChange: (settings: DiagnosisSettings) => void;
}

/** A number of the settings. Taken when the person leaves the field or presses Enter, so that undo is a step a value. */
export function NumberSetting({ field, settings, onChange }: NumberSettingProps) {
  const { t } = useTranslation('diagnosisSettings');
  const value = settingValue(settings, field);
  const standard = settingValue(DEFAULT_DIAGNOSIS_SETTINGS, field);
  const [draft, setDraft] = useState<string | null>(null);
  const label = t(`field.${field.name}.name`);
  const isWrong = draft !== null && parseSetting(draft, field) === null;
  const take = (): void => {
    const parsed = draft === null ? null : parseSetting(draft, field);
    setDraft(null);
    if (parsed !== null && parsed !== value) onChange(withSetting(settings, field, parsed));
  };
  const unit = field.kind === 'share' ? ' %' : '';
  return (
    <SettingRow
      label={label}
      help={t(`field.${field.name}.help`)}
      standard={`${settingText(standard, field)}${unit}`}
      isDefault={value === standard}
      onReset={() => onChange(withSetting(settings, field, standard))}
    >
      <span className={styles.entry}>
        <input
          className={styles.number}
          inputMode="decimal"
          aria-label={label}
          aria-invalid={isWrong}
          title={isWrong ? t('wrong', { max: settingText(field.max, field) }) : undefined}
          value={draft ?? settingText(value, field)}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape') {
              event.preventDefault();
              setDraft(null);
            }
          }}
        />
        <span className={styles.unit}>{unit}</span>
      </span>
    </SettingRow>
  );
}
