import { Select } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regionTotals } from '../../cube/regionTotals';
import { NOTHING_WITHHELD } from '../../cube/withheld';
import { formatPercent } from '../../lib/formatFigure';
import type { MeasureId } from '../../model/viewState';
import { Provenance } from '../provenance/Provenance';
import { AnswerState } from '../shared/AnswerState';
import { useFollowingFilter } from '../shared/followingFilter';
import { loadedRegions } from '../shared/loadedRegions';
import { useComparedRegions } from '../shared/useComparedRegions';
import { type RegionRatioAnswer, totalsReader } from '../shared/useRegionRatio';
import { useSifted } from '../shared/useSifted';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { RailSection } from './RailSection';
import { RankingRow } from './RankingRow';
import styles from './RegionRanking.module.css';
import { nextOrder, type RankingColumn, type RankingOrder, rankRegions } from './rankRegions';

const MEASURES = [
  'count',
  'output',
  'revenue',
  'employees',
  'investment',
] as const satisfies readonly MeasureId[];
const COLUMNS = ['name', 'value', 'firmCount', 'ratio'] as const satisfies readonly RankingColumn[];

interface RegionRankingProps {
  readonly ratio: RegionRatioAnswer;
}

/** The compared regions, ranked: a click selects, a second one drills down. */
export function RegionRanking({ ratio }: RegionRankingProps) {
  const { t } = useTranslation(['details', 'common']);
  const filter = useFollowingFilter();
  const measure = useView((view) => view.measure);
  const selection = useView((view) => view.selection);
  const { change, changeFilter } = useViewActions();
  const { parent, level, regions } = useComparedRegions();
  const { regionByCode, gaps } = useWorkspace().data;
  const [order, setOrder] = useState<RankingOrder>({ column: 'value', descending: true });
  const { sifted, error, retry } = useSifted(filter);
  const totals = regionTotals(sifted, level);

  const rows = useMemo(() => {
    const totalOf = totalsReader(totals, measure);
    const countOf = totalsReader(totals, 'count');
    const loaded = loadedRegions(gaps.city.regionIds, regionByCode);
    const known = (adcode: string, figure: number) =>
      Number.isNaN(figure) && loaded.has(adcode) && !totals.get(adcode)?.withheld.firms ? 0 : figure;
    const unranked = regions.map(({ adcode, name }) => ({
      adcode,
      name,
      value: measure === 'count' ? known(adcode, totalOf(adcode)) : totalOf(adcode),
      firmCount: known(adcode, countOf(adcode)),
      ratio: ratio.valueByCode.get(adcode)?.value ?? Number.NaN,
      withheld: totals.get(adcode)?.withheld ?? NOTHING_WITHHELD,
    }));
    return rankRegions(unranked, order);
  }, [totals, measure, regions, ratio.valueByCode, order, gaps.city, regionByCode]);
  const largest = Math.max(...rows.map(({ value }) => (Number.isNaN(value) ? 0 : value)), 0);

  const drill = (adcode: string): void => {
    changeFilter({ regions: [adcode] });
    change({ selection: null });
  };
  const select = (adcode: string): void => {
    const isSelected = selection?.kind === 'region' && selection.id === adcode;
    if (isSelected) drill(adcode);
    else change({ selection: { kind: 'region', id: adcode } });
  };
  const onKey = (event: KeyboardEvent, adcode: string): void => {
    if (event.key !== 'ArrowRight') return;
    event.preventDefault();
    drill(adcode);
  };
  const head: Record<RankingColumn, string> = {
    name: t(`ranking.region.${level}`),
    value: measureHead(t(`common:measure.${measure}`), measure, t('common:unit.yi')),
    firmCount: t('ranking.firms'),
    ratio: t(`ranking.ratio.${ratio.ratio}`),
  };
  const parentName = regionByCode.get(parent)?.name ?? t('common:country');

  return (
    <RailSection
      title={t('ranking.title')}
      note={
        <Select<MeasureId>
          variant="borderless"
          aria-label={t('ranking.measureLabel')}
          value={measure}
          onChange={(next) => change({ measure: next })}
          options={MEASURES.map((each) => ({
            value: each,
            label: t('ranking.by', { measure: t(`common:measure.${each}`) }),
          }))}
          popupMatchSelectWidth={false}
        />
      }
    >
      <AnswerState isPending={false} error={error} onRetry={retry} />
      {regions.length === 0 && <p className={styles.caption}>{t('ranking.empty')}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={t('ranking.title')}>
          <colgroup>
            <col className={styles.rankColumn} />
            <col />
            <col className={styles.barColumn} />
            <col className={styles.valueColumn} />
            <col className={styles.countColumn} />
            <col className={styles.ratioColumn} />
          </colgroup>
          <thead>
            <tr>
              <td />
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  colSpan={column === 'value' ? 2 : 1}
                  className={column === 'name' ? undefined : styles.number}
                  aria-sort={
                    order.column === column ? (order.descending ? 'descending' : 'ascending') : 'none'
                  }
                >
                  <button
                    type="button"
                    className={styles.head}
                    aria-label={t('ranking.sort', { column: head[column] })}
                    onClick={() => setOrder(nextOrder(order, column))}
                  >
                    {head[column]}
                    {order.column === column && (
                      <span className={styles.arrow} aria-hidden="true">
                        {order.descending ? '↓' : '↑'}
                      </span>
                    )}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <RankingRow
                key={row.adcode}
                row={row}
                rank={index + 1}
                measure={measure}
                largest={largest}
                ratio={ratio}
                isSelected={selection?.kind === 'region' && selection.id === row.adcode}
                onSelect={select}
                onKey={onKey}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && <RatioCaption ratio={ratio} parentName={parentName} level={level} />}
    </RailSection>
  );
}

