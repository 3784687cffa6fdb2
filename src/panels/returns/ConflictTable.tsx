import { useTranslation } from 'react-i18next';
import { cellKey, type ReturnConflict } from '../../model/mergeReturns';
import type { ReturnRound, ReturnValue } from '../../model/returnRound';
import styles from './Returns.module.css';
import { useValueText } from './useValueText';

interface ConflictTableProps {
  readonly round: ReturnRound;
  readonly conflicts: readonly ReturnConflict[];
  readonly onChoose: (cell: string, value: ReturnValue) => void;
}

/** Different values for one cell, side by side, with a choice. */
export function ConflictTable({ round, conflicts, onChoose }: ConflictTableProps) {
  const { t } = useTranslation('returns');
  const words = useValueText(round);
  if (conflicts.length === 0) return null;
  const title = t('conflicts', { count: conflicts.length });
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.note}>{t('conflictNote')}</p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.field')}</th>
              <th scope="col" className={styles.number}>
                {t('column.last')}
              </th>
              <th scope="col">{t('column.choice')}</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map(({ key, name, field, last, offers, chosen }) => {
              const id = cellKey(key, field);
              return (
                <tr key={id}>
                  <th scope="row" title={key}>
                    {name}
                  </th>
                  <td>{words.head(field)}</td>
                  <td className={styles.number}>{words.value(field, last)}</td>
                  <td>
                    {offers.map(({ value, files }, index) => (
                      <label key={files.join('|')} className={styles.offer}>
                        <input
                          type="radio"
                          name={id}
                          checked={chosen === index}
                          onChange={() => onChoose(id, value)}
                        />
                        {t('offer', { value: words.value(field, value), files: files.join('、') })}
                      </label>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
