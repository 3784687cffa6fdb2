import { Select, Tooltip } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import type { Field } from '../../model/entity';
import { useView } from '../shared/useView';
import styles from './ColumnHead.module.css';
import type { ColumnChange } from './changeMapping';
import { evidenceText } from './evidenceText';
import type { AmountUnit, ColumnMapping } from './importer';
import {
  ENTERPRISE_FIELDS,
  ENTERPRISE_YEAR_FIELDS,
  isAmountTarget,
  isYearlyFigure,
  PLACING_FIELDS,
  targetId,
  targetOfId,
} from './mappingTargets';

interface ColumnHeadProps {
  readonly header: string;
  readonly mapping: ColumnMapping;
  readonly onChange: (change: ColumnChange) => void;
}

const UNITS = ['yuan', 'thousand_yuan', 'wan', 'million_yuan', 'yi'] as const satisfies readonly AmountUnit[];

/** What one column becomes: field, unit and year, with why it was proposed. */
export function ColumnHead({ header, mapping, onChange }: ColumnHeadProps) {
  const { t } = useTranslation('data');
  const language = useView((view) => view.language);
  const { target, unit, year, evidence } = mapping;
  const options = useMemo(() => {
    const ofFields = (entity: 'enterprise' | 'enterprise_year', fields: readonly Field[]) =>
      fields.map((field) => ({
        value: targetId({ entity, field: field.name }),
        label: labelIn(language, field.label),
      }));
    return [
      { value: '', label: t('preview.skip') },
      { label: t('preview.enterprise'), options: ofFields('enterprise', ENTERPRISE_FIELDS) },
      { label: t('preview.enterpriseYear'), options: ofFields('enterprise_year', ENTERPRISE_YEAR_FIELDS) },
      {
        label: t('preview.placing'),
        options: PLACING_FIELDS.map((field) => ({
          value: targetId({ entity: 'placing', field }),
          label: t(`placing.${field}`),
        })),
      },
    ];
  }, [language, t]);
  const units = useMemo(() => UNITS.map((value) => ({ value, label: t(`unit.${value}`) })), [t]);
  const why =
    evidence.length > 0
      ? evidence.map((each) => evidenceText(t, each)).join(t('report.separator'))
      : t('preview.chosen');
  const isYearMissing = evidence.some(({ key }) => key === 'import.evidence.yearUnknown') && year === null;

  return (
    <div className={styles.head}>
      <Tooltip title={why} placement="topLeft">
        <Select
          size="small"
          className={styles.target ?? ''}
          aria-label={t('preview.target', { header })}
          value={targetId(target)}
          options={options}
          popupMatchSelectWidth={200}
          onChange={(id: string) => onChange({ target: targetOfId(id) })}
        />
      </Tooltip>
      {(isAmountTarget(target) || isYearlyFigure(target)) && (
        <div className={styles.figure}>
          {isAmountTarget(target) && (
            <Select
              size="small"
              className={styles.unit ?? ''}
              aria-label={t('preview.unit', { header })}
              value={unit}
              options={units}
              popupMatchSelectWidth={false}
              onChange={(chosen: AmountUnit) => onChange({ unit: chosen })}
            />
          )}
          <input
            className={styles.year}
            data-missing={isYearMissing}
            type="number"
            min={1949}
            max={2100}
            aria-label={t('preview.year', { header })}
            placeholder={t('preview.yearPlaceholder')}
            value={year ?? ''}
            onChange={(event) =>
              onChange({ year: event.target.value === '' ? null : event.target.valueAsNumber })
            }
          />
        </div>
      )}
    </div>
  );
}
