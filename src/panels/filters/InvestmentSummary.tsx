import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvestmentHistogram } from '../../cube/investmentHistogram';
import { keyFigures } from '../../cube/keyFigures';
import { formatCount } from '../../lib/formatFigure';
import type { Filter } from '../../model/viewState';
import { investmentText } from '../shared/investmentText';
import { useSifted } from '../shared/useSifted';
import styles from './InvestmentSummary.module.css';
import type { InvestmentRange } from './investmentRange';

interface InvestmentSummaryProps {
  readonly filter: Filter;
  /** As the handles stand, let go or not. */
  readonly range: InvestmentRange;
  readonly histogram: InvestmentHistogram;
}

/** The range in words, and how many of the projects it holds. */
export function InvestmentSummary({ filter, range, histogram }: InvestmentSummaryProps) {
  const { t } = useTranslation('filters');
  const { t: common } = useTranslation('common');
  const { minWan, maxWan } = range;
  const preview = useMemo(
    () => ({ ...filter, investmentMinWan: minWan, investmentMaxWan: maxWan }),
    [filter, minWan, maxWan],
  );
  const { projectCount } = keyFigures(useSifted(preview).sifted);
  const text = investmentText(range.minWan, range.maxWan);
  const known = histogram.counts.reduce((sum, count) => sum + count, 0);
  const unknown = histogram.unknownCount;
  return (
    <div className={styles.summary}>
      <p className={styles.line}>
        <span>
          {text === null ? t('investment.open') : <b>{text}</b>}
          {text !== null && ` ${common('unit.yi')}`}
        </span>
        <output className={styles.amount}>
          {t('investment.shown', { shown: formatCount(projectCount), total: formatCount(known + unknown) })}
        </output>
      </p>
      {unknown > 0 && (
        <p className={styles.unknown}>
          {t(text === null ? 'investment.unknownIn' : 'investment.unknownOut', {
            amount: formatCount(unknown),
          })}
        </p>
      )}
    </div>
  );
}
