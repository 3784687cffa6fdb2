import { useTranslation } from 'react-i18next';
import { formatCount, formatYi } from '../../lib/formatFigure';
import { queryKeyFigures } from '../../queries/keyFigures';
import { useAnswer } from '../shared/useAnswer';
import { useView, useViewActions } from '../shared/useView';
import { type Chip, narrowestChip } from './filterChips';
import styles from './LiveFigures.module.css';

/** What the filters leave; where that is nothing, the filter to loosen. */
export function LiveFigures({ chips }: { readonly chips: readonly Chip[] }) {
  const { t } = useTranslation('chips');
  const { t: common } = useTranslation('common');
  const filter = useView((view) => view.filter);
  const { changeFilter } = useViewActions();
  const { data, error, refetch } = useAnswer('keyFigures', [filter], (database, signal) =>
    queryKeyFigures(database, filter, signal),
  );
  if (error) {
    return (
      <p role="alert" className={styles.figures}>
        {t('failed')}
        <button type="button" className={styles.button} onClick={() => void refetch()}>
          {t('retry')}
        </button>
      </p>
    );
  }
  const narrowest = narrowestChip(chips);
  if (data && data.firmCount === 0 && data.projectCount === 0 && narrowest) {
    return (
      <p role="status" className={styles.figures}>
        {t('empty')}
        <button type="button" className={styles.button} onClick={() => changeFilter(narrowest.removal)}>
          {t('loosen', { key: narrowest.key, value: narrowest.value })}
        </button>
      </p>
    );
  }
  const { firmCount = Number.NaN, projectCount = Number.NaN, investmentWan = Number.NaN } = data ?? {};
  return (
    <p className={styles.figures} role="status" aria-label={t('figures')} aria-live="polite">
      <span>
        {t('enterprises')} <b>{formatCount(firmCount)}</b> {common('unit.firm')}
      </span>
      <span>
        {t('projects')} <b>{formatCount(projectCount)}</b> {common('unit.project')}
      </span>
      <span>
        {t('investment')} <b>{formatYi(investmentWan)}</b> {common('unit.yi')}
      </span>
    </p>
  );
}
