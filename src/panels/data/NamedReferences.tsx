import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount } from '../../lib/formatFigure';
import { entityByName } from '../../model/entities';
import { useView } from '../shared/useView';
import type { FileReport } from './importReport';
import styles from './NamedReferences.module.css';

/** What is listed; a list of enterprises may name thousands. */
const MOST_SHOWN = 200;

/** Names in the files that were read as the keys of what they name, most frequent first. */
export function NamedReferences({ files }: { readonly files: readonly FileReport[] }) {
  const { t } = useTranslation('review');
  const language = useView((view) => view.language);
  const named = files
    .flatMap(({ built, fileName }) => built.named.map((each) => ({ ...each, fileName })))
    .toSorted((a, b) => b.cells - a.cells);
  if (named.length === 0) return null;
  const shown = named.slice(0, MOST_SHOWN);
  const counts = {
    names: formatCount(named.length),
    cells: formatCount(named.reduce((sum, { cells }) => sum + cells, 0)),
  };
  return (
    <details className={styles.named}>
      <summary className={styles.summary}>{t('named.summary', counts)}</summary>
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
            {shown.map(({ fileName, column, entity, name, key, cells }) => {
              const label = entityByName(entity)?.label;
              return (
                <tr key={[fileName, column, name, key].join('\u0000')}>
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
      {named.length > shown.length && (
        <p className={styles.note}>{t('named.more', { count: named.length - shown.length })}</p>
      )}
    </details>
  );
}
