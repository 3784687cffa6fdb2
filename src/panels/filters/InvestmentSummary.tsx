import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import type { Filter } from '../../model/viewState';
import type { InvestmentHistogram } from '../../queries/investmentHistogram';
import { queryProjectCount } from '../../queries/projectCount';
import { investmentText } from '../shared/investmentText';
import { useAnswer } from '../shared/useAnswer';
import styles from './InvestmentSummary.module.css';
import type { InvestmentRange } from './investmentRange';

/** A handle on the move asks the engine at most this often. */
const PREVIEW_DELAY_MS = 80;

interface InvestmentSummaryProps {
  readonly filter: Filter;
  /** As the handles stand, let go or not. */
  readonly range: InvestmentRange;
  readonly histogram: InvestmentHistogram | undefined;
}

/** The range in words, and how many of the projects it holds. */
export function InvestmentSummary({ filter, range, histogram }: InvestmentSummaryProps) {
  const { t } = useTranslation('filters');
  const { t: common } = useTranslation('common');
  const [asked, setAsked] = useState(range);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(range), PREVIEW_DELAY_MS);
    return () => clearTimeout(timer);
  }, [range]);
  const preview = { ...filter, investmentMinWan: asked.minWan, investmentMaxWan: asked.maxWan };
  const shown = useAnswer('projectCount', [preview], (database, signal) =>
    queryProjectCount(database, preview, signal),
  );
  const text = investmentText(range.minWan, range.maxWan);
  const known = histogram ? histogram.counts.reduce((sum, count) => sum + count, 0) : 0;
  const unknown = histogram?.unknownCount ?? 0;
  return (
    <div className={styles.summary}>
      <p className={styles.line}>
        <span>
          {text === null ? t('investment.open') : <b>{text}</b>}
          {text !== null && ` ${common('unit.yi')}`}
        </span>
        <output className={styles.amount}>
          {histogram && shown.data !== undefined
            ? t('investment.shown', { shown: formatCount(shown.data), total: formatCount(known + unknown) })
            : t('loading')}
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
