import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import type { ParsedFile } from '../../model/parsedFile';
import type { Recognised } from '../../model/tableMapping';
import { ScrollBox } from '../../ui/ScrollBox';
import { ColumnHead } from './ColumnHead';
import { changeColumn } from './changeMapping';
import styles from './PreviewTable.module.css';

interface PreviewTableProps {
  readonly parsed: ParsedFile;
  readonly recognised: Recognised;
  readonly onChange: (recognised: Recognised) => void;
}

const ROWS_SHOWN = 8;

/** The first rows as they stand in the file, over them what each column becomes. */
export function PreviewTable({ parsed, recognised, onChange }: PreviewTableProps) {
  const { t } = useTranslation('data');
  const { headers, sample, rowCount, fileName } = parsed;
  const { mapping } = recognised;
  const isConverted = headers.map((_, column) => mapping.columns[column]?.unit != null);
  const shown = sample.slice(0, ROWS_SHOWN);

  return (
    <>
      <ScrollBox className={styles.scroll} label={t('preview.table', { file: fileName })}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('preview.table', { file: fileName })}</caption>
          <thead>
            <tr className={styles.mapping}>
              <td className={styles.line} />
              {headers.map((header, column) => {
                const columnMapping = mapping.columns[column];
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and several may have no name
                  <td key={column}>
                    {columnMapping && (
                      <ColumnHead
                        entity={recognised.entity}
                        header={header}
                        mapping={columnMapping}
                        onChange={(change) => onChange(changeColumn(recognised, column, change))}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
            <tr className={styles.headers}>
              <th scope="col" className={styles.line}>
                {t('preview.line')}
              </th>
              {headers.map((header, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and several may have no name
                <th key={column} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no key and never move
              <tr key={row}>
                <td className={styles.line}>{row + 1}</td>
                {headers.map((_, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and several may have no name
                    key={column}
                    className={isConverted[column] ? styles.converted : undefined}
                    data-skipped={mapping.columns[column]?.target == null}
                  >
                    <div className={styles.cell} title={cells[column]}>
                      {cells[column]}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rowCount > shown.length && (
        <p className={styles.more}>
          {t('preview.more', { shown: shown.length, rows: formatCount(rowCount) })}
        </p>
      )}
    </>
  );
}
