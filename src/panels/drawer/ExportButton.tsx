import { useTranslation } from 'react-i18next';
import { assertExport, type ExportId } from '../../model/disclosure';
import {
  type ListExport,
  queryFirmListExport,
  queryGapListExport,
  queryOpportunityExport,
  queryProjectListExport,
  queryPublicFirmExport,
} from '../../queries/listExport';
import { ExportMenu } from '../shared/ExportMenu';
import { useRegionRatio } from '../shared/useRegionRatio';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { ListTab } from './Drawer';
import styles from './Drawer.module.css';
import { listSheet } from './listSheet';
import { regionExport } from './regionExport';
import type { RegionFigures } from './regionFigures';
import { useRegionFigures } from './useRegionFigures';

const EXPORT_OF_TAB: Readonly<Record<ListTab, ExportId>> = {
  enterprises: 'enterpriseList',
  projects: 'projectList',
  regions: 'regionList',
  gaps: 'gapList',
};

/** Writes everything the filter lets through in one tab as a file. */
export function ExportButton({ tab }: { readonly tab: ListTab }) {
  const { t } = useTranslation(['drawer', 'common', 'formats', 'disclosure']);
  const disclosure = useView((view) => view.disclosure);
  const isPublic = disclosure === 'public';
  const { database, data } = useWorkspace();
  // Ratios and verdicts rest on all rows that are shown, whatever the filter lets through.
  const { hasSamples } = data;
  const filter = useView((view) => view.filter);
  const ratio = useRegionRatio();
  const regions = useRegionFigures(ratio);

  const collect = async (): Promise<ListExport> => {
    assertExport(EXPORT_OF_TAB[tab], disclosure);
    if (isPublic && tab === 'enterprises') return queryPublicFirmExport(database, filter);
    if (isPublic && tab === 'gaps') return queryOpportunityExport(database, filter, hasSamples);
    if (tab === 'enterprises') return queryFirmListExport(database, filter);
    if (tab === 'projects') return queryProjectListExport(database, filter);
    return tab === 'gaps'
      ? queryGapListExport(database, filter, hasSamples)
      : regionExport(
          isPublic && ratio.ratio === 'lq' ? regions.rows.map(withRoundedRatio) : regions.rows,
          ratio.ratio,
          hasSamples,
          t('disclosure:withheldShort'),
        );
  };
  const heads = t('formats:column', { returnObjects: true });
  const list = isPublic && tab === 'gaps' ? t('disclosure:opportunities') : t(`tabs.${tab}`);
  const words = { list, sampleMark: t('common:sampleMark'), heads };
  return (
    <ExportMenu
      id={EXPORT_OF_TAB[tab]}
      name={list}
      hasSamples={hasSamples}
      isCsvApart
      hasPoints={!isPublic && (tab === 'enterprises' || tab === 'projects')}
      className={styles.action}
      sheets={async () => [listSheet(await collect(), words)]}
    />
  );
}

/** As on screen: the figures behind an exact quotient could be worked back. */
function withRoundedRatio(row: RegionFigures): RegionFigures {
  return { ...row, ratio: Math.round(row.ratio * 100) / 100 };
}
