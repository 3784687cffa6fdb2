import { useTranslation } from 'react-i18next';
import { CHAIN_ACTIVITY_OF_CODE } from '../../diagnosis/chainActivity';
import { formatCount, formatPercent, MISSING } from '../../lib/formatFigure';
import type { ChainRegionColumns } from '../../model/chainRegionColumns';
import type { HealthFigure } from '../../model/listsView';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import styles from './HealthPage.module.css';
import { HEALTH_KIND, healthTests, healthValue } from './healthFigure';
import { usePlaceNames } from './usePlaceNames';

interface HealthTableProps {
  readonly columns: ChainRegionColumns;
  /** Rows of `columns` that are shown, as columns of the table. */
  readonly regions: readonly number[];
  readonly figure: HealthFigure;
}

/** One row a chain, one column a region; each cell is a button that opens both. */
export function HealthTable({ columns, regions, figure }: HealthTableProps) {
  const { t } = useTranslation('lists');
  const { data } = useWorkspace();
  const filter = useView((view) => view.filter);
  const { change, changeFilter } = useViewActions();
  const { nameOf } = usePlaceNames();
  const { regionIds, chainIds } = columns;
  const open = (chain: string, region: string): void => {
    const isPark = columns.level === 'park';
    changeFilter({
      chains: [chain],
      nodes: [],
      stages: [],
      verdicts: [],
      ...(isPark ? { parks: [region] } : { regions: [region], parks: [] }),
    });
    change({ mode: 'diagnosis', selection: { kind: isPark ? 'park' : 'region', id: region } });
  };
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={t('health.table')}>
        <thead>
          <tr>
            <th scope="col">{t('health.chain')}</th>
            {regions.map((region) => (
              <th
                key={regionIds[region]}
                scope="col"
                data-chosen={filter.regions.includes(regionIds[region] ?? '') || undefined}
              >
                {nameOf(regionIds[region] ?? '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chainIds.map((chainId, chain) => {
            const name = data.chainById.get(chainId)?.name ?? chainId;
            return (
              <tr key={chainId}>
                <th scope="row" data-chosen={filter.chains.includes(chainId) || undefined}>
                  {name}
                </th>
                {regions.map((region) => {
                  const regionId = regionIds[region] ?? '';
                  const index = region * chainIds.length + chain;
                  const text = textOf(index);
                  return (
                    <td key={regionId}>
                      <button
                        type="button"
                        className={styles.cell}
                        aria-label={t('health.open', { chain: name, region: nameOf(regionId), text })}
                        title={t('health.open', { chain: name, region: nameOf(regionId), text })}
                        data-chosen={
                          (filter.regions.includes(regionId) && filter.chains.includes(chainId)) || undefined
                        }
                        onClick={() => open(chainId, regionId)}
                      >
                        {contentOf(index, text)}
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  /** `insufficient` stands behind the codes of a chain's activity. */
  function activityOf(index: number) {
    return CHAIN_ACTIVITY_OF_CODE[columns.activity[index] ?? -1] ?? 'insufficient';
  }

  function textOf(index: number): string {
    const activity = activityOf(index);
    if (activity === 'insufficient') return t('health.insufficient');
    if (activity === 'not_active') return t('health.notActive');
    if (activity === 'sporadic') return t('health.sporadic');
    const kind = HEALTH_KIND[figure];
    if (kind === 'tests') {
      const [size, specialisation, focus] = healthTests(columns, index).map((result) =>
        t(`health.${result}`),
      );
      return t('health.testsText', { size, specialisation, focus });
    }
    const value = healthValue(columns, figure, index);
    const repeated = columns.mostRepeatedRegions[index] ?? 0;
    if (figure === 'repeatedNodes' && value > 0) {
      return `${formatCount(value)}，${t('health.mostRepeated', { count: repeated })}`;
    }
    if (kind === 'percent') return formatPercent(value);
    return kind === 'count' ? formatCount(value) : Number.isNaN(value) ? MISSING : value.toFixed(1);
  }

  function contentOf(index: number, text: string) {
    const activity = activityOf(index);
    if (activity !== 'active') {
      return (
        <span className={styles.off}>
          <VerdictGlyph glyph={activity} size={12} />
        </span>
      );
    }
    if (figure === 'repeatedNodes') return formatCount(healthValue(columns, figure, index));
    if (HEALTH_KIND[figure] !== 'tests') return text;
    return (
      <span className={styles.tests}>
        {(['size', 'specialisation', 'focus'] as const).map((test, place) => (
          <i key={test} data-result={healthTests(columns, index)[place]} />
        ))}
      </span>
    );
  }
}
