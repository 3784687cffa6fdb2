import { Select, Tooltip } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { entityByName } from '../../model/entities';
import { isAmount, isYearlyFigure, placingTargets, targetGroups } from '../../model/mappingTargets';
import { type AmountUnit, type ColumnMapping, PLACING_FIELDS } from '../../model/tableMapping';
import { useView } from '../shared/useView';
import styles from './ColumnHead.module.css';
import type { ColumnChange } from './changeMapping';
import { evidenceText } from './evidenceText';
import { targetId, targetOfId } from './targetId';
import { UnitQuestionNote } from './UnitQuestionNote';

interface ColumnHeadProps {
  /** Name of what the file is taken for. */
  readonly entity: string;
  readonly header: string;
  readonly mapping: ColumnMapping;
  readonly onChange: (change: ColumnChange) => void;
}

const UNITS = ['yuan', 'thousand_yuan', 'wan', 'million_yuan', 'yi'] as const satisfies readonly AmountUnit[];

/** What one column becomes: field, unit and year, with why it was proposed, and what is to be asked of it. */
export function ColumnHead({ entity, header, mapping, onChange }: ColumnHeadProps) {
  const { t } = useTranslation('data');
  const { target, unit, year, question, evidence } = mapping;
  const options = useTargetOptions(entity);
  const units = useMemo(() => UNITS.map((value) => ({ value, label: t(`unit.${value}`) })), [t]);
  const why =
    evidence.length > 0
      ? evidence.map((each) => evidenceText(t, each)).join(t('report.separator'))
      : t('preview.chosen');
  const isYearMissing = evidence.some(({ key }) => key === 'import.evidence.yearUnknown') && year === null;
  const hasUnit = target !== null && isAmount(target);
  const hasYear = target !== null && isYearlyFigure(target, entity);

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
      {(hasUnit || hasYear) && (
        <div className={styles.figure}>
          {hasUnit && (
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
          {hasYear && (
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
          )}
        </div>
      )}
      {question && (
        <UnitQuestionNote
          header={header}
          question={question}
          onAnswer={(chosen) => onChange({ unit: chosen })}
        />
      )}
    </div>
  );
}

/** The fields that a column may give, by table, and the words that place a row. */
function useTargetOptions(entityName: string) {
  const { t } = useTranslation('data');
  const language = useView((view) => view.language);
  return useMemo(() => {
    const entity = entityByName(entityName);
    if (!entity) return [];
    const placing = placingTargets(entity);
    return [
      { value: '', label: t('preview.skip') },
      ...targetGroups(entity).map((group) => ({
        label: labelIn(language, group.entity.label),
        options: group.fields.map((field) => ({
          value: targetId({ entity: group.entity.name, field: field.name }),
          label: labelIn(language, field.label),
        })),
      })),
      ...(placing.length === 0
        ? []
        : [
            {
              label: t('preview.placing'),
              options: PLACING_FIELDS.flatMap((field) => {
                const target = placing.find((each) => each.field === field);
                return target ? [{ value: targetId(target), label: t(`placing.${field}`) }] : [];
              }),
            },
          ]),
    ];
  }, [entityName, language, t]);
}
