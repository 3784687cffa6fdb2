import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import { assertExport, type ExportId } from '../../model/disclosure';
import {
  type ListExport,
  queryFirmListExport,
  queryGapListExport,
  queryOpportunityExport,
  queryProjectListExport,
  queryPublicFirmExport,
} from '../../queries/listExport';
import { ErrorNote } from '../shared/ErrorNote';
import { useRegionRatio } from '../shared/useRegionRatio';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { ListTab } from './Drawer';
import styles from './Drawer.module.css';
import { exportFile } from './exportFile';
import { regionExport } from './regionExport';
import type { RegionFigures } from './regionFigures';
import { useRegionFigures } from './useRegionFigures';

const EXPORT_OF_TAB: Readonly<Record<ListTab, ExportId>> = {
  enterprises: 'enterpriseList',
  projects: 'projectList',
  regions: 'regionList',
  gaps: 'gapList',
};

/** Writes everything the filter lets through in one tab as a CSV file. */
export function ExportButton({ tab }: { readonly tab: ListTab }) {
  const { t } = useTranslation(['drawer', 'common', 'disclosure']);
  const disclosure = useView((view) => view.disclosure);
  const isPublic = disclosure === 'public';
  const { database, data } = useWorkspace();
  // Ratios and verdicts rest on all rows that are shown, whatever the filter lets through.
  const { hasSamples } = data;
  const filter = useView((view) => view.filter);
  const ratio = useRegionRatio();
  const regions = useRegionFigures(ratio);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

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
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { fileName, content } = exportFile(await collect(), localDay(new Date()), {
        appName: t('common:appName'),
        list: isPublic && tab === 'gaps' ? t('disclosure:opportunities') : t(`tabs.${tab}`),
        internalMark: isPublic ? null : t('disclosure:fileMark'),
        sampleMark: t('common:sampleMark'),
        fileMark: t('fileMark'),
      });
      downloadFile(fileName, content, 'text/csv;charset=utf-8');
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {error !== null && <ErrorNote error={error} recover={{ retry: () => void save() }} />}
      <button type="button" className={styles.action} disabled={isBusy} onClick={() => void save()}>
        {isBusy ? t('exporting') : t('export')}
      </button>
    </>
  );
}

/** As on screen: the figures behind an exact quotient could be worked back. */
function withRoundedRatio(row: RegionFigures): RegionFigures {
  return { ...row, ratio: Math.round(row.ratio * 100) / 100 };
}
