import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../lib/downloadFile';
import { queryKeyFigures } from '../../queries/keyFigures';
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
import type { DrawerTab } from './Drawer';
import styles from './Drawer.module.css';
import { exportFile } from './exportFile';
import { regionExport } from './regionExport';
import { useRegionFigures } from './useRegionFigures';

/** Writes everything the filter lets through in one tab as a CSV file. */
export function ExportButton({ tab }: { readonly tab: DrawerTab }) {
  const { t } = useTranslation(['drawer', 'common']);
  const { database } = useWorkspace();
  const filter = useView((view) => view.filter);
  const ratio = useRegionRatio();
  const regions = useRegionFigures(ratio);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const collect = async (): Promise<ListExport> => {
    if (tab === 'enterprises') return queryFirmListExport(database, filter);
    if (tab === 'projects') return queryProjectListExport(database, filter);
    const figures = await queryKeyFigures(database, { ...filter, regions: [] });
    const hasSamples = figures.sampleFirmCount + figures.sampleProjectCount > 0;
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

function localDay(now: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
