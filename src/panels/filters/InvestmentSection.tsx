import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { investmentHistogram } from '../../cube/investmentHistogram';
import { toYi } from '../../lib/money';
import { RangeHistogram } from '../../ui/RangeHistogram';
import { ErrorNote } from '../shared/ErrorNote';
import { useFollowingFilter } from '../shared/followingFilter';
import { boundText } from '../shared/investmentText';
import { useSifted } from '../shared/useSifted';
import { useView, useViewActions } from '../shared/useView';
import { BoundInput } from './BoundInput';

import { FilterSection } from './FilterSection';
import styles from './InvestmentSection.module.css';
import { InvestmentSummary } from './InvestmentSummary';
import {
  handlesOf,
  INVESTMENT_EDGES_WAN,
  type InvestmentRange,
  ordered,
  rangeOfHandles,
} from './investmentRange';
import { ProjectStageChoices } from './ProjectStageChoices';

/** Decades carry a figure. */
const EDGE_LABELS = INVESTMENT_EDGES_WAN.map((wan, edge) => (edge % 2 === 0 ? String(toYi(wan)) : ''));
const LAST_BIN = INVESTMENT_EDGES_WAN.length - 2;

/** 项目投资: the range of planned total investment over its histogram, lateness and project stage. */
export function InvestmentSection() {
  const { t } = useTranslation('filters');
  const filter = useView((view) => view.filter);
  const { changeFilter } = useViewActions();
  const { investmentMinWan: minWan, investmentMaxWan: maxWan } = filter;
  const stored = useMemo<InvestmentRange>(() => ({ minWan, maxWan }), [minWan, maxWan]);
  // While a handle moves the page shows the draft; the filter changes once, when it is let go.
  const [draft, setDraft] = useState<InvestmentRange | null>(null);
  const range = draft ?? stored;
  const following = useFollowingFilter();
  const { sifted, error, retry } = useSifted(following);
  const histogram = investmentHistogram(sifted);
  const commit = (next: InvestmentRange): void => {
    setDraft(null);
    if (!isSame(next, stored)) changeFilter({ investmentMinWan: next.minWan, investmentMaxWan: next.maxWan });
  };
  const binTitle = (bin: number): string => {
    const amount = histogram.counts[bin] ?? 0;
    const from = boundText(INVESTMENT_EDGES_WAN[bin] ?? 0);
    const to = boundText(INVESTMENT_EDGES_WAN[bin + 1] ?? 0);
    if (bin === 0) return t('investment.binFirst', { to, amount });
    return bin === LAST_BIN
      ? t('investment.binLast', { from, amount })
      : t('investment.bin', { from, to, amount });
  };
  return (
    <FilterSection id="investment" note={t('investment.note')}>
      {error && <ErrorNote error={error} recover={{ retry }} />}
      <RangeHistogram
        counts={histogram.counts}
        handles={handlesOf(range)}
        onMove={([low, high]) => setDraft(rangeOfHandles(stored, low, high))}
        onRelease={([low, high]) => commit(rangeOfHandles(stored, low, high))}
        edgeLabels={EDGE_LABELS}
        binTitle={binTitle}
        label={t('investment.chart')}
        handleLabels={[t('investment.min'), t('investment.max')]}
        edgeText={(edge) =>
          edge <= 0 || edge > LAST_BIN
            ? t('investment.open')
            : boundText(INVESTMENT_EDGES_WAN[Math.round(edge)] ?? 0)
        }
      />
      <InvestmentSummary filter={following} range={range} histogram={histogram} />
      <div className={styles.bounds}>
        <BoundInput
          wan={range.minWan}
          label={t('investment.min')}
          short={t('investment.minShort')}
          onCommit={(bound) => commit(ordered({ ...stored, minWan: bound }))}
        />
        <BoundInput
          wan={range.maxWan}
          label={t('investment.max')}
          short={t('investment.maxShort')}
          onCommit={(bound) => commit(ordered({ ...stored, maxWan: bound }))}
        />
      </div>
      <ProjectStageChoices />
    </FilterSection>
  );
}

function isSame(a: InvestmentRange, b: InvestmentRange): boolean {
  return a.minWan === b.minWan && a.maxWan === b.maxWan;
}
