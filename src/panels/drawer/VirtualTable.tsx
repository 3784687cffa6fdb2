import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedRow, TableColumn, TableOrder } from './tableColumn';
import styles from './VirtualTable.module.css';

/** Height of a row of the drawer. */
const ROW_HEIGHT_PX = 24;

interface VirtualTableProps<Page, Sort extends string> {
  readonly label: string;
  readonly columns: readonly TableColumn<Page, Sort>[];
  readonly rowCount: number;
  readonly rowAt: (index: number) => PlacedRow<Page> | null;
  /** Key, name and mark of a row; its first column becomes the button that selects it. */
  readonly keyOf: (page: Page, row: number) => string;
  readonly isSelected: (page: Page, row: number) => boolean;
  readonly onSelect: (page: Page, row: number) => void;
  readonly order: TableOrder<Sort>;
  readonly onOrder: (order: TableOrder<Sort>) => void;
  /** As the token `--row-table` has it where the table stands. */
  readonly rowHeightPx?: number;
  /** First and last row on screen, whenever they change. */
  readonly onRange?: (first: number, last: number) => void;
}

/**
 * A real table that draws only the rows on screen: rows above and below are one empty row each, and every row tells
 * its place in the whole. Up, Down, Home, End and the page keys move between rows.
 */
export function VirtualTable<Page, Sort extends string>(props: VirtualTableProps<Page, Sort>) {
  const { label, columns, rowCount, rowAt, keyOf, isSelected, onSelect, order, onOrder, onRange } = props;
  const { rowHeightPx = ROW_HEIGHT_PX } = props;
  const { t } = useTranslation('drawer');
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    // The head sticks over the first rows.
    scrollPaddingStart: rowHeightPx,
    paddingStart: 0,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => onRange?.(first, last), [onRange, first, last]);
  // After every render: the row wanted may still have to be scrolled to, or to be read.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  const moveTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), rowCount - 1);
    wantsFocus.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const onKey = (event: KeyboardEvent): void => {
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx) - 2);
    const targets: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + pageRows,
      PageUp: active - pageRows,
      Home: 0,
      End: rowCount - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  };

  const focusable = Math.min(Math.max(active, first), last);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <Gap rows={first} rowHeightPx={rowHeightPx} columnCount={columns.length} />
        <tbody>
          {items.map(({ index }) => {
            const placed = rowAt(index);
            if (!placed) {
              return (
                <tr key={`row ${index}`} className={styles.row} aria-rowindex={index + 2}>
                  <td colSpan={columns.length} className={styles.pending}>
                    {t('loadingRow')}
                  </td>
                </tr>
              );
            }
            const { page, row } = placed;
            const selected = isSelected(page, row);
            return (
              <tr
                key={keyOf(page, row)}
                className={styles.row}
                aria-rowindex={index + 2}
                data-selected={selected || undefined}
              >
                {columns.map((column, position) =>
                  position === 0 ? (
                    <th key={column.id} scope="row">
                      <button
                        type="button"
                        className={styles.select}
                        data-row={index}
                        tabIndex={index === focusable ? 0 : -1}
                        aria-pressed={selected}
                        onFocus={() => setActive(index)}
                        onKeyDown={onKey}
                        onClick={() => onSelect(page, row)}
                      >
                        {column.cell(page, row)}
                      </button>
                    </th>
                  ) : (
                    <td key={column.id} className={column.isNumber ? styles.number : undefined}>
                      {column.cell(page, row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
        <Gap rows={rowCount - 1 - last} rowHeightPx={rowHeightPx} columnCount={columns.length} />
      </table>
    </div>
  );
}

interface HeadCellProps<Page, Sort extends string> {
  readonly column: TableColumn<Page, Sort>;
  readonly order: TableOrder<Sort>;
  readonly onOrder: (order: TableOrder<Sort>) => void;
}

function HeadCell<Page, Sort extends string>({ column, order, onOrder }: HeadCellProps<Page, Sort>) {
  const { t } = useTranslation('drawer');
  const { sort, head, isNumber = false, startsDescending = isNumber } = column;
  const className = isNumber ? styles.number : undefined;
  if (sort === undefined) {
    return (
      <th scope="col" className={className}>
        {head}
      </th>
    );
  }
  const isSorted = order.sort === sort;
  // A first click sorts figures from the largest and names from the first.
  const descending = isSorted ? !order.descending : startsDescending;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.head}
        aria-label={t('sort', { column: head })}
        onClick={() => onOrder({ sort, descending })}
      >
        {head}
        {isSorted && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
}

/** The rows that are not drawn. */
function Gap({
  rows,
  rowHeightPx,
  columnCount,
}: {
  readonly rows: number;
  readonly rowHeightPx: number;
  readonly columnCount: number;
}) {
  if (rows <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={columnCount} style={{ height: rows * rowHeightPx, padding: 0 }} />
      </tr>
    </tbody>
  );
}
