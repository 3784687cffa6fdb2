import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../lib/csv';
import { downloadFile } from '../../lib/downloadFile';
import { formatCount } from '../../lib/formatFigure';
import { assertExport } from '../../model/disclosure';
import { ScrollBox } from '../../ui/ScrollBox';
import { ErrorNote } from '../shared/ErrorNote';
import { useView } from '../shared/useView';
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
  const { save, isSaving, error } = useSave(answer, statement);
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
        <button
          type="button"
          className={`${styles.button} ${styles.export}`}
          disabled={isSaving}
          onClick={() => void save()}
        >
          {t(isSaving ? 'sql.exporting' : 'sql.export')}
        </button>
      </div>
      {error !== null && <ErrorNote error={error} recover={{ retry: () => void save() }} />}
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

/** Hands out the whole answer as CSV: what was left out on screen is asked for again. */
function useSave({ columns, rows, isCut }: ConsoleAnswer, statement: string) {
  const { t } = useTranslation('data');
  const { t: common } = useTranslation();
  const { runSql, data } = useWorkspace();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const mark = common('sampleMark');
  const disclosure = useView((view) => view.disclosure);
  const save = async (): Promise<void> => {
    setSaving(true);
    setError(null);
    try {
      assertExport('sqlResult', disclosure);
      const whole = isCut ? (await runSql(statement, new AbortController().signal, null)).rows : rows;
      // Any table may rest on synthetic rows, so the file bears the mark in its name and in a first column.
      const name = data.hasSamples ? `${t('sql.result')}_${mark.replaceAll(' ', '_')}` : t('sql.result');
      const content = data.hasSamples
        ? toCsv(
            ['mark', ...columns],
            whole.map((row) => [mark, ...row]),
          )
        : toCsv(columns, whole);
      downloadFile(`${name}.csv`, content, 'text/csv');
    } catch (cause) {
      setError(cause);
    } finally {
      setSaving(false);
    }
  };
  return { save, isSaving, error };
}
