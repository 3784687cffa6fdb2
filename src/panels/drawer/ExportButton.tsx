import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import {
  type ListExport,
  queryFirmListExport,
  queryGapListExport,
  queryProjectListExport,
} from '../../queries/listExport';
import { ErrorNote } from '../shared/ErrorNote';
import { useRegionRatio } from '../shared/useRegionRatio';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { ListTab } from './Drawer';
import styles from './Drawer.module.css';
import { exportFile } from './exportFile';
import { regionExport } from './regionExport';
import { useRegionFigures } from './useRegionFigures';

/** Writes everything the filter lets through in one tab as a CSV file. */
export function ExportButton({ tab }: { readonly tab: ListTab }) {
  const { t } = useTranslation(['drawer', 'common']);
  const { database, data } = useWorkspace();
  // Ratios and verdicts rest on all rows that are shown, whatever the filter lets through.
  const { hasSamples } = data;
  const filter = useView((view) => view.filter);
  const ratio = useRegionRatio();
  const regions = useRegionFigures(ratio);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const collect = async (): Promise<ListExport> => {
    if (tab === 'enterprises') return queryFirmListExport(database, filter);
    if (tab === 'projects') return queryProjectListExport(database, filter);
    return tab === 'gaps'
      ? queryGapListExport(database, filter, hasSamples)
      : regionExport(regions.rows, ratio.ratio, hasSamples);
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { fileName, content } = exportFile(await collect(), localDay(new Date()), {
        appName: t('common:appName'),
        list: t(`tabs.${tab}`),
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
