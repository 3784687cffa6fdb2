import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type EarlierSide, useWorkspace } from '../shared/workspace';
import styles from './ChangesPage.module.css';

const SELECT_STYLE = { width: 168 };

interface PeriodChoiceProps {
  readonly value: EarlierSide | null;
  readonly onChange: (earlier: EarlierSide | null) => void;
}

/** The earlier of the two periods: a day, or one of several loaded data sets. */
export function PeriodChoice({ value, onChange }: PeriodChoiceProps) {
  const { t } = useTranslation('lists');
  const { dataSets, asOf } = useWorkspace().data;
  return (
    <>
      <label className={styles.period}>
        {t('changes.period')}
        <input
          type="date"
          value={value?.kind === 'day' ? value.day : ''}
          max={asOf}
          onChange={({ target }) => onChange(target.value === '' ? null : { kind: 'day', day: target.value })}
        />
      </label>
      {dataSets.length > 1 && (
        <span className={styles.period}>
          <span aria-hidden="true">{t('changes.dataSet')}</span>
          <Select
            size="small"
            style={SELECT_STYLE}
            aria-label={t('changes.dataSet')}
            value={value?.kind === 'dataSet' ? value.id : ''}
            options={[
              { value: '', label: t('changes.noDataSet') },
              ...dataSets.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => onChange(id === '' ? null : { kind: 'dataSet', id })}
          />
        </span>
      )}
    </>
  );
}
