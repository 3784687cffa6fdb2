import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ErrorNote } from '../panels/shared/ErrorNote';
import styles from './BootProgress.module.css';
import type { Session, SessionState } from './session';

/** Each counts as half done while its own progress is not known: a bar that runs by itself draws sixty frames a second. */
const STEPS: readonly SessionState['phase'][] = ['engine', 'data', 'deriving'];

/** What is loading and how far, until the first answer; the map is there before. */
export function BootProgress({ session }: { readonly session: Session }) {
  const { t } = useTranslation('mapPane');
  const { t: common } = useTranslation();
  const { phase, progress, error } = useStore(session.state);
  const percent = Number.isFinite(progress) ? Math.round(progress * 100) : null;
  const step = phase === 'ready' ? 'deriving' : phase;
  const done = 0.5 + STEPS.indexOf(step) + (percent ?? 0) / 200;
  return (
    <header className={styles.top}>
      <b className={styles.name}>{common('appName')}</b>
      {error ? (
        <ErrorNote error={error} recover={{ retry: () => window.location.reload() }} />
      ) : (
        <div className={styles.progress}>
          <span role="status">{`${t(`loading.${step}`)}${percent === null ? '…' : ` ${percent}%`}`}</span>
          <progress max={STEPS.length} value={done} aria-label={t(`loading.${step}`)} />
        </div>
      )}
    </header>
  );
}
