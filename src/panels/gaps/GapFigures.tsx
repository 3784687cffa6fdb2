import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatYi } from '../../lib/formatFigure';
import figures from '../chips/LiveFigures.module.css';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { gapRows } from './gapRows';
import { useGapScope } from './useGapScope';

/** What the filters leave in 诊断: gaps, 断点, and the unmet demand of those of which it is known. */
export function GapFigures() {
  const { t } = useTranslation(['gaps', 'common']);
  const { gaps, graph } = useWorkspace().data;
  const level = useView((view) => view.filter.gapLevel);
  const scope = useGapScope(level);
  const matrix = gaps[level];
  const rows = useMemo(() => gapRows(matrix, graph, scope), [matrix, graph, scope]);
  const known = rows.map(({ cell }) => matrix.unmet[cell] ?? Number.NaN).filter((wan) => !Number.isNaN(wan));
  const unmetWan = known.length > 0 ? known.reduce((sum, wan) => sum + wan, 0) : Number.NaN;
  return (
    <p className={figures.figures} role="status" aria-label={t('figures')}>
      <span>
        {t('title')} <b>{formatCount(rows.length)}</b> {t('unit')}
      </span>
      <span>
        {t('breaks')} <b>{formatCount(rows.filter(({ verdict }) => verdict === 'break').length)}</b>{' '}
        {t('unit')}
      </span>
      <span title={t('unmetNote', { known: known.length, total: rows.length })}>
        {t('unmet')} <b>{formatYi(unmetWan)}</b> {t('common:unit.yi')}
      </span>
    </p>
  );
}
