import { useTranslation } from 'react-i18next';
import { formatCount, MISSING } from '../../lib/formatFigure';
import type { UnitStanding } from '../../model/mergeReturns';
import type { ReturnRound } from '../../model/returnRound';
import styles from './Returns.module.css';

interface ReturnBoardProps {
  readonly round: ReturnRound;
  readonly board: readonly UnitStanding[];
}

/** 未报, 已报 and 改动 of every unit, and who is to be reminded. */
export function ReturnBoard({ round, board }: ReturnBoardProps) {
  const { t } = useTranslation('returns');
  const missing = board.filter(({ state }) => state === 'missing');
  return (
    <>
      <h3 className={styles.heading}>{t('board')}</h3>
      <p role="status">
        {t('counts', {
          reported: board.length - missing.length,
          all: board.length,
          changed: board.filter(({ state }) => state === 'changed').length,
          missing: missing.length,
        })}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('board')}>
          <thead>
            <tr>
              <th scope="col">{t('column.unit')}</th>
              <th scope="col">{t('column.state')}</th>
              <th scope="col" className={styles.number}>
                {t('column.rows')}
              </th>
              <th scope="col" className={styles.number}>
                {t('column.changes')}
              </th>
              <th scope="col">{t('column.received')}</th>
              <th scope="col">{t('column.files')}</th>
            </tr>
          </thead>
          <tbody>
            {board.map(({ unit, name, rowCount, state, filledRows, changedCells, receivedOn, files }) => (
              <tr key={unit} data-state={state}>
                <th scope="row">{name}</th>
                <td>{t(`state.${state}`)}</td>
                <td className={styles.number}>{`${formatCount(filledRows)} / ${formatCount(rowCount)}`}</td>
                <td className={styles.number}>{formatCount(changedCells)}</td>
                <td>{receivedOn ?? MISSING}</td>
                <td>{files.join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label className={styles.reminder}>
        {t('remind')}
        <textarea
          readOnly
          rows={2}
          value={
            missing.length === 0
              ? t('nobodyMissing')
              : t('reminder', {
                  number: round.number,
                  due: round.dueOn || t('noDue'),
                  units: missing.map(({ name }) => name).join('、'),
                })
          }
          onFocus={({ target }) => target.select()}
        />
      </label>
    </>
  );
}
