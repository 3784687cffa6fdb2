import { useTranslation } from 'react-i18next';
import { INSUFFICIENT_ACTIVITY } from '../../diagnosis/chainRegion';
import { TEST_FAILED, TEST_PASSED } from '../../diagnosis/chainTests';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatPercent, formatRatio } from '../../lib/formatFigure';
import { DIAGNOSIS_MEASURE } from '../../model/enumerations';
import { Facts } from '../details/Facts';
import tables from '../details/railTable.module.css';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ChainFigures.module.css';
import type { ChainPlace } from './chainHealthOf';
import { amountText } from './formulaLines';

/** The roll-ups of a chain in a region, each with what it means. */
export function ChainFigures({ place }: { readonly place: ChainPlace }) {
  const { t } = useTranslation(['evidence', 'common']);
  const language = useView((view) => view.language);
  const { statedAsOf, hasSamples } = useWorkspace().data;
  const { columns, at, level } = place;
  if (columns.activity[at] === INSUFFICIENT_ACTIVITY) {
    return <p className={tables.text}>{t('health.insufficient')}</p>;
  }
  const number = (column: ArrayLike<number>): number => column[at] ?? Number.NaN;
  const percent = (column: ArrayLike<number>): string | null => {
    const share = number(column);
    return Number.isNaN(share) ? null : t('basis.percent', { percent: formatPercent(share, 1) });
  };
  const tests = (['isLarge', 'isSpecialised', 'isFocused'] as const).map((id) => ({
    id,
    state:
      columns[id][at] === TEST_PASSED ? 'passed' : columns[id][at] === TEST_FAILED ? 'failed' : 'unknown',
  })) as readonly { readonly id: TestId; readonly state: 'passed' | 'failed' | 'unknown' }[];
  const measure = labelIn(language, DIAGNOSIS_MEASURE[columns.measure]);
  const unit = columns.measure === 'count' ? 'firm' : columns.measure === 'employees' ? 'person' : 'yi';
  const amount = number(columns.value);
  return (
    <>
      <dl className={styles.grid}>
        {(
          [
            ['completeness', percent(columns.completeness)],
            ['supportRate', percent(columns.supportRate)],
            ['breakSegments', formatCount(number(columns.breakSegments))],
            ['singleSourceShare', percent(columns.singleSourceShare)],
            ['leadCount', formatCount(number(columns.leadCount))],
            ['firmCount', formatCount(number(columns.firmCount))],
          ] as const
        ).map(([id, value]) => (
          <div key={id} title={t(`health.meaning.${id}`)}>
            <dt>{t(`health.figure.${id}`)}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <Facts
        facts={[
          {
            label: t('health.gaps'),
            value: t('health.gapCounts', {
              breaks: number(columns.breakNodes),
              blanks: number(columns.blankNodes),
              weak: number(columns.weakNodes),
              strengths: number(columns.strengthNodes),
              risks: number(columns.singleSourceNodes),
            }),
          },
          {
            label: t('health.tests'),
            value: (
              <span className={styles.tests}>
                {tests.map(({ id, state }) => (
                  <span key={id} className={styles.test} data-state={state} title={t(`health.meaning.${id}`)}>
                    {t(`health.figure.${id}`)} {t(`health.test.${state}`)}
                  </span>
                ))}
              </span>
            ),
          },
          {
            label: t('health.figure.value'),
            value: Number.isNaN(amount)
              ? null
              : `${measure} ${amountText(columns.measure, amount)} ${t(`common:unit.${unit}`)}`,
          },
          { label: t('health.figure.share'), value: percent(columns.share) },
          {
            label: t('health.figure.lqStar'),
            value: Number.isNaN(number(columns.lqStar)) ? null : formatRatio(number(columns.lqStar)),
          },
          { label: t('health.figure.aboveScaleShare'), value: percent(columns.aboveScaleShare) },
          { label: t('health.figure.firmShare'), value: percent(columns.firmShare) },
          { label: t('health.figure.sameProductShare'), value: percent(columns.sameProductShare) },
          {
            label: t('health.figure.linksPerFirm'),
            value: Number.isNaN(number(columns.linksPerFirm))
              ? null
              : formatRatio(number(columns.linksPerFirm)),
          },
          {
            label: t('health.figure.repeatedNodes'),
            value: t('health.repeated', {
              nodes: number(columns.repeatedNodes),
              regions: number(columns.mostRepeatedRegions),
            }),
          },
          ...(level === 'park'
            ? [
                {
                  label: t('health.figure.outputPerMu'),
                  value: Number.isNaN(number(columns.outputPerMuWan))
                    ? null
                    : t('health.perMu', { amount: number(columns.outputPerMuWan).toFixed(1) }),
                },
              ]
            : []),
          { label: t('basis.asOf'), value: statedAsOf },
          { label: t('basis.samples'), value: t(hasSamples ? 'basis.hasSamples' : 'basis.noSamples') },
        ]}
      />
      <details className={styles.meaning}>
        <summary>{t('basisHead')}</summary>
        <p>{t('basis.statement')}</p>
        <ul>
          {MEANINGS.map((id) => (
            <li key={id}>
              <b>{t(`health.figure.${id}`)}</b> {t(`health.meaning.${id}`)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

type TestId = 'isLarge' | 'isSpecialised' | 'isFocused';

const MEANINGS = [
  'completeness',
  'supportRate',
  'breakSegments',
  'singleSourceShare',
  'leadCount',
  'firmCount',
  'isLarge',
  'isSpecialised',
  'isFocused',
  'sameProductShare',
  'linksPerFirm',
  'repeatedNodes',
  'outputPerMu',
] as const;
