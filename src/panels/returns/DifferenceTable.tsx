import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import { cellKey, type ReturnedCell } from '../../model/mergeReturns';
import type { ReturnRound } from '../../model/returnRound';
import styles from './Returns.module.css';
import { useValueText } from './useValueText';

const ROWS_SHOWN = 100;

interface DifferenceTableProps {
  readonly round: ReturnRound;
  readonly differences: readonly ReturnedCell[];
}

/** Every cell that differs from the time before. */
export function DifferenceTable({ round, differences }: DifferenceTableProps) {
  const { t } = useTranslation('returns');
  const words = useValueText(round);
  if (differences.length === 0) return null;
  const title = t('differences', { count: differences.length });
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {differences.length > ROWS_SHOWN && (
        <p className={styles.note}>{t('differencesShown', { shown: formatCount(ROWS_SHOWN) })}</p>
      )}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.key')}</th>
              <th scope="col">{t('column.field')}</th>
              <th scope="col" className={styles.number}>
                {t('column.last')}
              </th>
              <th scope="col" className={styles.number}>
                {t('column.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, ROWS_SHOWN).map(({ key, name, field, last, value }) => (
              <tr key={cellKey(key, field)}>
                <th scope="row">{name}</th>
                <td>{key}</td>
                <td>{words.head(field)}</td>
                <td className={styles.number}>{words.value(field, last)}</td>
                <td className={styles.number}>{words.value(field, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
