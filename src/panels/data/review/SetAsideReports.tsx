import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { ImportDesk } from '../importDesk';
import { reportTotals } from '../reportTotals';
import { GiveUpButton } from './GiveUpButton';
import styles from './SetAsideReports.module.css';

interface SetAsideReportsProps {
  readonly desk: StoreApi<ImportDesk>;
}

/** Imports that were put away with rows still held; nothing when there are none. */
export function SetAsideReports({ desk }: SetAsideReportsProps) {
  const { t } = useTranslation('review');
  const reports = useStore(desk, (state) => state.setAside);
  const { resumeReport, dropReport } = desk.getState();
  if (reports.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={t('setAside')}>
      <h3 className={styles.title}>{t('setAside')}</h3>
      <ul>
        {reports.map(({ key, name, files }) => (
          <li key={key} className={styles.entry}>
            <span>{t('setAsideEntry', { name, count: reportTotals(files).refusedRows })}</span>
            <button type="button" className={styles.action} onClick={() => resumeReport(key)}>
              {t('resume')}
            </button>
            <GiveUpButton name={name} onConfirm={() => dropReport(key)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
