import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SettingsForm.module.css';

interface SettingRowProps {
  readonly label: string;
  /** One line on what it does. */
  readonly help: string;
  /** The default in words. */
  readonly standard: string;
  readonly isDefault: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** One setting: name, control, default with its reset, and what it does. */
export function SettingRow({ label, help, standard, isDefault, onReset, children }: SettingRowProps) {
  const { t } = useTranslation('diagnosisSettings');
  return (
    <div className={styles.row} data-changed={!isDefault || undefined}>
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        {children}
      </div>
      <div className={styles.line}>
        <span className={styles.help}>{help}</span>
        <span className={styles.standard}>
          {isDefault ? (
            t('default', { value: standard })
          ) : (
            <button
              type="button"
              className={styles.reset}
              aria-label={t('resetOne', { name: label, value: standard })}
              onClick={onReset}
            >
              {t('reset', { value: standard })}
            </button>
          )}
        </span>
      </div>
    </div>
  );
}
