import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatCount } from '../../lib/formatFigure';
import { entityByName } from '../../model/entities';
import { queryFieldCoverage } from '../../queries/fieldCoverage';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './healthTable.module.css';
import { LOW_SHARE, ShareButton } from './ShareButton';
import type { ToComplete } from './toComplete';
import { useGroupName } from './useGroupName';

interface FieldTableProps {
  /** null: the data set loaded last. */
  readonly dataSet: string | null;
  readonly onChoose: (chosen: ToComplete) => void;
}

/** How many rows of a data set have each field. */
export function FieldTable({ dataSet, onChoose }: FieldTableProps) {
  const { t } = useTranslation('health');
  const language = useView((view) => view.language);
  const hiddenSets = useView((view) => view.hiddenSets);
  const { dataSets } = useWorkspace().data;
  const nameOf = useGroupName();
  const [onlyLow, setOnlyLow] = useState(true);
  const shownSets = dataSets.filter(({ id }) => !hiddenSets.includes(id));
  const current = shownSets.find(({ id }) => id === dataSet) ?? shownSets.at(-1);
  const { data, isPending, error, refetch } = useAnswer(
    'fieldCoverage',
    [current?.id],
    async (database, signal) => ({
      id: current?.id ?? '',
      coverage: current ? await queryFieldCoverage(database, current.id, signal) : [],
    }),
  );
  if (!current) return null;
  const isOfCurrent = data?.id === current.id;
  const shown = isOfCurrent
    ? data.coverage.filter(({ filled, rows }) => !onlyLow || filled / rows < LOW_SHARE)
    : [];
  const place = nameOf('set', current.id);
  return (
    <section className={styles.section} aria-label={t('fields.title')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('fields.of', { set: place })}</h3>
        <label>
          <input type="checkbox" checked={onlyLow} onChange={({ target }) => setOnlyLow(target.checked)} />{' '}
          {t('fields.onlyLow')}
        </label>
      </div>
      <AnswerState isPending={isPending || !isOfCurrent} error={error} onRetry={() => void refetch()} />
      {isOfCurrent && shown.length === 0 && <p className={styles.note}>{t('fields.allFilled')}</p>}
      {shown.length > 0 && (
        <table className={styles.table} aria-label={t('fields.title')}>
          <thead>
            <tr>
              <th scope="col">{t('fields.entity')}</th>
              <th scope="col">{t('fields.field')}</th>
              <th scope="col" data-number>
                {t('fields.filled')}
              </th>
              <th scope="col" data-number>
                {t('fields.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ entity: name, field: fieldName, filled, rows }) => {
              const entity = entityByName(name);
              const field = entity?.fields.find((each) => each.name === fieldName);
              const label = field ? labelIn(language, field.label) : fieldName;
              return (
                <tr key={`${name} ${fieldName}`}>
                  <td>{entity ? labelIn(language, entity.label) : name}</td>
                  <th scope="row">{label}</th>
                  <td data-number>
                    {formatCount(filled)} / {formatCount(rows)}
                  </td>
                  <td data-number>
                    <ShareButton
                      known={filled}
                      total={rows}
                      place={place}
                      measure={label}
                      onChoose={() =>
                        onChoose({
                          rows: { kind: 'field', dataSet: current.id, entity: name, field: fieldName },
                          label: t('complete.field', { place, field: label, count: rows - filled }),
                        })
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
