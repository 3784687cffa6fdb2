import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { labelIn } from '../../i18n/i18n';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import { entityByName } from '../../model/entities';
import { isEnterpriseList } from '../../model/mappingTargets';
import { ErrorNote } from '../shared/ErrorNote';
import { useView } from '../shared/useView';
import type { DeskFile } from './deskFile';
import { EntityChoice } from './EntityChoice';
import styles from './FileEntry.module.css';
import type { ImportDesk } from './importDesk';
import { isBeingRead } from './importSteps';
import { PlaceMeaningChoice } from './PlaceMeaningChoice';
import { PreviewTable } from './PreviewTable';
import { SkippedLines } from './SkippedLines';

interface FileEntryProps {
  readonly desk: StoreApi<ImportDesk>;
  readonly file: DeskFile;
  readonly onChooseAnother: () => void;
}

/** One file: what it was taken for, its first rows, and what is wrong with it. */
export function FileEntry({ desk, file, onChooseAnother }: FileEntryProps) {
  const { t } = useTranslation(['data', 'formats']);
  const sheetId = useId();
  const cancelReading = useStore(desk, (state) => state.cancelReading);
  const chooseSheet = useStore(desk, (state) => state.chooseSheet);
  const language = useView((view) => view.language);
  const { removeFile, changeRecognised, changeEntity } = desk.getState();
  const isBusy = useStore(desk, (state) => state.phase !== 'idle');
  const { key, name, parsed, recognised, error } = file;
  const entity = recognised ? entityByName(recognised.entity) : undefined;
  const isList = recognised !== null && isEnterpriseList(recognised);

  return (
    <section className={styles.file} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {parsed && (
          <span className={styles.note}>
            {t('files.size', {
              encoding: parsed.encoding ?? t(`formats:kind.${parsed.format}`),
              rows: formatCount(parsed.rowCount),
              columns: parsed.headers.length,
            })}
          </span>
        )}
        {isList && <span className={styles.kind}>{t('files.list')}</span>}
        {entity && !isList && (
          <span className={styles.kind}>
            {t('files.entity', { table: entity.name, label: labelIn(language, entity.label) })}
          </span>
        )}
        {parsed && parsed.sheets.length > 1 && (
          <span className={styles.sheet}>
            <label htmlFor={sheetId}>{t('formats:sheet')}</label>
            <Select
              id={sheetId}
              size="small"
              value={parsed.sheet}
              disabled={isBusy}
              popupMatchSelectWidth={false}
              options={parsed.sheets.map((sheet, index) => ({
                value: index,
                label: sheet || t('formats:unnamedSheet', { number: index + 1 }),
              }))}
              onChange={(sheet) => void chooseSheet(key, sheet)}
            />
          </span>
        )}
        {isBeingRead(file) ? (
          <>
            <span role="status" className={styles.note}>
              {Number.isNaN(file.progress)
                ? t('files.readingWhole')
                : `${t('files.reading')} ${formatPercent(file.progress)} %`}
            </span>
            <button
              type="button"
              className={styles.remove}
              aria-label={t('formats:cancelReading', { file: name })}
              onClick={() => cancelReading(key)}
            >
              {t('formats:cancel')}
            </button>
          </>
        ) : (
          <button
            type="button"
            className={styles.remove}
            aria-label={t('files.remove', { file: name })}
            disabled={isBusy}
            onClick={() => removeFile(key)}
          >
            {t('files.removeShort')}
          </button>
        )}
      </div>
      {parsed && <SkippedLines skipped={parsed.skipped} />}
      {error !== null && <ErrorNote error={error} recover={{ chooseAnotherFile: onChooseAnother }} />}
      {parsed && recognised && (
        <>
          <EntityChoice
            parsed={parsed}
            recognised={recognised}
            onEntity={(chosen) => void changeEntity(key, chosen)}
            onRestore={() => changeRecognised(key, parsed.recognised)}
          />
          {isList && (
            <PlaceMeaningChoice
              mapping={recognised.mapping}
              fileName={name}
              onChange={(mapping) => changeRecognised(key, { ...recognised, mapping })}
            />
          )}
          <PreviewTable
            parsed={parsed}
            recognised={recognised}
            onChange={(changed) => changeRecognised(key, changed)}
          />
        </>
      )}
    </section>
  );
}
