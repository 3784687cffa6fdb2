import { useTranslation } from 'react-i18next';
import { formatCount, MISSING } from '../../lib/formatFigure';
import { HEALTH_MEASURES } from '../../model/dataHealth';
import { queryHealth } from '../../queries/dataHealth';
import { queryDataSetSources } from '../../queries/dataSetSources';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './healthTable.module.css';
import { MeasureCells } from './MeasureCells';
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
  const hiddenSets = useView((view) => view.hiddenSets);
  const { dataSets } = useWorkspace().data;
  const shownSets = dataSets.filter(({ id }) => !hiddenSets.includes(id));
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
      {shownSets.length === 0 && <p className={styles.note}>{t('none')}</p>}
      {groups && shownSets.length > 0 && (
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
              <th scope="col" data-number title={t('inferredHelp')}>
                {t('inferred')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shownSets.map(({ id, asOf, rowCounts }) => {
              const row = groups.key.indexOf(id);
              const name = nameOf('set', id);
              const named = sources.data?.get(id) ?? [];
              const source = named[0]?.source ?? MISSING;
              const firms = groups.firms[row] ?? 0;
              return (
                <tr key={id} data-chosen={id === dataSet}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.name}
                      aria-pressed={id === dataSet}
                      onClick={() => onDataSet(id)}
                    >
                      {name}
                    </button>
                  </th>
                  <td className={styles.text} title={named.map((each) => each.source).join('\n')}>
                    {named.length > 1 ? t('sourceMore', { source, count: named.length }) : source}
                  </td>
                  <td>{asOf ?? MISSING}</td>
                  <td data-number>
                    {formatCount(Object.values(rowCounts).reduce((sum, rows) => sum + rows, 0))}
                  </td>
                  <td data-number>{formatCount(firms)}</td>
                  {row < 0 ? (
                    <td colSpan={HEALTH_MEASURES.length + 1}>{t('noFirms')}</td>
                  ) : (
                    <MeasureCells grouping="set" groups={groups} row={row} name={name} onChoose={onChoose} />
                  )}
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
          </p>
        );
      })}
    </section>
  );
}
