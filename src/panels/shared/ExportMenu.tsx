import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../lib/downloadFile';
import { localDay } from '../../lib/localDay';
import { assertExport, type ExportId } from '../../model/disclosure';
import { ErrorNote } from './ErrorNote';
import type { ExportSheet } from './exportSheet';
import { TABLE_FORMATS, type TableFormat, toTableFile } from './tableFile';
import { useDisclosureMark } from './useDisclosureMark';
import { useView } from './useView';

interface ExportMenuProps {
  readonly id: ExportId;
  /** Name of the list, part of the file's name. */
  readonly name: string;
  readonly hasSamples: boolean;
  /** The rows have `lon` and `lat`. */
  readonly hasPoints?: boolean;
  /** CSV has a button of its own beside the menu. */
  readonly isCsvApart?: boolean;
  /** What is exported; CSV, Parquet and GeoJSON take the first sheet. */
  readonly sheets: () => Promise<readonly [ExportSheet, ...ExportSheet[]]>;
  readonly className: string | undefined;
}

/** Writes a list as XLSX (column heads of the interface), CSV, Parquet or GeoJSON (column identifiers). */
export function ExportMenu(props: ExportMenuProps) {
  const { id, name, hasSamples, hasPoints = false, isCsvApart = false, sheets, className } = props;
  const { t } = useTranslation(['formats', 'common', 'disclosure']);
  const disclosure = useView((view) => view.disclosure);
  const internalMark = useDisclosureMark();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (format: TableFormat): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      assertExport(id, disclosure);
      const mark = hasSamples ? t('common:sampleMark') : null;
      const file = await toTableFile(format, await sheets(), mark, internalMark);
      const parts = [
        t('common:appName'),
        name,
        mark?.replaceAll(/[\s,]+/g, '_'),
        disclosure === 'internal' && t('disclosure:fileMark'),
        localDay(new Date()),
      ];
      downloadFile(`${parts.filter(Boolean).join('_')}.${format}`, file, file.type);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const formats = TABLE_FORMATS.filter(
    (format) => (format !== 'geojson' || hasPoints) && (format !== 'csv' || !isCsvApart),
  );
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      {isCsvApart && (
        <button type="button" className={className} disabled={isBusy} onClick={() => void save('csv')}>
          {isBusy ? t('export.busy') : t('export.csvNow')}
        </button>
      )}
      <Dropdown
        trigger={['click']}
        disabled={isBusy}
        menu={{
          items: formats.map((format) => ({
            key: format,
            label: t(`export.${format}`),
            onClick: () => void save(format),
          })),
        }}
      >
        <button type="button" className={className} aria-label={t('export.named', { name })}>
          {isCsvApart ? t('export.others') : isBusy ? t('export.busy') : t('export.label')}
        </button>
      </Dropdown>
    </>
  );
}
