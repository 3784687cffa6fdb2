import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../lib/formatFigure';
import type { ArcColumns } from '../../map/scene';
import { useFollowingFilter } from '../../panels/shared/followingFilter';
import { useComparedRegions } from '../../panels/shared/useComparedRegions';
import { useDisclosureMark } from '../../panels/shared/useDisclosureMark';
import { useRegionRatio } from '../../panels/shared/useRegionRatio';
import { useShownLayers } from '../../panels/shared/useShownLayers';
import { useView } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';

/** 图名, 统计口径, 资料来源, 截止时间 and notices of the present map: on screen and in the picture alike. */
export interface MapText {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notice: string;
  readonly hasSamples: boolean;
  readonly sampleMark: string;
  /** Watermark of 内部; null in 对外. */
  readonly disclosureMark: string | null;
}

/** 香港, 澳门 and 台湾: named under national totals while no row of theirs is loaded. */
const SEPARATE_UNITS = ['810000', '820000', '710000'];

/** @param arcs of the targets of a gap, where the map shows them. */
export function useMapText(arcs: ArcColumns | null): MapText {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const { data } = useWorkspace();
  const filter = useFollowingFilter();
  const layers = useShownLayers();
  const maker = useView((view) => view.mapMaker);
  const approvalNumber = useView((view) => view.approvalNumber);
  const hiddenSets = useView((view) => view.hiddenSets);
  const gap = useView((view) => view.lists.gap);
  const compared = useComparedRegions();
  const ratio = useRegionRatio();

  const disclosureMark = useDisclosureMark();
  const { t: disclosure } = useTranslation('disclosure');

  const place =
    compared.parent === '' ? common('country') : (data.regionByCode.get(compared.parent)?.name ?? '');
  const part = partName();
  const titleKey = layers.gaps.on
    ? disclosureMark === null
      ? 'opportunities'
      : 'gaps'
    : layers.choropleth.on
      ? ratio.ratio
      : 'none';
  const measure = ratio.measure ? common(`measure.${ratio.measure}`) : '';
  const shown = data.dataSets.filter(({ id }) => !hiddenSets.includes(id));
  const captions = shown.flatMap(({ caption }) => (caption ? [caption] : []));
  const basis = [measure && coverageText(), ...captions].filter((text) => text !== '').join(' · ');
  const sources = shown.map(({ name, kind }) => (kind === 'embedded' ? t('sampleSource') : name)).join('、');
  const loaded = new Set(data.gaps.city.regionIds);
  const uncovered = SEPARATE_UNITS.filter((code) => !loaded.has(code)).map(
    (code) => data.regionByCode.get(code)?.name ?? code,
  );
  // In 对外 the rule that figures are left out by stands beside the figures.
  const notices = [disclosureMark === null ? disclosure('publicNote') : disclosure('line')];
  notices.push(approvalNumber === '' ? common('mapNotice') : t('approved', { number: approvalNumber }));
  if (compared.parent === '' && uncovered.length > 0) {
    notices.unshift(t('notCovered', { regions: uncovered.join('、') }));
  }
  return {
    title: arcs
      ? t('arcsTitle', { node: data.nodeById.get(gap?.node ?? '')?.name ?? '' })
      : t(`title.${titleKey}`, { place, part, measure: common(`measure.${ratio.measure ?? 'count'}`) }),
    subtitle: [arcs ? arcsText(arcs) : benchmarkText(), data.statedAsOf?.slice(0, 7) ?? '']
      .filter((text) => text !== '')
      .join(' · '),
    source: [
      t('source', { sources }),
      basis === '' ? '' : t('basis', { basis }),
      maker === '' ? '' : t('maker', { name: maker }),
      t('asOf', { date: data.statedAsOf ?? common('unknown') }),
    ]
      .filter((text) => text !== '')
      .join(' · '),
    notice: notices.join('；'),
    hasSamples: data.hasSamples,
    sampleMark: common('sampleMark'),
    disclosureMark,
  };

  function arcsText({ enterpriseId, homeName }: ArcColumns): string {
    return t('arcsSubtitle', { count: enterpriseId.length, region: homeName });
  }

  function partName(): string {
    const [node] = filter.nodes;
    if (filter.nodes.length === 1 && node) return data.nodeById.get(node)?.name ?? common('notLoaded');
    const [chain] = filter.chains;
    if (filter.chains.length === 1 && chain)
      return t('oneChain', { chain: data.chainById.get(chain)?.name ?? common('notLoaded') });
    return filter.chains.length > 1 ? t('severalChains', { count: filter.chains.length }) : t('allChains');
  }

  function benchmarkText(): string {
    if (layers.gaps.on || ratio.ratio !== 'lq' || !ratio.measure) return '';
    const key = compared.level === 'province' ? 'benchmarkProvince' : 'benchmark';
    return t(key, { measure, count: ratio.benchmarkCount });
  }

  function coverageText(): string {
    const years = ratio.measure === 'count' || ratio.measure === 'investment' ? '' : yearText();
    return Number.isNaN(ratio.coverage)
      ? `${measure}${years}`
      : `${measure}${years}（${formatPercent(ratio.coverage)}%）`;
  }

  function yearText(): string {
    return data.figureYears.length > 0 ? t('year', { years: data.figureYears.join('、') }) : '';
  }
}
