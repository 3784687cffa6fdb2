import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Hints.module.css';

const STORAGE_KEY = 'chain-atlas.hints-seen';

/** Three short hints on the first visit, which go away for good. */
export function Hints() {
  const { t } = useTranslation('shell');
  const [isOpen, setOpen] = useState(() => !wasSeen());
  if (!isOpen) return null;
  return (
    <section className={styles.hints} aria-label={t('hints.title')}>
      <ol>
        <li>{t('hints.first')}</li>
        <li>{t('hints.second')}</li>
        <li>{t('hints.third')}</li>
      </ol>
      <button
        type="button"
        onClick={() => {
          remember();
          setOpen(false);
        }}
      >
        {t('hints.close')}
      </button>
    </section>
  );
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== null;
  } catch {
    // Storage may be blocked by policy; the hints then show on every visit.
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(STORAGE_KEY, '1');
  } catch {
    // See above: nothing is lost but the memory of having seen them.
  }
}
