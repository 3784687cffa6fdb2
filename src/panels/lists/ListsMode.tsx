import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../lib/formatFigure';
import { LISTS_PAGES } from '../../model/listsView';
import { filterSections, toggleFilterRail } from '../shared/filterSections';
import { useWorkspace } from '../shared/workspace';
import { ChangesPage } from './ChangesPage';
import { GapSection } from './GapSection';
import { HealthPage } from './HealthPage';
import styles from './ListsMode.module.css';
import { ShortlistPage } from './ShortlistPage';
import { TargetSection } from './TargetSection';
import { useListsView } from './useListsView';

/** 清单: gaps and who could fill them, the shortlist, the health of chains, and what has changed. */
export function ListsMode() {
  const { t } = useTranslation(['lists', 'common']);
  const { shortlist, data } = useWorkspace();
  const count = useStore(shortlist, (list) => list.entries.length);
  const problem = useStore(shortlist, (list) => list.problem);
  const isRailShown = useStore(filterSections, (sections) => sections.isRailShown);
  const [{ page }, changeLists] = useListsView();
  return (
    <section className={styles.lists} aria-label={t('label')}>
      <nav className={styles.pages} aria-label={t('pages.label')}>
        {LISTS_PAGES.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.tab}
            aria-pressed={each === page}
            onClick={() => changeLists({ page: each })}
          >
            {t(`pages.${each}`)}
            {each === 'shortlist' && <span className={styles.count}>{formatCount(count)}</span>}
          </button>
        ))}
        <button
          type="button"
          className={styles.filters}
          aria-pressed={isRailShown}
          onClick={toggleFilterRail}
        >
          {t('pages.filters')}
        </button>
        <span className={styles.mark}>
          {[t('internal'), ...(data.hasSamples ? [t('common:sampleMark')] : [])].join(' · ')}
        </span>
      </nav>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {t(`shortlist.problem.${problem}`)}
        </p>
      )}
      {page === 'gaps' && (
        <>
          <GapSection />
          <TargetSection />
        </>
      )}
      {page === 'shortlist' && <ShortlistPage />}
      {page === 'health' && <HealthPage />}
      {page === 'changes' && <ChangesPage />}
    </section>
  );
}
