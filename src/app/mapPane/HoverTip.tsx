import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { regionTotals } from '../../cube/regionTotals';
import { NOTHING_WITHHELD } from '../../cube/withheld';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatPercent, formatRatio, formatYi } from '../../lib/formatFigure';
import type { MapScene, Pick } from '../../map/scene';
import { PROJECT_STAGE } from '../../model/enumerations';
import { useTargets } from '../../panels/lists/useTargets';
import { useFollowingFilter } from '../../panels/shared/followingFilter';
import { loadedRegions } from '../../panels/shared/loadedRegions';
import { useAnswer } from '../../panels/shared/useAnswer';
import { useComparedRegions } from '../../panels/shared/useComparedRegions';
import { useFigureText } from '../../panels/shared/useFigureText';
import { useRegionRatio } from '../../panels/shared/useRegionRatio';
import { useSifted } from '../../panels/shared/useSifted';
import { useView } from '../../panels/shared/useView';
import { useWorkspace } from '../../panels/shared/workspace';
import { queryFirmTip, queryProjectTip } from '../../queries/hoverTips';
import styles from './HoverTip.module.css';
import type { MapRelay } from './mapRelay';

interface HoverTipProps {
  readonly relay: MapRelay;
  readonly scene: MapScene;
}

/** The figures of what the pointer is on. */
export function HoverTip({ relay, scene }: HoverTipProps) {
  const hover = useStore(relay.told, (told) => told.hover);
  if (!hover) return null;
  const isLeft = hover.x > window.innerWidth / 3;
  return (
    <div
      className={styles.tip}
      style={{
        left: hover.x,
        top: hover.y,
        transform: isLeft ? 'translate(calc(-100% - 14px), 12px)' : 'translate(14px, 12px)',
      }}
    >
      <TipOf pick={hover.pick} scene={scene} />
    </div>
  );
}

function TipOf({ pick, scene }: { readonly pick: Pick; readonly scene: MapScene }) {
  switch (pick.kind) {
    case 'region':
      return <RegionTip adcode={pick.id} />;
    case 'park':
      return <ParkTip parkId={pick.id} />;
    case 'project':
      return <ProjectTip projectId={pick.id} />;
    case 'target':
      return <TargetTip enterprise={pick.id} />;
    case 'firm':
      return <FirmTip firm={scene.firms.firm[pick.row] ?? -1} />;
    case 'cluster':
      return <ClusterTip count={pick.count} of={pick.of} />;
  }
}

const CLUSTER_TEXT = { firms: 'clusterFirms', projects: 'clusterProjects', parks: 'clusterParks' } as const;

function ClusterTip({ count, of }: { readonly count: number; readonly of: keyof typeof CLUSTER_TEXT }) {
  const { t } = useTranslation('mapPane');
  return <b>{t(CLUSTER_TEXT[of], { count })}</b>;
}

function RegionTip({ adcode }: { readonly adcode: string }) {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const { data } = useWorkspace();
  const filter = useFollowingFilter();
  const { level } = useComparedRegions();
  const ratio = useRegionRatio();
  const total = regionTotals(useSifted(filter).sifted, level).get(adcode);
  const value = ratio.valueByCode.get(adcode)?.value ?? Number.NaN;
  const isRatio = ratio.ratio === 'lq';
  const figureText = useFigureText();
  const { firms, projects } = total?.withheld ?? NOTHING_WITHHELD;
  // Nothing found is 0 only where something is loaded.
  const isLoaded = useMemo(
    () => loadedRegions(data.gaps.city.regionIds, data.regionByCode).has(adcode),
    [data, adcode],
  );
  const counted = (count: number): string => formatCount(Number.isNaN(count) && isLoaded ? 0 : count);
  return (
    <>
      <b>{data.regionByCode.get(adcode)?.name ?? adcode}</b>
      <dl className={styles.figures}>
        <dt>{common(`ratio.${ratio.ratio}`)}</dt>
        <dd>
          {figureText(
            ratio.valueByCode.get(adcode)?.basis === 'withheld',
            isRatio ? formatRatio(value) : `${formatPercent(value, 1)}${Number.isNaN(value) ? '' : '%'}`,
          )}
        </dd>
        <dt>{t('hover.firms')}</dt>
        <dd>{figureText(firms, `${counted(total?.firmCount ?? Number.NaN)} ${common('unit.firm')}`)}</dd>
        <dt>{t('hover.output')}</dt>
        <dd>{figureText(firms, `${formatYi(total?.outputWan ?? Number.NaN)} ${common('unit.yi')}`)}</dd>
        <dt>{t('hover.projects')}</dt>
        <dd>
          {figureText(projects, `${counted(total?.projectCount ?? Number.NaN)} ${common('unit.project')}`)}
        </dd>
      </dl>
    </>
  );
}

function TargetTip({ enterprise }: { readonly enterprise: string }) {
  const { t } = useTranslation('lists');
  const target = useTargets().ranks?.find(({ enterpriseId }) => enterpriseId === enterprise);
  if (!target) return null;
  return (
    <>
      <b>{target.name}</b>
      <span>{t('card.score', { low: target.low.toFixed(1), high: target.high.toFixed(1) })}</span>
      <span>{`${formatCount(target.distanceKm)} km`}</span>
    </>
  );
}

function ParkTip({ parkId }: { readonly parkId: string }) {
  const park = useWorkspace().data.parkById.get(parkId);
  return <b>{park?.name ?? parkId}</b>;
}

function FirmTip({ firm }: { readonly firm: number }) {
  const { t: common } = useTranslation();
  const isPublic = useView((view) => view.disclosure === 'public');
  const { data: tip } = useAnswer('firmTip', [firm], (database, signal) =>
    queryFirmTip(database, firm, signal),
  );
  if (!tip) return null;
  return (
    <>
      <b>{tip.name}</b>
      <span>{tip.nodes ?? common('unknown')}</span>
      {!isPublic && (
        <span>{`${common('measure.output')} ${formatYi(tip.outputWan)} ${common('unit.yi')}`}</span>
      )}
    </>
  );
}

function ProjectTip({ projectId }: { readonly projectId: string }) {
  const { t: common } = useTranslation();
  const { t } = useTranslation('mapPane');
  const language = useView((view) => view.language);
  const { data: tip } = useAnswer('projectTip', [projectId], (database, signal) =>
    queryProjectTip(database, projectId, signal),
  );
  if (!tip) return null;
  const stage = Object.entries(PROJECT_STAGE).find(([id]) => id === tip.stage)?.[1];
  return (
    <>
      <b>{tip.name}</b>
      <span>{`${stage ? labelIn(language, stage) : common('unknown')} · ${formatYi(tip.investmentWan)} ${common('unit.yi')}`}</span>
      {tip.isLate && <span>{t('late')}</span>}
    </>
  );
}
