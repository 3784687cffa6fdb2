import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import { ErrorNote } from '../shared/ErrorNote';
import { useWorkspace } from '../shared/workspace';
import { isIncomplete, readyFiles } from './deskFile';
import { FileEntry } from './FileEntry';
import { FilePicker } from './FilePicker';
import styles from './ImportSection.module.css';
import type { ImportDesk } from './importDesk';
import { isBeingRead } from './importSteps';
import { ReportView } from './ReportView';
import { HeldImports } from './review/HeldImports';
import type { HeldDesk } from './review/heldDesk';
import type { ReviewDesk } from './review/reviewDesk';
import { SetAsideReports } from './review/SetAsideReports';

interface ImportSectionProps {
  readonly desk: StoreApi<ImportDesk>;
  readonly reviewDesk: StoreApi<ReviewDesk>;
  readonly heldDesk: StoreApi<HeldDesk>;
}

/** Choose files, see what they were taken for, correct it, import, read the result. */
export function ImportSection({ desk, reviewDesk, heldDesk }: ImportSectionProps) {
  const { t } = useTranslation(['data', 'formats', 'review']);
  const { addDataSet } = useWorkspace();
  const {
    files,
    phase,
    progress,
    error,
    report,
    addFiles,
    importReady,
    checkReady,
    cancelImport,
    closeReport,
  } = useStore(desk);
  const input = useRef<HTMLInputElement>(null);
  const ready = readyFiles(files);
  const rowCount = ready.reduce((sum, { parsed }) => sum + parsed.rowCount, 0);
  const isReading = files.some(isBeingRead);
  const lacksFields = ready.some(isIncomplete);
  const isBusy = phase !== 'idle';

  const chooseFiles = (): void => input.current?.click();
  const importNow = (): void => void importReady(addDataSet, t('placeMeaning.caption'));
  const sentence =
    phase === 'building'
      ? t('steps.building', { percent: formatPercent(progress) })
      : phase === 'adding'
        ? t('steps.adding')
        : isReading
          ? t('files.waiting')
          : lacksFields
            ? t('files.incomplete')
            : ready.length > 0
              ? t('files.ready', { count: ready.length, rows: formatCount(rowCount) })
              : t('files.nothing');

  return (
    <section className={styles.section} aria-label={t('files.title')}>
      <FilePicker input={input} onFiles={(chosen) => void addFiles(chosen)} />
      {files.map((file) => (
        <FileEntry key={file.key} desk={desk} file={file} onChooseAnother={chooseFiles} />
      ))}
      {error !== null && (
        <div className={styles.error}>
          <p>{t('files.failed')}</p>
          <ErrorNote error={error} recover={{ retry: importNow, chooseAnotherFile: chooseFiles }} />
        </div>
      )}
      <div className={styles.bar}>
        <p role="status">{sentence}</p>
        {phase === 'building' && (
          <button type="button" className={styles.cancel} onClick={cancelImport}>
            {t('formats:cancel')}
          </button>
        )}
        <button
          type="button"
          className={styles.check}
          disabled={isBusy || isReading || lacksFields || ready.length === 0}
          onClick={() => void checkReady(t('placeMeaning.caption'))}
        >
          {t('review:check')}
        </button>
        <button
          type="button"
          className={styles.import}
          disabled={isBusy || isReading || lacksFields || ready.length === 0}
          onClick={importNow}
        >
          {t('files.import')}
        </button>
      </div>
      {report && <ReportView report={report} desk={reviewDesk} onClose={closeReport} />}
      <SetAsideReports desk={desk} />
      <HeldImports desk={heldDesk} />
    </section>
  );
}
