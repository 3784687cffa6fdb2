import { useTranslation } from 'react-i18next';
import { useViewActions } from '../shared/useView';
import styles from './CloseButton.module.css';

/** Closes the details: nothing is selected afterwards. */
export function CloseButton() {
  const { t } = useTranslation('common');
  const { change } = useViewActions();
  return (
    <button
      type="button"
      className={styles.close}
      aria-label={t('close')}
      title={`${t('close')} (Esc)`}
      onClick={() => change({ selection: null })}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}
