import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CoordinateSystem } from '../../model/importRepair';
import styles from './DeclarationForm.module.css';
import type { ImportDesk } from './importDesk';

const COORDINATE_SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const satisfies readonly CoordinateSystem[];

interface DeclarationFormProps {
  readonly desk: StoreApi<ImportDesk>;
}

/** What is said of the files as a whole; rows that carry their own source or day keep it. */
export function DeclarationForm({ desk }: DeclarationFormProps) {
  const { t } = useTranslation(['data', 'review']);
  const id = useId();
  const { source, asOf, isSample, system } = useStore(desk, (state) => state.declaration);
  const declare = useStore(desk, (state) => state.declare);
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {t('declaration.title')}
      </h2>
      <div className={styles.row}>
        <label htmlFor={`${id}-source`}>{t('declaration.source')}</label>
        <input
          id={`${id}-source`}
          className={styles.input}
          type="text"
          value={source}
          placeholder={t('declaration.sourcePlaceholder')}
          onChange={(event) => declare({ source: event.target.value })}
        />
      </div>
      <div className={styles.row}>
        <label htmlFor={`${id}-day`}>{t('declaration.asOf')}</label>
        <input
          id={`${id}-day`}
          className={styles.input}
          type="date"
          value={asOf}
          onChange={(event) => declare({ asOf: event.target.value })}
        />
      </div>
      <div className={styles.row}>
        <label htmlFor={`${id}-system`}>{t('declaration.coordinates')}</label>
        <select
          id={`${id}-system`}
          className={styles.input}
          value={system}
          title={t('review:coordinates.declareHint')}
          onChange={(event) => {
            const chosen = COORDINATE_SYSTEMS.find((each) => each === event.target.value);
            if (chosen) declare({ system: chosen });
          }}
        >
          {COORDINATE_SYSTEMS.map((each) => (
            <option key={each} value={each}>
              {t(`review:coordinates.names.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <label className={styles.check} title={t('declaration.isSampleHint')}>
        <input
          type="checkbox"
          checked={isSample}
          onChange={(event) => declare({ isSample: event.target.checked })}
        />
        {t('declaration.isSample')}
      </label>
    </section>
  );
}
