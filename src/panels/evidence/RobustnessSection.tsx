import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { VERDICT } from '../../model/enumerations';
import type { RobustnessVariant } from '../../model/robustnessColumns';
import { RailSection } from '../details/RailSection';
import { useView } from '../shared/useView';
import { agreement } from './agreement';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';
import grid from './RobustnessSection.module.css';
import { RuleVariantGrid } from './RuleVariantGrid';
import { useCellVariants } from './useCellVariants';

/** 稳健性: which variants of measure, benchmark and thresholds, and of what counts, give the same verdict. */
export function RobustnessSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const answer = useCellVariants(evidence);
  const rules = answer.data?.filter((variant) => variant.kind === 'rule') ?? [];
  const data = answer.data?.filter((variant) => variant.kind === 'data') ?? [];
  return (
    <RailSection
      isDense
      title={answer.data ? `${t('robustness.head')} ${agreement(rules)}` : t('robustness.head')}
      note={t('robustness.axes')}
    >
      {answer.isPending && <p className={styles.quiet}>{t('robustness.pending')}</p>}
      {answer.data && rules.length === 0 && <p className={styles.quiet}>{t('robustness.none')}</p>}
      {rules.length > 0 && <RuleVariantGrid variants={rules} />}
      {data.length > 0 && (
        <>
          <p className={styles.text}>
            <b>
              {t('robustness.data')} {agreement(data)}
            </b>{' '}
            <span className={grid.hint}>{t('robustness.dataHint')}</span>
          </p>
          <ul className={styles.list}>
            {data
              .filter(({ agrees }) => !agrees)
              .map((variant) => (
                <DataVariant key={JSON.stringify(variant)} variant={variant} />
              ))}
          </ul>
        </>
      )}
    </RailSection>
  );
}

/** A data variant that disagrees, in words. */
function DataVariant({ variant }: { readonly variant: Extract<RobustnessVariant, { kind: 'data' }> }) {
  const { t } = useTranslation('evidence');
  const language = useView((view) => view.language);
  const said = (isCounted: boolean): 'yes' | 'no' => (isCounted ? 'yes' : 'no');
  const words = [
    t(`robustness.headOffices.${said(variant.countHeadOffices)}`),
    t(`robustness.unknownStatus.${said(variant.countUnknownStatus)}`),
    t(`robustness.inferred.${said(variant.countInferred)}`),
  ];
  return (
    <li>
      <span className={grid.cell} data-agrees="false" aria-hidden="true" />
      {words.join(' · ')}：{labelIn(language, VERDICT[variant.verdict])}
    </li>
  );
}
