import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ErrorNote } from '../shared/ErrorNote';
import { errorText } from '../shared/errorText';
import { useWorkspace } from '../shared/workspace';
import styles from './StorageNotices.module.css';
import { useSaveProject } from './useSaveProject';
import { useTask } from './useTask';

const OPEN_TO_ANYBODY = { password: '', isPublic: false };

/** What a person must know of the keeping wherever they are: another window's changes, and what could not be kept. */
export function StorageNotices() {
  const { t } = useTranslation('storage');
  const { t: errors } = useTranslation('errors');
  const { keeping } = useWorkspace();
  const { isBehind, trouble, lost, unkept } = useStore(keeping.state);
  const saveProject = useSaveProject();
  const task = useTask();
  const [closed, setClosed] = useState<unknown>(null);
  const problem = trouble ?? lost[0]?.error ?? null;
  const isShown = problem !== null && problem !== closed;
  if (!isBehind && !isShown && task.error === null) return null;
  const sentences = [
    ...lost.map(({ name, error }) => `${t('notice.lost', { name })}${errorText(errors, error)}`),
    ...(unkept.length > 0 ? [t('notice.unkept', { names: unkept.join('、') })] : []),
    ...(trouble === null ? [] : [errorText(errors, trouble)]),
  ];
  return (
    <section className={styles.notices} aria-label={t('notice.label')}>
      {isBehind && (
        <p className={styles.notice} role="status">
          <span>{t('notice.behind')}</span>
          <button type="button" disabled={task.isRunning} onClick={() => task.run(keeping.catchUp)}>
            {t('notice.catchUp')}
          </button>
        </p>
      )}
      {isShown && (
        <div className={styles.trouble} role="alert">
          <span>{sentences.join('\n')}</span>
          {unkept.length > 0 && (
            <button type="button" disabled={task.isRunning} onClick={() => task.run(keeping.keepAgain)}>
              {t('notice.again')}
            </button>
          )}
          <button
            type="button"
            disabled={task.isRunning}
            onClick={() => task.run(() => saveProject(OPEN_TO_ANYBODY))}
          >
            {t('notice.save')}
          </button>
          <button type="button" onClick={() => setClosed(problem)}>
            {t('notice.close')}
          </button>
        </div>
      )}
      {task.error !== null && <ErrorNote error={task.error} recover={{ retry: task.clear }} />}
    </section>
  );
}
