import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionFocus } from '../../model/regionFocus';
import { CellDetails } from '../evidence/CellDetails';
import { useFollowingFilter } from '../shared/followingFilter';
import { regionPath } from '../shared/regionPath';
import { useComparedRegions } from '../shared/useComparedRegions';
import { useRegionRatio } from '../shared/useRegionRatio';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { CloseButton } from './CloseButton';
import { EnterpriseDetails } from './EnterpriseDetails';
import { KeyFigures } from './KeyFigures';
import { NodeDetails } from './NodeDetails';
import { ParkDetails } from './ParkDetails';
import { ProjectDetails } from './ProjectDetails';
import { RegionDetails } from './RegionDetails';
import { RegionRanking } from './RegionRanking';
import styles from './RightRail.module.css';
import { StageTable } from './StageTable';

/** The right rail: figures, ranking and stages of what is filtered, or the details of what is selected. */
export function RightRail() {
  const { t } = useTranslation('details');
  const selection = useView((view) => view.selection);
  const { change } = useViewActions();
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !selection) return;
    event.stopPropagation();
    change({ selection: null });
  };
  return (
    <section className={styles.rail} aria-label={t('rail')} onKeyDown={closeOnEscape}>
      {selection?.kind === 'enterprise' && <EnterpriseDetails key={selection.id} id={selection.id} />}
      {selection?.kind === 'project' && <ProjectDetails key={selection.id} id={selection.id} />}
      {selection?.kind === 'park' && <ParkDetails key={selection.id} id={selection.id} />}
      {selection?.kind === 'node' && <NodeDetails key={selection.id} id={selection.id} />}
      {selection?.kind === 'cell' && <CellDetails key={selection.id} id={selection.id} />}
      {(!selection || selection.kind === 'region') && <RegionRail selected={selection?.id ?? null} />}
    </section>
  );
}

/**
 * Figures and ranking of the focus or of the selected region. Both have the same places, so that a second click on a
 * row of the ranking meets the same row.
 */
function RegionRail({ selected }: { readonly selected: string | null }) {
  const { t } = useTranslation(['details', 'common']);
  const { data } = useWorkspace();
  const { regionByCode, chainById } = data;
  const filter = useFollowingFilter();
  const ratio = useRegionRatio();
  const { level } = useComparedRegions();
  const focusCode = useMemo(
    () => regionFocus(filter.regions, regionByCode).adcode,
    [filter.regions, regionByCode],
  );
  const figuresFilter = useMemo(
    () => (selected === null ? filter : { ...filter, regions: [selected] }),
    [filter, selected],
  );
  const unit = level === 'province' ? t('ranking.provinceUnit') : t('ranking.cityUnit');
  const scope = [
    ...filter.chains.slice(0, 2).map((chain) => chainById.get(chain)?.name ?? t('common:notLoaded')),
    regionByCode.get(focusCode)?.name ?? t('common:country'),
    ...(ratio.benchmarkCount > 0 ? [t('keyFigures.benchmark', { count: ratio.benchmarkCount, unit })] : []),
  ].join(' · ');
  return (
    <>
      <KeyFigures
        title={selected === null ? t('keyFigures.title') : (regionByCode.get(selected)?.name ?? selected)}
        note={
          selected === null ? (
            scope
          ) : (
            <>
              {regionPath(selected, regionByCode).slice(0, -1).join(' / ')}
              <CloseButton />
            </>
          )
        }
        filter={figuresFilter}
        regionId={selected ?? focusCode}
      />
      <RegionRanking ratio={ratio} />
      {selected === null ? <StageTable /> : <RegionDetails adcode={selected} />}
    </>
  );
}
