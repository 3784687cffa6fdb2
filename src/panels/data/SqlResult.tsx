import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import { ScrollBox } from '../../ui/ScrollBox';
import { ExportMenu } from '../shared/ExportMenu';
import type { ExportSheet } from '../shared/exportSheet';
import { hasPoints } from '../shared/tableFile';
import { type ConsoleAnswer, useWorkspace } from '../shared/workspace';
import styles from './SqlResult.module.css';
import { pageCount, ROWS_PER_PAGE } from './sqlDesk';

interface SqlResultProps {
  readonly answer: ConsoleAnswer;
  /** What was answered. */
  readonly statement: string;
  /** 0-based. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The answer as a table, a hundred rows a page; all rows go into the file. */
export function SqlResult({ answer, statement, page, onPage }: SqlResultProps) {
  const { t } = useTranslation('data');
  const { columns, rows, isCut } = answer;
  const start = page * ROWS_PER_PAGE;
  const shown = rows.slice(start, start + ROWS_PER_PAGE);
  const pages = pageCount(rows.length);
  const { data } = useWorkspace();
  const sheets = useWholeSheet(answer, statement);
  const count = formatCount(rows.length);

  return (
    <>
      <div className={styles.bar}>
        <span role="status">
          {rows.length === 0 ? t('sql.noRows') : t(isCut ? 'sql.cut' : 'sql.rows', { count })}
          {pages > 1 && (
            <span className={styles.note}>
              {' '}
              {t('sql.range', { from: formatCount(start + 1), to: formatCount(start + shown.length) })}
            </span>
          )}
        </span>
        {pages > 1 && (
          <>
            <button
              type="button"
              className={styles.button}
              disabled={page === 0}
              onClick={() => onPage(page - 1)}
            >
              {t('sql.previous')}
            </button>
            <button
              type="button"
              className={styles.button}
              disabled={page >= pages - 1}
              onClick={() => onPage(page + 1)}
            >
              {t('sql.next')}
            </button>
          </>
        )}
        <span className={styles.export} />
        <ExportMenu
          id="sqlResult"
          name={t('sql.result')}
          hasSamples={data.hasSamples}
          isCsvApart
          hasPoints={hasPoints(columns)}
          className={styles.button}
          sheets={sheets}
        />
      </div>
      <ScrollBox className={styles.scroll} label={t('sql.title')}>
        <table className={styles.table} aria-label={t('sql.result')}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one name
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no key and never move
              <tr key={start + row}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one name
                  <td key={index} data-missing={cell === null} data-number={typeof cell === 'number'}>
                    {cell === null ? '' : String(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

/** The whole answer: what was left out on screen is asked for again. */
function useWholeSheet({ columns, rows, isCut }: ConsoleAnswer, statement: string) {
  const { t } = useTranslation(['data', 'common']);
  const { runSql, data } = useWorkspace();
  const mark = t('common:sampleMark');
  return async (): Promise<readonly [ExportSheet]> => {
    const whole = isCut ? (await runSql(statement, new AbortController().signal, null)).rows : rows;
    // Any table may rest on synthetic rows, so each row bears the mark.
    const ids = data.hasSamples ? ['mark', ...columns] : columns;
    return [
      {
        name: t('sql.result'),
        title: t('sql.result'),
        notes: data.hasSamples ? [mark] : [],
        columns: ids.map((id) => ({ id, head: id })),
        rows: data.hasSamples ? whole.map((row) => [mark, ...row]) : whole,
      },
    ];
  };
}
