import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { FilterRail } from '../filters/FilterRail';
import { filterSections, leaveFilters } from '../shared/filterSections';
import { GapRail } from './GapRail';
import styles from './GapSide.module.css';

/** The left rail of 诊断: the list of gaps, or the filters while one is being set. */
export function GapSide() {
  const { t } = useTranslation('gaps');
  const isFiltering = useStore(filterSections, ({ isBesideGaps }) => isBesideGaps);
  if (!isFiltering) return <GapRail />;
  return (
    <div className={styles.stack}>
      <button type="button" className={styles.back} onClick={leaveFilters}>
        ← {t('back')}
      </button>
      <FilterRail />
    </div>
  );
}
