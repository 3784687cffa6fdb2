import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { ENTITY_GROUPS } from '../../model/entities';
import type { Entity } from '../../model/entity';
import { useView } from '../shared/useView';
import { CHAIN_REGION_COLUMNS } from './chainRegionColumns';
import { GAP_COLUMNS } from './gapColumns';
import styles from './SqlTables.module.css';

interface SqlTablesProps {
  readonly onInsert: (word: string) => void;
}

/** Tables and their columns; a click writes the name into the statement. */
export const SqlTables = memo(function SqlTables({ onInsert }: SqlTablesProps) {
  const { t } = useTranslation('data');
  const language = useView((view) => view.language);
  const ofEntity = (entity: Entity) => ({
    name: entity.name,
    label: labelIn(language, entity.label),
    columns: [
      ...entity.fields.map((field) => ({
        name: field.name,
        note: labelIn(language, field.label) + (field.unit ? ` ${field.unit}` : ''),
      })),
      { name: 'data_set', note: t('sets.title') },
    ],
  });
  const computed = [
    { name: 'gap', label: t('sql.gap'), columns: GAP_COLUMNS },
    { name: 'chain_region', label: t('sql.chainRegion'), columns: CHAIN_REGION_COLUMNS },
  ].map((table) => ({ ...table, columns: table.columns.map((name) => ({ name, note: '' })) }));
  const groups = [
    ...ENTITY_GROUPS.map(({ id, label, entities }) => ({
      id,
      label: labelIn(language, label),
      tables: entities.map(ofEntity),
    })),
    { id: 'computed', label: t('sql.computed'), tables: computed },
  ];
  return (
    <section className={styles.tables} aria-label={t('sql.tables')}>
      <h3 className={styles.title}>{t('sql.tables')}</h3>
      <div className={styles.scroll}>
        {groups.map(({ id, label: groupLabel, tables }) => (
          <div key={id}>
            <h4 className={styles.group}>{groupLabel}</h4>
            {tables.map(({ name, label, columns }) => (
              <details key={name}>
                <summary className={styles.table}>
                  <span>{name}</span>
                  <span className={styles.note}>{label}</span>
                </summary>
                <button type="button" className={styles.insert} onClick={() => onInsert(name)}>
                  {t('sql.insert', { name })}
                </button>
                {columns.map((column) => (
                  <button
                    key={column.name}
                    type="button"
                    className={styles.column}
                    title={column.note}
                    aria-label={t('sql.insert', { name: `${name}.${column.name}` })}
                    onClick={() => onInsert(column.name)}
                  >
                    <span>{column.name}</span>
                    <span className={styles.note}>{column.note}</span>
                  </button>
                ))}
              </details>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
});
