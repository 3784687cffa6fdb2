import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount } from '../../lib/formatFigure';
import { entityByName } from '../../model/entities';
import { ScrollBox } from '../../ui/ScrollBox';
import { useView } from '../shared/useView';
import { ColumnHead } from './ColumnHead';
import { changeColumn } from './changeMapping';
import type { EnterpriseListMapping, ParsedFile, Recognised } from './importer';
import styles from './PreviewTable.module.css';

interface PreviewTableProps {
  readonly parsed: ParsedFile;
  readonly recognised: Recognised;
  readonly onChange: (mapping: EnterpriseListMapping) => void;
}

const ROWS_SHOWN = 8;

/** The first rows as they stand in the file, over them what each column becomes. */
export function PreviewTable({ parsed, recognised, onChange }: PreviewTableProps) {
  const { t } = useTranslation('data');
  const language = useView((view) => view.language);
  const { headers, sample, rowCount, fileName } = parsed;
  const mapping = recognised.kind === 'enterpriseList' ? recognised.mapping : null;
  const fields = recognised.kind === 'entity' ? (entityByName(recognised.entity)?.fields ?? []) : [];
  const labelOf = (header: string): string => {
    const field = fields.find(({ name }) => name === header.trim().toLowerCase());
    return field ? labelIn(language, field.label) + (field.unit ? ` ${field.unit}` : '') : '';
  };
  const isConverted = headers.map((_, column) => mapping?.columns[column]?.unit != null);
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
                const columnMapping = mapping?.columns[column];
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and several may have no name
                  <td key={column}>
                    {mapping && columnMapping ? (
                      <ColumnHead
                        header={header}
                        mapping={columnMapping}
                        onChange={(change) => onChange(changeColumn(mapping, column, change))}
                      />
                    ) : (
                      labelOf(header)
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
                    data-skipped={mapping !== null && mapping.columns[column]?.target == null}
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
