import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../../model/diagnosisSettings';
import { DIAGNOSIS_MEASURE, type DiagnosisMeasure } from '../../model/enumerations';
import { useView } from '../shared/useView';
import { SettingRow } from './SettingRow';
import styles from './SettingsForm.module.css';

type Measure = DiagnosisSettings['measure'];
const MEASURES: readonly Measure[] = ['auto', ...(Object.keys(DIAGNOSIS_MEASURE) as DiagnosisMeasure[])];

interface MeasureSettingProps {
  readonly value: Measure;
  readonly onChange: (value: Measure) => void;
}

/** What the size of an enterprise is measured by. */
export function MeasureSetting({ value, onChange }: MeasureSettingProps) {
  const { t } = useTranslation('diagnosisSettings');
  const language = useView((view) => view.language);
  const standard = DEFAULT_DIAGNOSIS_SETTINGS.measure;
  const word = (measure: Measure): string =>
    measure === 'auto' ? t('auto') : labelIn(language, DIAGNOSIS_MEASURE[measure]);
  return (
    <SettingRow
      label={t('measure.name')}
      help={t('measure.help')}
      standard={word(standard)}
      isDefault={value === standard}
      onReset={() => onChange(standard)}
    >
      <Select<Measure>
        className={styles.select ?? ''}
        size="small"
        aria-label={t('measure.name')}
        value={value}
        options={MEASURES.map((measure) => ({ value: measure, label: word(measure) }))}
        onChange={onChange}
      />
    </SettingRow>
  );
}
