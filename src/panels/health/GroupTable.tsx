import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import { HEALTH_MEASURES, type HealthGrouping, type HealthMeasure } from '../../model/dataHealth';
import { queryHealth } from '../../queries/dataHealth';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import styles from './healthTable.module.css';
import { lowestFirst } from './lowestFirst';
import { MeasureCells } from './MeasureCells';
import type { ToComplete } from './toComplete';
import { useGroupName } from './useGroupName';

const GROUPINGS = ['city', 'county', 'chain'] as const satisfies readonly HealthGrouping[];
const MOST_ROWS = 50;

interface GroupTableProps {
  readonly onChoose: (chosen: ToComplete) => void;
}

/** Coverage by place or chain, the lowest first by a measure. */
export function GroupTable({ onChoose }: GroupTableProps) {
  const { t } = useTranslation('health');
  const nameOf = useGroupName();
  const [grouping, setGrouping] = useState<(typeof GROUPINGS)[number]>('city');
  const [sort, setSort] = useState<HealthMeasure | null>(null);
  const { data, isPending, error, refetch, isPlaceholderData } = useAnswer(
    'health',
    [grouping],
    async (database, signal) => ({ grouping, groups: await queryHealth(database, grouping, signal) }),
  );
  const rows = useMemo(() => (data ? lowestFirst(data.groups, sort) : []), [data, sort]);
  return (
    <section className={styles.section} aria-label={t('groups')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('groups')}</h3>
        <fieldset className={styles.choices} aria-label={t('groupingLabel')}>
          {GROUPINGS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === grouping}
              onClick={() => setGrouping(each)}
            >
              {t(`grouping.${each}`)}
            </button>
          ))}
        </fieldset>
        {rows.length > MOST_ROWS && (
          <p className={styles.note}>{t('more', { shown: MOST_ROWS, count: rows.length })}</p>
        )}
      </div>
      <AnswerState isPending={isPending} error={error} onRetry={() => void refetch()} />
      {data && (
        <table className={styles.table} aria-label={t('groups')} aria-busy={isPlaceholderData}>
          <thead>
            <tr>
              <th scope="col">{t(`grouping.${data.grouping}`)}</th>
              <th scope="col" data-number aria-sort={sort === null ? 'descending' : 'none'}>
                <button
                  type="button"
                  aria-label={t('sort', { measure: t('firms') })}
                  onClick={() => setSort(null)}
                >
                  {t('firms')}
                </button>
              </th>
              {HEALTH_MEASURES.map((measure) => (
                <th
                  key={measure}
                  scope="col"
                  data-number
                  title={t(`measureHelp.${measure}`)}
                  aria-sort={sort === measure ? 'ascending' : 'none'}
                >
                  <button
                    type="button"
                    aria-label={t('sort', { measure: t(`measure.${measure}`) })}
                    title={t('lowestFirst')}
                    onClick={() => setSort(measure)}
                  >
                    {t(`measure.${measure}`)}
                  </button>
                </th>
              ))}
              <th scope="col" data-number title={t('inferredHelp')}>
                {t('inferred')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => {
              const key = data.groups.key[row] ?? null;
              const firms = data.groups.firms[row] ?? 0;
              const name = nameOf(data.grouping, key);
              return (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td data-number>{formatCount(firms)}</td>
                  <MeasureCells
                    grouping={data.grouping}
                    groups={data.groups}
                    row={row}
                    name={name}
                    onChoose={onChoose}
                  />
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
