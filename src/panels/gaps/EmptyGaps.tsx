import { useTranslation } from 'react-i18next';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { emptyReason } from './emptyReason';
import styles from './GapRail.module.css';
import type { GapScope } from './gapsInScope';

/** Why no gap is listed, and what to do about it. */
export function EmptyGaps({ matrix, scope }: { readonly matrix: GapMatrix; readonly scope: GapScope }) {
  const { t } = useTranslation('gaps');
  const { graph } = useWorkspace().data;
  const level = useView((view) => view.filter.gapLevel);
  const { changeFilter, change } = useViewActions();
  const reason = emptyReason(matrix, graph, scope);
  return (
    <div className={styles.empty}>
      <p>{t(`empty.${reason}.what`)}</p>
      <p className={styles.advice}>{t(`empty.${reason}.advice`)}</p>
      {reason === 'verdict_filter' && (
        <button type="button" className={styles.button} onClick={() => changeFilter({ verdicts: [] })}>
          {t('empty.allVerdicts')}
        </button>
      )}
      {(reason === 'no_region' || reason === 'insufficient') && level !== 'city' && (
        <button type="button" className={styles.button} onClick={() => changeFilter({ gapLevel: 'city' })}>
          {t('empty.toCity')}
        </button>
      )}
      {(reason === 'no_region' || reason === 'not_active' || reason === 'no_graph') && (
        <button
          type="button"
          className={styles.button}
          onClick={() => changeFilter(reason === 'no_region' ? { regions: [], parks: [] } : { chains: [] })}
        >
          {t(reason === 'no_region' ? 'empty.allRegions' : 'empty.allChains')}
        </button>
      )}
      {reason === 'insufficient' && (
        <button type="button" className={styles.button} onClick={() => change({ mode: 'data' })}>
          {t('empty.toData')}
        </button>
      )}
    </div>
  );
}
