import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { AssignBoard } from './AssignBoard';
import styles from './AssignPage.module.css';

/** 归入环节: for each imported set the enterprises without a node, and what they may belong to. */
export function AssignPage() {
  const { t } = useTranslation('assign');
  const { dataSets } = useWorkspace().data;
  const { change } = useViewActions();
  const sets = dataSets.filter(
    ({ kind, rowCounts }) => kind === 'imported' && (rowCounts.enterprise ?? 0) > 0,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const current = sets.find(({ id }) => id === chosen) ?? sets.at(-1);

  if (!current) {
    return (
      <section className={styles.empty} aria-label={t('title')}>
        <p>{t('none')}</p>
        <p className={styles.hint}>{t('noneHint')}</p>
        <button type="button" className={styles.link} onClick={() => change({ dataPage: 'import' })}>
          {t('toImport')}
        </button>
      </section>
    );
  }
  return (
    <section className={styles.page} aria-label={t('title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <label>
          {t('dataSet')}{' '}
          <select
            aria-label={t('dataSet')}
            value={current.id}
            onChange={({ target }) => setChosen(target.value)}
          >
            {sets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p className={styles.note}>{t('note')}</p>
      </header>
      <AssignBoard key={current.id} dataSet={current.id} />
    </section>
  );
}
