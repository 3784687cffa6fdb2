import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { downloadFile } from '../../lib/downloadFile';
import { assertExport } from '../../model/disclosure';
import { ENTITY_GROUPS } from '../../model/entities';
import type { Entity } from '../../model/entity';
import { entityTemplate, templateFileName } from '../../model/entityTemplate';
import { ErrorNote } from '../shared/ErrorNote';
import { useView } from '../shared/useView';
import { XLSX_TYPE } from '../shared/xlsxFile';
import styles from './TemplateSection.module.css';
import { templateXlsx } from './templateXlsx';

/** 下载模板: a workbook to fill in for each entity; what is filled in is imported without mapping a column. */
export function TemplateSection() {
  const { t } = useTranslation('templates');
  const language = useView((view) => view.language);
  const disclosure = useView((view) => view.disclosure);
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const groups = ENTITY_GROUPS.map(({ id: group, label, entities }) => ({
    group,
    label: labelIn(language, label),
    entities: entities.filter((entity) => isFound(entity, text)),
  })).filter(({ entities }) => entities.length > 0);

  const save = (entity: Entity): void => {
    setError(null);
    templateXlsx(entityTemplate(entity))
      .then((bytes) => {
        assertExport('template', disclosure);
        downloadFile(templateFileName(entity), new Blob([new Uint8Array(bytes)]), XLSX_TYPE);
      })
      .catch(setError);
  };

  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {t('title')}
      </h2>
      <p className={styles.note}>{t('note')}</p>
      <input
        className={styles.search}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {error !== null && <ErrorNote error={error} recover={{}} />}
      <div className={styles.list}>
        {groups.length === 0 && <p className={styles.note}>{t('nothing')}</p>}
        {groups.map(({ group, label, entities }) => (
          <div key={group}>
            <h3 className={styles.group}>{label}</h3>
            <div className={styles.names}>
              {entities.map((entity) => {
                const name = labelIn(language, entity.label);
                return (
                  <button
                    key={entity.name}
                    type="button"
                    className={styles.name}
                    title={entity.name}
                    aria-label={t('download', { name })}
                    onClick={() => save(entity)}
                  >
                    {name}
                  </button>
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

function isFound({ name, label }: Entity, text: string): boolean {
  const word = text.trim().toLowerCase();
  return [name, label.zh, label.en.toLowerCase()].some((each) => each.includes(word));
}