interface RatioCaptionProps {
  readonly ratio: RegionRatioAnswer;
  readonly parentName: string;
  readonly level: string;
}

/** Measure, coverage and benchmark of the ratio, opening its 口径; a failure of its own. */
function RatioCaption({ ratio, parentName, level }: RatioCaptionProps) {
  const { t } = useTranslation(['details', 'common', 'provenance']);
  const filter = useFollowingFilter();
  if (ratio.error) return <AnswerState isPending={false} error={ratio.error} onRetry={ratio.retry} />;
  const measure = ratio.measure ? t(`common:measure.${ratio.measure}`) : '';
  const unit = level === 'province' ? t('ranking.provinceUnit') : t('ranking.cityUnit');
  const count = ratio.benchmarkCount;
  const caption = {
    lq:
      ratio.measure === 'count'
        ? t('ranking.lqCaptionCount', { count, unit })
        : t('ranking.lqCaption', { measure, count, unit, percent: formatPercent(ratio.coverage) }),
    share: t('ranking.shareCaption', { parent: parentName, measure }),
    completeness: t('ranking.completenessCaption'),
  }[ratio.ratio];
  const reason = commonReason(ratio);
  const benchmark =
    level === 'province'
      ? t('provenance:loadedProvinces', { count })
      : t('provenance:loadedCities', { count });
  return (
    <div className={styles.caption}>
      <Provenance
        label={t(`ranking.ratio.${ratio.ratio}`)}
        figure={ratio.ratio}
        entity={ratio.measure === 'investment' ? 'project' : 'enterprise'}
        filter={filter}
        coverage={ratio.ratio === 'lq' && ratio.measure !== 'count' ? ratio.coverage : null}
        benchmark={ratio.ratio === 'lq' ? benchmark : null}
      >
        {`${t(`common:ratio.${ratio.ratio}`)} · ${reason ? t(`ranking.basis.${reason}`) : caption}`}
      </Provenance>
    </div>
  );
}

const GENERAL_REASONS = ['no_reference', 'not_one_chain', 'not_judged'] as const;

/** Why no region has a ratio, where that is no matter of the region. */
function commonReason({ valueByCode }: RegionRatioAnswer): (typeof GENERAL_REASONS)[number] | null {
  const bases = new Set([...valueByCode.values()].map(({ basis }) => basis));
  return bases.size === 1 ? (GENERAL_REASONS.find((reason) => bases.has(reason)) ?? null) : null;
}

function measureHead(name: string, measure: MeasureId, yi: string): string {
  return measure === 'count' || measure === 'employees' ? name : `${name} ${yi}`;
}
