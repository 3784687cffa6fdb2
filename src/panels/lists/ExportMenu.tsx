import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../lib/csv';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import { assertExport } from '../../model/disclosure';
import { ErrorNote } from '../shared/ErrorNote';
import type { ExportSheet } from '../shared/exportSheet';
import { useDisclosureMark } from '../shared/useDisclosureMark';
import { useView } from '../shared/useView';
import { toXlsx, XLSX_TYPE } from '../shared/xlsxFile';
import styles from './ListSection.module.css';

interface ExportMenuProps {
  /** Name of the list, part of the file's name. */
  readonly name: string;
  readonly hasSamples: boolean;
  /** What is exported; CSV takes the first sheet. */
  readonly sheets: () => Promise<readonly ExportSheet[]>;
}

/** Writes a list as CSV (column identifiers) or XLSX (column heads of the interface). */
export function ExportMenu({ name, hasSamples, sheets }: ExportMenuProps) {
  const { t } = useTranslation(['lists', 'common', 'disclosure']);
  const disclosure = useView((view) => view.disclosure);
  const mark = useDisclosureMark();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      assertExport('listSheet', disclosure);
      const content = await sheets();
      const parts = [
        t('common:appName'),
        name,
        ...(hasSamples ? [t('fileMark')] : []),
        t('disclosure:fileMark'),
        localDay(new Date()),
      ];
      const fileName = `${parts.join('_')}.${format}`;
      const [first] = content;
      if (format === 'xlsx') {
        downloadFile(fileName, new Blob([(await toXlsx(content, mark)).slice()]), XLSX_TYPE);
      } else if (first) {
        downloadFile(
          fileName,
          toCsv(
            first.columns.map(({ id }) => id),
            first.rows,
          ),
          'text/csv;charset=utf-8',
        );
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      <Dropdown
        trigger={['click']}
        disabled={isBusy}
        menu={{
          items: [
            { key: 'xlsx', label: t('exportXlsx') },
            { key: 'csv', label: t('exportCsv') },
          ],
          onClick: ({ key }) => void save(key === 'csv' ? 'csv' : 'xlsx'),
        }}
      >
        <button type="button" className={styles.button} aria-label={`${t('export')} ${name}`}>
          {isBusy ? t('exporting') : t('export')}
        </button>
      </Dropdown>
    </>
  );
}
