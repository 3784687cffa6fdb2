import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { toCsv } from '../../../lib/csv';
import { downloadFile } from '../../../lib/downloadFile';
import { formatCount, formatPercent } from '../../../lib/formatFigure';
import { assertExport } from '../../../model/disclosure';
import { ErrorNote } from '../../shared/ErrorNote';
import { useDisclosureMark } from '../../shared/useDisclosureMark';
import { useView } from '../../shared/useView';
import { useWorkspace } from '../../shared/workspace';
import { toXlsx, XLSX_TYPE } from '../../shared/xlsxFile';
import type { ImportReport } from '../importReport';
import { reportTotals } from '../reportTotals';
import { findingText } from './findingText';
import { heldSheet } from './heldSheet';
import styles from './ReviewBar.module.css';
import type { ReviewDesk } from './reviewDesk';
import type { FindingKey, ReviewFinding } from './reviewFindings';
import { reviewLines } from './reviewLines';

interface ReviewBarProps {
  readonly report: ImportReport;
  readonly file: number;
  /** Those of the file. */
  readonly findings: readonly ReviewFinding[];
  /** The kind that is looked at: its rows go into the file; null: those that are held. */
  readonly filter: FindingKey | null;
  readonly desk: StoreApi<ReviewDesk>;
}

/** Steps back and forward, held rows out into a file and back, and the writing of what was put right. */
export function ReviewBar({ report, file, findings, filter, desk }: ReviewBarProps) {
  const { t } = useTranslation(['review', 'data']);
  const language = useView((view) => view.language);
  const { addDataSet, replaceDataSet } = useWorkspace();
  const { past, future, phase, progress, error, broughtBack } = useStore(desk);
  const { undo, redo, bringBack, write } = desk.getState();
  const input = useRef<HTMLInputElement>(null);
  const shown = report.files[file];
  const disclosure = useView((view) => view.disclosure);
  const internalMark = useDisclosureMark();
  if (!shown) return null;
  const totals = reportTotals(report.files);
  const counts = { rows: formatCount(totals.writtenRows), held: formatCount(totals.refusedRows) };
  const lines = reviewLines(shown, findings, filter).filter(({ isHeld }) => isHeld || filter !== null);
  const sheet = () =>
    heldSheet(shown.headers, lines, {
      line: t('line'),
      reason: t('reason'),
      textOf: (finding) => findingText(t, language, finding),
    });
  const rowsName = t(filter === null ? 'heldFile' : 'kindFile');
  const name = `${rowsName}_${shown.fileName.replace(/\.[^.]*$/, '')}`;

  const saveCsv = (): void => {
    assertExport('importFindings', disclosure);
    const { columns, rows } = sheet();
    downloadFile(`${name}.csv`, toCsv(columns, rows), 'text/csv');
  };
  const saveXlsx = async (): Promise<void> => {
    assertExport('importFindings', disclosure);
    const { columns, rows } = sheet();
    const content = await toXlsx(
      [
        {
          name: rowsName,
          title: `${rowsName} ${shown.fileName}`,
          notes: [t('heldNotes')],
          columns: columns.map((head) => ({ id: head, head })),
          rows,
        },
      ],
      internalMark,
    );
    downloadFile(`${name}.xlsx`, new Blob([content.slice()]), XLSX_TYPE);
  };
  const save = (): void => {
    saveXlsx().catch((failure: unknown) => desk.setState({ error: failure }));
  };
  const { isWritten } = report;
  const sentence =
    phase === 'checking'
      ? t('checking', { percent: formatPercent(progress) })
      : phase === 'writing'
        ? t('writing')
        : t(isWritten ? 'upToDate' : 'writeSentence', counts);

  return (
    <>
      {error !== null && (
        <ErrorNote error={error} recover={{ chooseAnotherFile: () => input.current?.click() }} />
      )}
      {broughtBack && (
        <p role="status">
          {t(broughtBack.unknownRows > 0 ? 'broughtBackUnknown' : 'broughtBack', {
            file: broughtBack.fileName,
            changed: broughtBack.changedRows,
            unknown: broughtBack.unknownRows,
          })}
        </p>
      )}
      <div className={styles.bar}>
        <button type="button" className={styles.plain} disabled={past.length === 0} onClick={undo}>
          {t('undo')}
        </button>
        <button type="button" className={styles.plain} disabled={future.length === 0} onClick={redo}>
          {t('redo')}
        </button>
        <button type="button" className={styles.plain} disabled={lines.length === 0} onClick={saveCsv}>
          {t('downloadCsv', { rows: rowsName })}
        </button>
        <button type="button" className={styles.plain} disabled={lines.length === 0} onClick={save}>
          {t('downloadXlsx', { rows: rowsName })}
        </button>
        <button type="button" className={styles.plain} onClick={() => input.current?.click()}>
          {t('bringBack')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={t('bringBack')}
          accept=".csv,.txt,.tsv,.xlsx,.xls"
          onChange={({ target }) => {
            const [given] = target.files ?? [];
            if (given) void bringBack(file, given);
            // The same file may be brought back again after another repair.
            target.value = '';
          }}
        />
      </div>
      <div className={styles.write}>
        <p role="status">{sentence}</p>
        {(report.dataSet !== null || !report.isOnlyChecked) && (
          <button
            type="button"
            className={styles.primary}
            disabled={phase !== 'idle' || isWritten || totals.writtenRows === 0}
            onClick={() => void write({ addDataSet, replaceDataSet })}
          >
            {t('write')}
          </button>
        )}
      </div>
    </>
  );
}
