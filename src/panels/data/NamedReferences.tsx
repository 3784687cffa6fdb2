import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount } from '../../lib/formatFigure';
import { entityByName } from '../../model/entities';
import { useView } from '../shared/useView';
import type { FileReport } from './importReport';
import styles from './NamedReferences.module.css';

/** Names in the files that were read as the keys of what they name, most frequent first. */
export function NamedReferences({ files }: { readonly files: readonly FileReport[] }) {
  const { t } = useTranslation('review');
  const language = useView((view) => view.language);
  const named = files
    .flatMap(({ built, fileId, fileName }) => built.named.map((each) => ({ ...each, fileId, fileName })))
    .toSorted((a, b) => b.cells - a.cells);
  if (named.length === 0) return null;
  const total = (of: 'names' | 'cells'): number =>
    files.reduce((sum, { built }) => sum + built.namedTotals[of], 0);
  const unlisted = total('names') - named.length;
  return (
    <details className={styles.named}>
      <summary className={styles.summary}>
        {t('named.summary', { names: formatCount(total('names')), cells: formatCount(total('cells')) })}
      </summary>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('named.title')}>
          <thead>
            <tr>
              {files.length > 1 && <th>{t('file')}</th>}
              <th>{t('named.column')}</th>
              <th>{t('named.name')}</th>
              <th>{t('named.entity')}</th>
              <th>{t('named.key')}</th>
              <th className={styles.count}>{t('named.cells')}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ fileId, fileName, column, entity, name, key, cells }) => {
              const label = entityByName(entity)?.label;
              return (
                <tr key={[fileId, column, name, key].join('\u0000')}>
                  {files.length > 1 && <td>{fileName}</td>}
                  <td>{column}</td>
                  <td>{name}</td>
                  <td>{label ? labelIn(language, label) : entity}</td>
                  <td>{key}</td>
                  <td className={styles.count}>{formatCount(cells)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {unlisted > 0 && <p className={styles.note}>{t('named.more', { count: unlisted })}</p>}
    </details>
  );
}
