import { Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ErrorNote } from '../shared/ErrorNote';
import { useWorkspace } from '../shared/workspace';
import { ComparisonDialog } from './ComparisonDialog';
import { useTask } from './useTask';
import { VersionEntry } from './VersionEntry';
import styles from './Versions.module.css';
import { megabytesOf, versionLabel } from './versionLabel';

/** The time before anything was imported, among the versions to choose from. */
const BEGINNING = '';

/** 版本: what each import left, the latest first; two of them can be compared. */
export function Versions() {
  const { t } = useTranslation('storage');
  const { keeping } = useWorkspace();
  const { versions, current, place, isPersistent } = useStore(keeping.state);
  const task = useTask();
  const base = versions.find(({ id }) => id === current)?.base ?? BEGINNING;
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const [isComparing, setComparing] = useState(false);
  const known = (id: string | undefined): id is string =>
    id === BEGINNING || versions.some((version) => version.id === id);
  const from = known(chosen.from) ? chosen.from : known(base) ? base : BEGINNING;
  const to = known(chosen.to) ? chosen.to : (current ?? BEGINNING);
  const labelOf = (id: string): string => {
    const version = versions.find((each) => each.id === id);
    return version ? versionLabel(version) : t('versions.beginning');
  };
  const latestFirst = [...versions].reverse();
  const choice = (label: string, value: string, choose: (id: string) => void) => (
    <label className={styles.choice}>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {latestFirst.map((version) => (
          <option key={version.id} value={version.id}>
            {versionLabel(version)}
          </option>
        ))}
        <option value={BEGINNING}>{t('versions.beginning')}</option>
      </select>
    </label>
  );

  return (
    <section className={styles.section} aria-label={t('versions.title')}>
      <h2 className={styles.title}>{t('versions.title')}</h2>
      {versions.length === 0 && <p className={styles.note}>{t('versions.none')}</p>}
      <ol className={styles.list}>
        {latestFirst.map((version) => (
          <VersionEntry
            // Another window may have named it.
            key={`${version.id} ${version.name}`}
            version={version}
            isCurrent={version.id === current}
            isBusy={task.isRunning}
            onUndo={() => task.run(keeping.undo)}
            onRename={(name) => task.run(() => keeping.rename(version.id, name))}
          />
        ))}
      </ol>
      {task.error !== null && <ErrorNote error={task.error} recover={{ retry: task.clear }} />}
      {versions.length > 0 && (
        <div className={styles.bar}>
          {choice(t('versions.compareFrom'), from, (id) => setChosen({ ...chosen, from: id }))}
          {choice(t('versions.compareTo'), to, (id) => setChosen({ ...chosen, to: id }))}
          <button
            type="button"
            className={styles.act}
            disabled={from === to}
            onClick={() => setComparing(true)}
          >
            {t('versions.compare')}
          </button>
        </div>
      )}
      {versions.length > 1 && (
        <Popconfirm
          icon={null}
          title={t('versions.confirmPrune')}
          okText={t('versions.clear')}
          okButtonProps={{ autoInsertSpace: false }}
          cancelButtonProps={{ autoInsertSpace: false }}
          onConfirm={() => task.run(keeping.prune)}
        >
          <button type="button" className={styles.act} disabled={task.isRunning}>
            {t('versions.prune')}
          </button>
        </Popconfirm>
      )}
      {place !== null && (
        <p className={styles.note}>
          {t(`place.${place}`)}
          {versions.length > 0 &&
            `。${t('place.size', { versions: versions.length, megabytes: megabytesOf(versions) })}`}
          {versions.length > 0 && place !== 'memory' && `。${t(persistenceKey(isPersistent, place))}`}
        </p>
      )}
      {isComparing && (
        <ComparisonDialog
          before={from === BEGINNING ? null : from}
          after={to === BEGINNING ? null : to}
          labels={{ from: labelOf(from), to: labelOf(to) }}
          onClose={() => setComparing(false)}
        />
      )}
    </section>
  );
}

function persistenceKey(isPersistent: boolean | null, place: 'opfs' | 'indexedDb') {
  if (isPersistent) return 'place.persistent';
  return isPersistent === null && place === 'indexedDb' ? 'place.cannotAsk' : 'place.mayBeCleared';
}
