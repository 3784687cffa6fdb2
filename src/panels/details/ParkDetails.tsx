import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keyFigures } from '../../cube/keyFigures';
import { formatCount, formatYi } from '../../lib/formatFigure';
import { PARK_TYPE } from '../../model/enumerations';
import { type ParkDetail, queryParkDetail } from '../../queries/parkDetail';
import { AnswerState } from '../shared/AnswerState';
import { useFollowingFilter } from '../shared/followingFilter';
import { regionPath } from '../shared/regionPath';
import { useAnswer } from '../shared/useAnswer';
import { useSifted } from '../shared/useSifted';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { DetailHead } from './DetailHead';
import { Facts } from './Facts';
import { labelOf } from './labelOf';
import { NotFound } from './NotFound';
import { RailSection } from './RailSection';
import { RegionLink } from './RegionLink';
import { RegionVerdicts } from './RegionVerdicts';
import styles from './SelectLink.module.css';
import { sourceFacts } from './sourceFacts';

/** Everything known of one park. */
export function ParkDetails({ id }: { readonly id: string }) {
  const answer = useAnswer('parkDetail', [id], (database, signal) => queryParkDetail(database, id, signal));
  if (answer.data === null) return <NotFound />;
  return (
    <>
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && <Loaded park={answer.data} />}
    </>
  );
}

function Loaded({ park }: { readonly park: ParkDetail }) {
  const { t } = useTranslation(['details', 'common']);
  const language = useView((view) => view.language);
  const { regionByCode, chainById } = useWorkspace().data;
  const { changeFilter } = useViewActions();
  return (
    <>
      <DetailHead
        kind="park"
        name={park.name}
        path={regionPath(park.region, regionByCode)}
        isSample={park.isSample}
        source={park.source}
      />
      <Facts
        facts={[
          { label: t('park.type'), value: labelOf(language, PARK_TYPE, park.type) },
          { label: t('park.region'), value: park.region && <RegionLink adcode={park.region} /> },
          {
            label: t('park.leadChains'),
            value:
              park.leadChains.length === 0
                ? null
                : park.leadChains.map((chain) => chainById.get(chain)?.name ?? chain).join('、'),
          },
          {
            label: t('park.land'),
            value: Number.isNaN(park.landAvailableMu)
              ? null
              : t('park.mu', { area: formatCount(park.landAvailableMu) }),
          },
          {
            label: t('park.centre'),
            value: Number.isNaN(park.lon)
              ? null
              : t('park.centreText', { lon: park.lon.toFixed(3), lat: park.lat.toFixed(3) }),
          },
          { label: t('park.note'), value: park.locationNote },
          ...sourceFacts(t, park),
        ]}
      />
      <RailSection
        title={t('park.figures')}
        note={
          <button
            type="button"
            className={styles.link}
            onClick={() => changeFilter({ parks: [park.parkId] })}
          >
            {t('park.onlyPark')}
          </button>
        }
      >
        <ParkFigures parkId={park.parkId} />
      </RailSection>
      <RegionVerdicts level="park" regionId={park.parkId} />
    </>
  );
}

function ParkFigures({ parkId }: { readonly parkId: string }) {
  const { t } = useTranslation(['details', 'common']);
  const filter = useFollowingFilter();
  // The park alone says where; regions of the filter that do not hold it would empty its figures.
  const inPark = useMemo(() => ({ ...filter, regions: [], parks: [parkId] }), [filter, parkId]);
  const { sifted, error, retry } = useSifted(inPark);
  if (error) return <AnswerState isPending={false} error={error} onRetry={retry} />;
  const figures = keyFigures(sifted);
  const yi = (wan: number) => (Number.isNaN(wan) ? null : `${formatYi(wan)} ${t('common:unit.yi')}`);
  return (
    <Facts
      facts={[
        {
          label: t('keyFigures.firms'),
          value: `${formatCount(figures.firmCount)} ${t('common:unit.firm')}`,
        },
        { label: t('keyFigures.output'), value: yi(figures.outputWan) },
        {
          label: t('keyFigures.projects'),
          value: `${formatCount(figures.projectCount)} ${t('common:unit.project')}`,
        },
        { label: t('keyFigures.investment'), value: yi(figures.investmentWan) },
      ]}
    />
  );
}
