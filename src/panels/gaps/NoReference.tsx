import { useTranslation } from 'react-i18next';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { useView, useViewActions } from '../shared/useView';
import styles from './GapRail.module.css';
import type { GapScope } from './gapsInScope';

/** 无参照区: what is missing where some chosen region has no reference, and the way to widen it. */
export function NoReference({ matrix, scope }: { readonly matrix: GapMatrix; readonly scope: GapScope }) {
  const { t } = useTranslation('gaps');
  const { change } = useViewActions();
  const tab = useView((view) => view.railTab);
  const isMissing = matrix.regionIds.some((id, row) => matrix.hasReference[row] === 0 && scope.isInside(id));
  if (!isMissing || matrix.level === 'park') return null;
  return (
    <div className={styles.notice} role="note">
      <p>{t('noReference.what')}</p>
      <p className={styles.advice}>{t('noReference.advice')}</p>
      {tab !== 'settings' && (
        <button type="button" className={styles.button} onClick={() => change({ railTab: 'settings' })}>
          {t('noReference.open')}
        </button>
      )}
    </div>
  );
}
