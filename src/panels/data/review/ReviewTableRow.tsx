import { useTranslation } from 'react-i18next';
import { useView } from '../../shared/useView';
import { CellEditor } from './CellEditor';
import { findingText } from './findingText';
import styles from './ReviewTable.module.css';
import { isHolding, type ReviewFinding } from './reviewFindings';
import { mayDecide, proposedValue, type ReviewLine } from './reviewLines';

interface ReviewTableRowProps {
  readonly index: number;
  readonly line: ReviewLine;
  readonly headers: readonly string[];
  /** Column of the grid that takes the focus; −1 for none of this row. */
  readonly focusable: number;
  /** Text of the cell that is being edited; null while none of this row is. */
  readonly draft: string | null;
  readonly draftColumn: number;
  readonly onFocus: (column: number) => void;
  readonly onEdit: (fileColumn: number) => void;
  readonly onCommit: (value: string) => void;
  readonly onGiveUp: () => void;
  readonly onDecide: (goesOn: boolean) => void;
  readonly onFix: (findings: readonly ReviewFinding[]) => void;
  readonly alikeTo: (finding: ReviewFinding) => readonly ReviewFinding[];
}

/** One row: what becomes of it, its cells, old and proposed, and why. */
export function ReviewTableRow(props: ReviewTableRowProps) {
  const { index, line, headers, focusable, draft, draftColumn, onFocus, onEdit, onDecide, onFix, alikeTo } =
    props;
  const { t } = useTranslation(['review', 'data']);
  const language = useView((view) => view.language);
  const { findings, isHeld, cells, original } = line;
  const cellProps = (column: number) => ({
    'data-cell': `${index} ${column}`,
    tabIndex: focusable === column ? 0 : -1,
    onFocus: () => onFocus(column),
  });
  const fixable = findings.filter(({ fix }) => fix !== null);
  const [first] = fixable;
  const same = first ? alikeTo(first) : [];

  return (
    <tr className={styles.row} aria-rowindex={index + 2} data-held={isHeld}>
      <th scope="row">{line.line}</th>
      <td {...cellProps(0)}>
        <span className={styles.state}>{t(isHeld ? 'holds' : 'writes')}</span>
        {mayDecide(line) && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.action}
            aria-label={t(isHeld ? 'acceptLine' : 'holdLine', { line: line.line })}
            onClick={() => onDecide(isHeld)}
          >
            {t(isHeld ? 'accept' : 'hold')}
          </button>
        )}
      </td>
      {headers.map((header, column) => {
        const own = findings.filter((each) => each.column === column);
        const value = cells[column] ?? '';
        const before = original[column] ?? '';
        const proposed = proposedValue(findings, column);
        const isEdited = value !== before;
        const flag = own.some(({ key }) => isHolding(key)) ? 'error' : own.length > 0 ? 'doubt' : undefined;
        if (draft !== null && draftColumn === column) {
          return (
            <td key={header} className={styles.editing}>
              <CellEditor
                label={t('cell', { line: line.line, column: header })}
                start={draft}
                onCommit={props.onCommit}
                onGiveUp={props.onGiveUp}
              />
            </td>
          );
        }
        return (
          <td
            key={header}
            {...cellProps(column + 1)}
            className={styles.cell}
            data-flag={flag}
            data-edited={isEdited}
            title={value}
            onDoubleClick={() => onEdit(column)}
          >
            {isEdited && <del className={styles.old}>{before}</del>}
            <span className={proposed === null ? undefined : styles.old}>
              {value === '' && flag !== undefined ? t('empty') : value}
            </span>
            {proposed !== null && <ins className={styles.proposed}> → {proposed}</ins>}
          </td>
        );
      })}
      <td {...cellProps(headers.length + 1)}>
        <div className={styles.reason}>
          <span
            className={styles.words}
            title={findings.map((each) => findingText(t, language, each)).join('\n')}
          >
            {findings.map((each) => findingText(t, language, each)).join('；')}
          </span>
          {first && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.action}
              aria-label={t('fixLine', { line: line.line })}
              onClick={() => onFix(fixable)}
            >
              {t('fix')}
            </button>
          )}
          {same.length > 1 && (
            <button type="button" tabIndex={-1} className={styles.action} onClick={() => onFix(same)}>
              {t('fixAlike', { count: same.length })}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}
