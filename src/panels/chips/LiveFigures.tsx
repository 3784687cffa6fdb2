import { useTranslation } from 'react-i18next';
import { keyFigures } from '../../cube/keyFigures';
import { formatCount, formatYi } from '../../lib/formatFigure';
import { useFollowingFilter } from '../shared/followingFilter';
import { useFigureText } from '../shared/useFigureText';
import { useSifted } from '../shared/useSifted';
import type { Chip } from './filterChips';
import styles from './LiveFigures.module.css';
import { NothingLeft } from './NothingLeft';

/** What the filters leave; where that is nothing, the filter to loosen. */
export function LiveFigures({ chips }: { readonly chips: readonly Chip[] }) {
  const { t } = useTranslation('chips');
  const { t: common } = useTranslation('common');
  const filter = useFollowingFilter();
  const figureText = useFigureText();
  const { sifted, error, retry } = useSifted(filter);
  if (error) {
    return (
      <p role="alert" className={styles.figures}>
        {t('failed')}
        <button type="button" className={styles.button} onClick={retry}>
          {t('retry')}
        </button>
      </p>
    );
  }
  const { firmCount, projectCount, investmentWan, withheld } = keyFigures(sifted);
  if (firmCount === 0 && projectCount === 0 && chips.length > 0) return <NothingLeft chips={chips} />;
  return (
    <p className={styles.figures} role="status" aria-label={t('figures')} aria-live="polite">
      <span>
        {t('enterprises')} <b>{figureText(withheld.firms, formatCount(firmCount))}</b> {common('unit.firm')}
      </span>
      <span>
        {t('projects')} <b>{figureText(withheld.projects, formatCount(projectCount))}</b>{' '}
        {common('unit.project')}
      </span>
      <span>
        {t('investment')} <b>{figureText(withheld.projects, formatYi(investmentWan))}</b> {common('unit.yi')}
      </span>
    </p>
  );
}
