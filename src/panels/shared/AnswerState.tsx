import { useTranslation } from 'react-i18next';
import styles from './AnswerState.module.css';
import { ErrorNote } from './ErrorNote';

interface AnswerStateProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** What stands in place of an answer that is not there yet, or failed; nothing once it is there. */
export function AnswerState({ isPending, error, onRetry }: AnswerStateProps) {
  const { t } = useTranslation('details');
  if (error) return <ErrorNote error={error} recover={{ retry: onRetry }} />;
  return isPending ? <output className={styles.state}>{t('loading')}</output> : null;
}
