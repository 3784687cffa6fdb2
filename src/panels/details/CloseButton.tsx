import { useTranslation } from 'react-i18next';
import { CloseMark } from '../../ui/CloseMark';
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
      <CloseMark />
    </button>
  );
}
