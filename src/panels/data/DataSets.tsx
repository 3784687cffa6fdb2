import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryDataSetSources } from '../../queries/dataSetSources';
import { ErrorNote } from '../shared/ErrorNote';
import { useAnswer } from '../shared/useAnswer';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { DataSetEntry } from './DataSetEntry';
import styles from './DataSets.module.css';

interface DataSetsProps {
  readonly onRemoved: (id: string) => void;
}

/** Every data set with its switch; what is off is in no figure, map, export or table of the SQL console. */
export function DataSets({ onRemoved }: DataSetsProps) {
  const { t } = useTranslation('data');
  const { data, removeDataSet } = useWorkspace();
  const hiddenSets = useView((view) => view.hiddenSets);
  const { change } = useViewActions();
  const sources = useAnswer('dataSetSources', [], queryDataSetSources);
  const [failure, setFailure] = useState<{ readonly id: string; readonly error: unknown } | null>(null);

  const setOn = (id: string, isOn: boolean): void =>
    change({ hiddenSets: isOn ? hiddenSets.filter((each) => each !== id) : [...hiddenSets, id] });
  const remove = async (id: string): Promise<void> => {
    setFailure(null);
    try {
      await removeDataSet(id);
      onRemoved(id);
      // An identifier that no set bears any more would only lengthen the address.
      if (hiddenSets.includes(id)) setOn(id, true);
    } catch (error) {
      setFailure({ id, error });
    }
  };
  const areAllOff = data.dataSets.every(({ id }) => hiddenSets.includes(id));

  return (
    <section aria-label={t('sets.title')}>
      <h2 className={styles.title}>{t('sets.title')}</h2>
      {areAllOff && (
        <div className={styles.empty} role="status">
          {t('sets.allOff')}
          <button type="button" className={styles.turnOn} onClick={() => change({ hiddenSets: [] })}>
            {t('sets.turnOn')}
          </button>
        </div>
      )}
      {data.dataSets.map((info) => (
        <DataSetEntry
          key={info.id}
          info={info}
          isOn={!hiddenSets.includes(info.id)}
          sources={sources.data?.get(info.id) ?? []}
          onSwitch={(isOn) => setOn(info.id, isOn)}
          onRemove={() => remove(info.id)}
        />
      ))}
      {failure && <ErrorNote error={failure.error} recover={{ retry: () => void remove(failure.id) }} />}
      {sources.error && <ErrorNote error={sources.error} recover={{ retry: () => void sources.refetch() }} />}
    </section>
  );
}
