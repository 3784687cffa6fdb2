import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { FileReport } from '../importReport';
import { nextCell, type Position } from './nextCell';
import styles from './ReviewTable.module.css';
import { ReviewTableRow } from './ReviewTableRow';
import { withDecision } from './repairs';
import type { ReviewDesk } from './reviewDesk';
import { alike, type FindingKey, type ReviewFinding } from './reviewFindings';
import { mayDecide, reviewLines } from './reviewLines';

interface ReviewTableProps {
  readonly file: number;
  readonly report: FileReport;
  /** Those of the file. */
  readonly findings: readonly ReviewFinding[];
  readonly filter: FindingKey | null;
  readonly desk: StoreApi<ReviewDesk>;
}

const ROW_HEIGHT_PX = 28;
/** Before the file's columns stands what becomes of the row, after them why. */
const COLUMNS_BESIDE = 2;

/**
 * Rows with findings as a grid that draws only what is on screen. One cell has the focus: arrow keys move it, Enter
 * edits it, decides or applies what is proposed, Shift+Enter applies it to all alike, Ctrl+Z and Ctrl+Y go back and forward.
 */
export function ReviewTable({ file, report, findings, filter, desk }: ReviewTableProps) {
  const { t } = useTranslation('review');
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  /** Text of the cell that is being edited; null while none is. */
  const [draft, setDraft] = useState<string | null>(null);
  const lines = useMemo(() => reviewLines(report, findings, filter), [report, findings, filter]);
  const columnCount = report.headers.length + COLUMNS_BESIDE;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 6,
    scrollPaddingStart: ROW_HEIGHT_PX,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;

  // After every render: the cell wanted may still have to be scrolled to.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row} ${active.column}"]`);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = (position: Position): void => {
    wantsFocus.current = true;
    setDraft(null);
    setActive(position);
    virtualizer.scrollToIndex(position.row);
  };
  const current = lines[active.row];
  const fileColumn = active.column - 1;
  const isFileCell = fileColumn >= 0 && fileColumn < report.headers.length;

  const commit = (value: string): void => {
    if (current && value !== current.cells[fileColumn]) {
      desk.getState().edit(file, [{ line: current.line, column: fileColumn, value }]);
    }
    setDraft(null);
    wantsFocus.current = true;
  };
  const decide = (line: number, goesOn: boolean): void =>
    desk.getState().change(file, (repair) => withDecision(repair, [line], goesOn));
  const act = (): void => {
    if (!current) return;
    if (isFileCell) setDraft(current.cells[fileColumn] ?? '');
    else if (active.column > 0)
      desk.getState().applyFixes(current.findings.filter(({ fix }) => fix !== null));
    else if (mayDecide(current)) decide(current.line, current.isHeld);
  };
  /** Puts right what is proposed here, and everything like it. */
  const actOnAlike = (): void => {
    const here = current?.findings.find(
      ({ fix, column }) => fix !== null && (!isFileCell || column === fileColumn),
    );
    if (here) desk.getState().applyFixes(alike(findings, here));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (draft !== null) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key.toLowerCase() === 'z' && !event.shiftKey) desk.getState().undo();
    else if (isCommand && ['y', 'z'].includes(event.key.toLowerCase())) desk.getState().redo();
    else if (event.key === 'Enter' && event.shiftKey) actOnAlike();
    else if (event.key === 'Enter' || event.key === 'F2') act();
    else if (event.key === 'Delete' && isFileCell) commit('');
    else if (event.key.length === 1 && !isCommand && !event.altKey && isFileCell) setDraft(event.key);
    else {
      const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT_PX) - 2;
      const next = nextCell(event.key, isCommand, active, {
        rows: lines.length,
        columns: columnCount,
        pageRows,
      });
      if (!next) return;
      moveTo(next);
    }
    event.preventDefault();
    // The page's own keys would undo what is shown, or leave it.
    event.stopPropagation();
  };

  if (lines.length === 0) return <p className={styles.note}>{t('noRows')}</p>;
  const focusableRow = Math.min(Math.max(active.row, first), Math.max(last, first));
  return (
    <>
      <p id={`review-keys-${file}`} className={styles.note}>
        {t('keys')}
      </p>
      <div ref={scroller} className={styles.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA rests on tables
          role="grid"
          className={styles.table}
          aria-label={t('table')}
          aria-describedby={`review-keys-${file}`}
          aria-rowcount={lines.length + 1}
          aria-colcount={columnCount + 1}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col className={styles.lineColumn} />
            <col className={styles.stateColumn} />
            {report.headers.map((header) => (
              <col key={header} className={styles.fileColumn} />
            ))}
            <col className={styles.reasonColumn} />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('line')}</th>
              <th scope="col">{t('state')}</th>
              {report.headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          <Gap rows={first} columns={columnCount + 1} />
          <tbody>
            {items.map(({ index }) => {
              const line = lines[index];
              if (!line) return null;
              const isActive = index === active.row;
              return (
                <ReviewTableRow
                  key={line.line}
                  index={index}
                  line={line}
                  headers={report.headers}
                  focusable={index === focusableRow ? Math.min(active.column, columnCount - 1) : -1}
                  draft={isActive && isFileCell ? draft : null}
                  draftColumn={fileColumn}
                  onFocus={(column) => setActive({ row: index, column })}
                  onEdit={(column) => {
                    setActive({ row: index, column: column + 1 });
                    setDraft(line.cells[column] ?? '');
                  }}
                  onCommit={commit}
                  onGiveUp={() => {
                    setDraft(null);
                    wantsFocus.current = true;
                  }}
                  onDecide={(goesOn) => decide(line.line, goesOn)}
                  onFix={(fixed) => desk.getState().applyFixes(fixed)}
                  alikeTo={(finding) => alike(findings, finding)}
                />
              );
            })}
          </tbody>
          <Gap rows={lines.length - 1 - last} columns={columnCount + 1} />
        </table>
      </div>
    </>
  );
}

/** The rows that are not drawn. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height: rows * ROW_HEIGHT_PX, padding: 0 }} />
      </tr>
    </tbody>
  );
}
