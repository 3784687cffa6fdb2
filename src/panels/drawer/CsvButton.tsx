import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import type { ListExport } from '../../queries/listExport';
import { ErrorNote } from '../shared/ErrorNote';
import styles from './Drawer.module.css';
import { exportFile } from './exportFile';

interface CsvButtonProps {
  /** Name of the list, part of the file's name. */
  readonly list: string;
  readonly collect: () => Promise<ListExport>;
}

/** Writes a list as a CSV file. */
export function CsvButton({ list, collect }: CsvButtonProps) {
  const { t } = useTranslation(['drawer', 'common']);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { fileName, content } = exportFile(await collect(), localDay(new Date()), {
        appName: t('common:appName'),
        list,
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
