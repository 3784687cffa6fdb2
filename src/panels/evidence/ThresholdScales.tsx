import { useTranslation } from 'react-i18next';
import { formatRatio } from '../../lib/formatFigure';
import { useView } from '../shared/useView';
import type { Evidence } from './evidenceOf';
import { ThresholdScale } from './ThresholdScale';

/** The scales of the figures that decide: E of an absent node; LQ* and S/D of a present one. */
export function ThresholdScales({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const thresholds = useView((view) => view.diagnosis.thresholds);
  const { matrix, cell } = evidence;
  if (matrix.level === 'park') return null;
  if ((matrix.firmCount[cell] ?? 0) === 0) {
    const { minExpectedFirms: least, significantExpectedFirms: significant } = thresholds;
    return (
      <ThresholdScale
        label={t('scale.expected')}
        symbol="E"
        value={matrix.expected[cell] ?? Number.NaN}
        breaks={[least, significant]}
        segments={[
          `${t('scale.tooSmall')} < ${least}`,
          `${t('scale.ordinary')} ${least} ≤ E < ${significant}`,
          `${t('scale.significant')} ≥ ${significant}`,
        ]}
      />
    );
  }
  const { weakQuotient, strengthQuotient, weakSupplyRatio } = thresholds;
  const supplyRatio = matrix.supplyRatio[cell] ?? Number.NaN;
  return (
    <>
      <ThresholdScale
        label={t('scale.quotient')}
        symbol="LQ*"
        value={matrix.lqStar[cell] ?? Number.NaN}
        breaks={[weakQuotient, strengthQuotient]}
        segments={[
          `${t('scale.weak')} < ${weakQuotient}`,
          t('scale.between'),
          `${t('scale.strong')} ≥ ${strengthQuotient}`,
        ]}
      />
      {!Number.isNaN(supplyRatio) && (
        <ThresholdScale
          label={t('scale.supply')}
          symbol="S/D"
          value={supplyRatio}
          breaks={[weakSupplyRatio, 1]}
          segments={[
            `${t('scale.short')} < ${formatRatio(weakSupplyRatio)}`,
            t('scale.between'),
            `${t('scale.enough')} ≥ 1`,
          ]}
        />
      )}
    </>
  );
}
