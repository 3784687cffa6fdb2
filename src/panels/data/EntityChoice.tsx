import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { ENTITY_GROUPS, entityByName } from '../../model/entities';
import { missingFields } from '../../model/mappingTargets';
import type { ParsedFile } from '../../model/parsedFile';
import type { Recognised } from '../../model/tableMapping';
import { useView } from '../shared/useView';
import styles from './EntityChoice.module.css';

interface EntityChoiceProps {
  readonly parsed: ParsedFile;
  readonly recognised: Recognised;
  readonly onEntity: (entity: string) => void;
  /** Back to what was proposed before anything was remembered. */
  readonly onRestore: () => void;
}

/** Of what the rows of a file are, and what is still missing to write them. */
export function EntityChoice({ parsed, recognised, onEntity, onRestore }: EntityChoiceProps) {
  const { t } = useTranslation('mapping');
  const language = useView((view) => view.language);
  const { entity: name, mapping, isRemembered } = recognised;
  const options = useMemo(
    () =>
      ENTITY_GROUPS.map(({ label, entities }) => ({
        label: labelIn(language, label),
        options: entities.map((entity) => ({ value: entity.name, label: labelIn(language, entity.label) })),
      })),
    [language],
  );
  const entity = entityByName(name);
  const missing = entity ? missingFields(entity, mapping.columns) : [];
  const idle = mapping.columns.filter(({ target }) => target === null);

  return (
    <div className={styles.choice}>
      <span className={styles.title}>{t('entity.title')}</span>
      <Select
        size="small"
        className={styles.entity ?? ''}
        aria-label={t('entity.of', { file: parsed.fileName })}
        value={name}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={240}
        onChange={onEntity}
      />
      {isRemembered && (
        <span className={styles.note} role="note">
          {t('remembered')}
          <button type="button" className={styles.link} onClick={onRestore}>
            {t('restore')}
          </button>
        </span>
      )}
      {parsed.exampleRows > 0 && (
        <span className={styles.note}>{t('examples', { count: parsed.exampleRows })}</span>
      )}
      {missing.length > 0 && (
        <p role="alert" className={styles.missing}>
          {t('missing', {
            file: parsed.fileName,
            fields: missing.map((field) => `${labelIn(language, field.label)}（${field.name}）`).join('、'),
          })}
          {idle.length > 0 &&
            t('idle', { headers: idle.map(({ column }) => parsed.headers[column]).join('、') })}
        </p>
      )}
    </div>
  );
}
