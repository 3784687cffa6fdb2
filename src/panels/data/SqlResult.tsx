import { useTranslation } from 'react-i18next';
import { toCsv } from '../../lib/csv';
import { downloadFile } from '../../lib/downloadFile';
import { formatCount } from '../../lib/formatFigure';
import { type ConsoleAnswer, useWorkspace } from '../shared/workspace';
import { ScrollBox } from './ScrollBox';
import styles from './SqlResult.module.css';
import { pageCount, ROWS_PER_PAGE } from './sqlDesk';

interface SqlResultProps {
  readonly answer: ConsoleAnswer;
  /** 0-based. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The answer as a table, a hundred rows a page; all rows go into the file. */
export function SqlResult({ answer, page, onPage }: SqlResultProps) {
  const { t } = useTranslation('data');
  const { t: common } = useTranslation();
  const { columns, rows } = answer;
  const start = page * ROWS_PER_PAGE;
  const shown = rows.slice(start, start + ROWS_PER_PAGE);
  const pages = pageCount(rows.length);
  const { hasSamples } = useWorkspace().data;
  const mark = common('sampleMark');
  // Any table may rest on synthetic rows, so the file bears the mark in its name and in a first column.
  const save = (): void =>
    hasSamples
      ? downloadFile(
          `${t('sql.result')}_${mark.replaceAll(' ', '_')}.csv`,
          toCsv(
            ['mark', ...columns],
            rows.map((row) => [mark, ...row]),
          ),
          'text/csv',
        )
      : downloadFile(`${t('sql.result')}.csv`, toCsv(columns, rows), 'text/csv');

  return (
    <>
      <div className={styles.bar}>
        <span role="status">
          {rows.length === 0 ? t('sql.noRows') : t('sql.rows', { count: formatCount(rows.length) })}
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
        <button type="button" className={`${styles.button} ${styles.export}`} onClick={save}>
          {t('sql.export')}
        </button>
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
