import { useTranslation } from 'react-i18next';
import { useViewActions } from '../shared/useView';
import styles from './NotFound.module.css';

/** Something is selected that is not among the data switched on. */
export function NotFound() {
  const { t } = useTranslation('details');
  const { change } = useViewActions();
  return (
    <div className={styles.note}>
      <p>{t('notFound')}</p>
      <button type="button" className={styles.back} onClick={() => change({ selection: null })}>
        {t('back')}
      </button>
    </div>
  );
}
