import { useTranslation } from 'react-i18next';
import { useView, useViewActions } from '../shared/useView';
import styles from './SamplesSwitch.module.css';

/** Shows or hides every synthetic row, everywhere. */
export function SamplesSwitch() {
  const { t } = useTranslation('topbar');
  const isOn = useView((view) => view.showSamples);
  const { change } = useViewActions();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      title={t(isOn ? 'samplesOn' : 'samplesOff')}
      onClick={() => change({ showSamples: !isOn })}
    >
      <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {isOn ? (
          <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
        ) : (
          <path d="M3 13 13 3" stroke="currentColor" strokeWidth="1.5" />
        )}
      </svg>
      <span>{t('samples')}</span>
    </button>
  );
}
