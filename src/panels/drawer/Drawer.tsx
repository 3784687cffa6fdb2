import { type KeyboardEvent, lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyFigures } from '../../cube/keyFigures';
import { verdictCounts } from '../../cube/verdictCounts';
import { formatCount } from '../../lib/formatFigure';
import { DRAWER_RULES } from '../../model/disclosure';
import { GAP_VERDICTS } from '../../model/gapVerdicts';
import type { ViewState } from '../../model/viewState';
import { useFollowingFilter } from '../shared/followingFilter';
import { useComparedRegions } from '../shared/useComparedRegions';
import { useSifted } from '../shared/useSifted';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './Drawer.module.css';
import { EnterpriseTable } from './EnterpriseTable';
import { ExportButton } from './ExportButton';
import { GapTable } from './GapTable';
import { OpportunityTable } from './OpportunityTable';
import { ProjectTable } from './ProjectTable';
import { PublicFirmTable } from './PublicFirmTable';
import { RegionTable } from './RegionTable';

export type DrawerTab = Exclude<ViewState['drawer'], 'closed'>;

/** The tabs that are lists of rows. */
export type ListTab = Exclude<DrawerTab, 'graph'>;

const LISTS = ['enterprises', 'projects', 'regions', 'gaps'] as const satisfies readonly ListTab[];

// The library that draws it is a chunk of its own, fetched when the tab is first opened.
const ChainGraph = lazy(() =>
  import('../chainGraph/ChainGraph').then((module) => ({ default: module.ChainGraph })),
);

/** The bottom drawer: the 产业链图, and every layer of the map as a table. */
export function Drawer() {
  const { t } = useTranslation(['drawer', 'common', 'disclosure']);
  const isPublic = useView((view) => view.disclosure === 'public');
  const lists = isPublic ? LISTS.filter((tab) => DRAWER_RULES[tab] !== 'closed') : LISTS;
  const drawer = useView((view) => view.drawer);
  const { change } = useViewActions();
  const [isRaised, setRaised] = useState(false);
  const counts = useTabCounts();
  const isOpen = drawer !== 'closed';

  const close = (): void => change({ drawer: 'closed' });
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  return (
    <section
      className={styles.drawer}
      aria-label={t('label')}
      data-state={isOpen ? (isRaised ? 'raised' : 'half') : 'closed'}
      onKeyDown={closeOnEscape}
    >
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.toggle}
          aria-label={isOpen ? t('collapse') : t('open')}
          aria-expanded={isOpen}
          onClick={() => change({ drawer: isOpen ? 'closed' : 'graph' })}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path
              d={isOpen ? 'M2 4l4 4 4-4' : 'M2 8l4-4 4 4'}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </svg>
        </button>
        <button
          type="button"
          className={styles.tab}
          aria-pressed={drawer === 'graph'}
          onClick={() => change({ drawer: 'graph' })}
        >
          {t('tabs.graph')}
        </button>
        {lists.map((tab) => (
          <button
            key={tab}
            type="button"
            className={styles.tab}
            aria-pressed={drawer === tab}
            onClick={() => change({ drawer: tab })}
          >
            {isPublic && tab === 'gaps' ? t('disclosure:opportunities') : t(`tabs.${tab}`)}{' '}
            {!(isPublic && tab === 'enterprises') && (
              <span className={styles.count}>{formatCount(counts[tab])}</span>
            )}
          </button>
        ))}
        {isOpen && (
          <>
            <span className={styles.space} />
            {drawer !== 'graph' && <ExportButton tab={drawer} />}
            <button type="button" className={styles.action} onClick={() => setRaised(!isRaised)}>
              {isRaised ? t('lower') : t('raise')}
            </button>
          </>
        )}
        <span className={styles.notice}>{t('common:notClassified')}</span>
      </div>
      {drawer === 'graph' && (
        <Suspense fallback={null}>
          <ChainGraph />
        </Suspense>
      )}
      {drawer === 'enterprises' && (isPublic ? <PublicFirmTable /> : <EnterpriseTable />)}
      {drawer === 'projects' && <ProjectTable />}
      {drawer === 'regions' && <RegionTable />}
      {drawer === 'gaps' && (isPublic ? <OpportunityTable /> : <GapTable />)}
    </section>
  );
}

/** Rows behind each tab. */
function useTabCounts(): Record<ListTab, number> {
  const filter = useFollowingFilter();
  const { regions } = useComparedRegions();
  const { cube, gaps } = useWorkspace().data;
  const { firmCount, projectCount } = keyFigures(useSifted(filter).sifted);
  const gapCount = useMemo(() => {
    const counts = verdictCounts(cube, gaps, filter, false);
    const shown = filter.verdicts.length > 0 ? filter.verdicts : GAP_VERDICTS;
    return shown.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);
  }, [cube, gaps, filter]);
  return { enterprises: firmCount, projects: projectCount, regions: regions.length, gaps: gapCount };
}
