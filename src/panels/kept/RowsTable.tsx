import { useTranslation } from 'react-i18next';
import { toCsv } from '../../lib/csv';
import { downloadFile } from '../../lib/downloadFile';
import { formatCount } from '../../lib/formatFigure';
import { assertExport } from '../../model/disclosure';
import { ScrollBox } from '../../ui/ScrollBox';
import { useView } from '../shared/useView';
import styles from './RowsTable.module.css';

interface RowsTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const ROWS_SHOWN = 50;

/** Rows that a comparison found: the first on screen, all of them in a file. Nothing when there are none. */
export function RowsTable({ title, columns, rows }: RowsTableProps) {
  const { t } = useTranslation('storage');
  const disclosure = useView((view) => view.disclosure);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, ROWS_SHOWN);
  return (
    <div className={styles.rows}>
      <div className={styles.head}>
        <h4 className={styles.title}>{title}</h4>
        <span className={styles.note}>
          {t('rows.shown', { shown: formatCount(shown.length), total: formatCount(rows.length) })}
        </span>
        <button
          type="button"
          className={styles.download}
          aria-label={t('rows.downloadNamed', { table: title })}
          onClick={() => {
            assertExport('importFindings', disclosure);
            downloadFile(`${title}.csv`, toCsv(columns, rows), 'text/csv');
          }}
        >
          {t('rows.download')}
        </button>
      </div>
      <ScrollBox className={styles.scroll} label={title}>
        <table aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finished list that never moves
              <tr key={row}>
                {columns.map((column, index) => (
                  <td key={column}>{cells[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
