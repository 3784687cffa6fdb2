import { useTranslation } from 'react-i18next';
import styles from './Returns.module.css';
import type { ReturnFinding } from './readReturnWorkbook';

/** What of the workbooks could not be taken, cell by cell. */
export function ReturnFindings({ findings }: { readonly findings: readonly ReturnFinding[] }) {
  const { t } = useTranslation('returns');
  if (findings.length === 0) return null;
  const title = t('findings', { count: findings.length });
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {(['file', 'row', 'column', 'cellValue', 'reason'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map(({ fileName, row, column, value, reason }) => (
              <tr key={`${fileName} ${row} ${column}`}>
                <td>{fileName}</td>
                <td>{row}</td>
                <td>{column}</td>
                <td>{value}</td>
                <td>{t(`reason.${reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
