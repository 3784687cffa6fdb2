import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatPercent } from '../../lib/formatFigure';
import { DIAGNOSIS_MEASURE } from '../../model/enumerations';
import { Facts } from '../details/Facts';
import { RailSection } from '../details/RailSection';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { benchmarkText, substitutesText } from './benchmarkText';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';

/** 口径: definition, benchmark, measure with its coverage, R, as-of and sample rows. */
export function BasisSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const { statedAsOf, hasSamples } = useWorkspace().data;
  const settings = useView((view) => view.diagnosis);
  const language = useView((view) => view.language);
  const { row, matrix, region, cell } = evidence;
  const unit = t(`basis.unit.${matrix.level}`);
  const benchmark = benchmarkText(matrix, region, settings.benchmark);
  const substitutes = substitutesText(settings.substitutes);
  const percent = (share: number): string | null =>
    Number.isNaN(share) ? null : t('basis.percent', { percent: formatPercent(share) });
  return (
    <RailSection isDense title={t('basisHead')}>
      <p className={styles.text}>{t('basis.statement')}</p>
      <Facts
        facts={[
          { label: t('basis.definition'), value: t(`basis.definitionText.${row.verdict}`) },
          {
            label: t('basis.benchmark'),
            value: t(`basis.area.${benchmark.id}`, {
              count: benchmark.count,
              km: benchmark.km,
              unit,
              name: benchmark.label ? labelIn(language, benchmark.label) : '',
            }),
          },
          { label: t('basis.measure'), value: labelIn(language, DIAGNOSIS_MEASURE[matrix.measure]) },
          { label: t('basis.coverage'), value: percent(matrix.measureCoverage[matrix.measure]) },
          { label: t('basis.cellCoverage'), value: percent(matrix.coverage[cell] ?? Number.NaN) },
          {
            label: t('basis.scope'),
            value: substitutes.label
              ? labelIn(language, substitutes.label)
              : t(`basis.area.${substitutes.id}`, { count: 0, unit, name: '', km: substitutes.km }),
          },
          { label: t('basis.asOf'), value: statedAsOf },
          { label: t('basis.samples'), value: t(hasSamples ? 'basis.hasSamples' : 'basis.noSamples') },
        ]}
      />
    </RailSection>
  );
}
