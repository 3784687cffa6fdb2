import { useTranslation } from 'react-i18next';
import { type Recovery, UserFacingError } from '../../lib/errors';
import styles from './ErrorNote.module.css';
import { errorText } from './errorText';

interface ErrorNoteProps {
  readonly error: unknown;
  /** What the buttons do; a recovery without an entry has no button, except reloading the page. */
  readonly recover?: Partial<Readonly<Record<Exclude<Recovery, 'none' | 'reload'>, () => void>>>;
}

/** Says what failed and offers the way on. An unforeseen failure offers to retry where that is possible. */
export function ErrorNote({ error, recover = {} }: ErrorNoteProps) {
  const { t } = useTranslation('errors');
  const recovery = error instanceof UserFacingError ? error.recovery : 'retry';
  const act = recovery === 'none' ? undefined : recovery === 'reload' ? reloadPage : recover[recovery];
  return (
    <div role="alert" className={styles.note}>
      <p className={styles.text}>{errorText(t, error)}</p>
      {act && recovery !== 'none' && (
        <button type="button" className={styles.recover} onClick={act}>
          {t(`recovery.${recovery}`)}
        </button>
      )}
    </div>
  );
}

function reloadPage(): void {
  location.reload();
}
