import { useTranslation } from 'react-i18next';
import { regionFocus } from '../../model/regionFocus';
import { CloseButton } from '../details/CloseButton';
import { RailSection } from '../details/RailSection';
import tables from '../details/railTable.module.css';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { ChainFigures } from './ChainFigures';
import { ChainList } from './ChainList';
import { chainPlace, judgedLevel } from './chainHealthOf';

/** 链况 of the chosen chain in the selected region or the focus; with no single chain, all active chains there. */
export function ChainHealth() {
  const { t } = useTranslation('evidence');
  const { data } = useWorkspace();
  const chains = useView((view) => view.filter.chains);
  const regions = useView((view) => view.filter.regions);
  const parks = useView((view) => view.filter.parks);
  const selection = useView((view) => view.selection);
  const [park] = parks;
  const regionId =
    selection?.kind === 'region'
      ? selection.id
      : parks.length === 1 && park
        ? park
        : regionFocus(regions, data.regionByCode).adcode;
  const name = data.regionByCode.get(regionId)?.name ?? data.parkById.get(regionId)?.name ?? regionId;
  const level = judgedLevel(data, regionId);
  if (!level) {
    return (
      <RailSection title={t('tab.health')}>
        <p className={tables.text}>{t('health.chooseRegion')}</p>
      </RailSection>
    );
  }
  const [chain = ''] = chains;
  const place = chains.length === 1 ? chainPlace(data, regionId, chain) : null;
  return (
    <RailSection
      title={
        place ? t('health.title', { chain: data.chainById.get(chain)?.name ?? chain }) : t('health.chains')
      }
      note={
        <>
          {name}
          {selection && <CloseButton />}
        </>
      }
    >
      {place ? <ChainFigures place={place} /> : <ChainList level={level} regionId={regionId} />}
      <p className={tables.text}>{t('health.hint')}</p>
    </RailSection>
  );
}
