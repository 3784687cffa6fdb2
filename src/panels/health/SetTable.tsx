import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent, MISSING } from '../../lib/formatFigure';
import { HEALTH_MEASURES } from '../../model/dataHealth';
import { queryHealth } from '../../queries/dataHealth';
import { queryDataSetSources } from '../../queries/dataSetSources';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useWorkspace } from '../shared/workspace';
import styles from './healthTable.module.css';
import { ShareButton } from './ShareButton';
import type { ToComplete } from './toComplete';
import { useGroupName } from './useGroupName';

interface SetTableProps {
  /** The set whose fields are shown. */
  readonly dataSet: string | null;
  readonly onDataSet: (dataSet: string) => void;
  readonly onChoose: (chosen: ToComplete) => void;
}

/** Rows, source, day and coverage of each data set that is shown. */
export function SetTable({ dataSet, onDataSet, onChoose }: SetTableProps) {
  const { t } = useTranslation('health');
  const { dataSets } = useWorkspace().data;
  const nameOf = useGroupName();
  const health = useAnswer('health', ['set'], (database, signal) => queryHealth(database, 'set', signal));
  const sources = useAnswer('dataSetSources', [], queryDataSetSources);
  const groups = health.data;
  return (
    <section className={styles.section} aria-label={t('sets')}>
      <AnswerState
        isPending={health.isPending}
        error={health.error ?? sources.error}
        onRetry={() => void Promise.all([health.refetch(), sources.refetch()])}
      />
      {groups && groups.key.length === 0 && <p className={styles.note}>{t('none')}</p>}
      {groups && groups.key.length > 0 && (
        <table className={styles.table} aria-label={t('sets')}>
          <thead>
            <tr>
              <th scope="col">{t('set')}</th>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('asOf')}</th>
              <th scope="col" data-number>
                {t('rows')}
              </th>
              <th scope="col" data-number>
                {t('firms')}
              </th>
              {HEALTH_MEASURES.map((measure) => (
                <th key={measure} scope="col" data-number title={t(`measureHelp.${measure}`)}>
                  {t(`measure.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.key.map((key, row) => {
              const info = dataSets.find(({ id }) => id === key);
              const name = nameOf('set', key);
              const named = sources.data?.get(key ?? '') ?? [];
              const source = named[0]?.source ?? MISSING;
              const firms = groups.firms[row] ?? 0;
              const at = (column: Int32Array): number => column[row] ?? 0;
              const placedSum = at(groups.exact) + at(groups.park) + at(groups.county) + at(groups.city);
              const titles = {
                placed: t('precision', {
                  exact: formatCount(at(groups.exact)),
                  park: formatCount(at(groups.park)),
                  county: formatCount(at(groups.county)),
                  city: formatCount(at(groups.city)),
                  none: formatCount(firms - placedSum),
                }),
                assigned: t('inferredOnly', { percent: formatPercent(at(groups.inferredOnly) / firms) }),
              };
              return (
                <tr key={key} data-chosen={key === dataSet}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.name}
                      aria-pressed={key === dataSet}
                      onClick={() => onDataSet(key ?? '')}
                    >
                      {name}
                    </button>
                  </th>
                  <td className={styles.text} title={named.map((each) => each.source).join('\n')}>
                    {named.length > 1 ? t('sourceMore', { source, count: named.length }) : source}
                  </td>
                  <td>{info?.asOf ?? MISSING}</td>
                  <td data-number>
                    {formatCount(Object.values(info?.rowCounts ?? {}).reduce((sum, rows) => sum + rows, 0))}
                  </td>
                  <td data-number>{formatCount(firms)}</td>
                  {HEALTH_MEASURES.map((measure) => (
                    <td key={measure} data-number>
                      <ShareButton
                        known={at(groups.known[measure])}
                        total={firms}
                        place={name}
                        measure={t(`measure.${measure}`)}
                        title={titles[measure as keyof typeof titles]}
                        onChoose={() =>
                          onChoose({
                            rows: { kind: 'measure', grouping: 'set', key, measure },
                            label: t('complete.firms', {
                              place: name,
                              lacking: t(`lacking.${measure}`),
                              count: firms - at(groups.known[measure]),
                            }),
                          })
                        }
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {groups?.key.map((key, row) => {
        const firms = groups.firms[row] ?? 0;
        const at = (column: Int32Array): string => formatCount(column[row] ?? 0);
        const placed = [groups.exact, groups.park, groups.county, groups.city].reduce(
          (sum, column) => sum + (column[row] ?? 0),
          0,
        );
        return (
          <p key={key} className={styles.note}>
            {nameOf('set', key)}：
            {t('precision', {
              exact: at(groups.exact),
              park: at(groups.park),
              county: at(groups.county),
              city: at(groups.city),
              none: formatCount(firms - placed),
            })}
            {' · '}
            {t('inferredOnly', { percent: formatPercent((groups.inferredOnly[row] ?? 0) / firms) })}
          </p>
        );
      })}
    </section>
  );
}
