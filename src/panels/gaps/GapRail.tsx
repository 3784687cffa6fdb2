import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionFocus } from '../../model/regionFocus';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { EmptyGaps } from './EmptyGaps';
import { FillingSlider } from './FillingSlider';
import { GapLevels } from './GapLevels';
import { GapList } from './GapList';
import styles from './GapRail.module.css';
import { gapRows } from './gapRows';
import { NoReference } from './NoReference';
import { OverlayList } from './OverlayList';
import { useGapScope } from './useGapScope';

/** The left rail of 诊断: the gaps within the filter by priority, and the overlays with their counts. */
export function GapRail() {
  const { t } = useTranslation(['gaps', 'common']);
  const { gaps, graph, regionByCode } = useWorkspace().data;
  const regions = useView((view) => view.filter.regions);
  const level = useView((view) => view.filter.gapLevel);
  const scope = useGapScope(level);
  const matrix = gaps[level];
  const rows = useMemo(() => gapRows(matrix, graph, scope), [matrix, graph, scope]);
  const focus = regionFocus(regions, regionByCode).adcode;
  return (
    <section className={styles.rail} aria-label={t('rail')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <span className={styles.note}>
          {t('order', { place: regionByCode.get(focus)?.name ?? t('common:country') })}
        </span>
      </div>
      <GapLevels />
      <NoReference matrix={matrix} scope={scope} />
      <p role="status" className="visually-hidden">
        {t('found', { amount: rows.length })}
      </p>
      {rows.length > 0 ? <GapList rows={rows} /> : <EmptyGaps matrix={matrix} scope={scope} />}
      <OverlayList matrix={matrix} scope={scope} />
      <FillingSlider matrix={matrix} scope={scope} />
    </section>
  );
}
