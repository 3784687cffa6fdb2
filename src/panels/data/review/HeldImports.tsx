import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { localDay } from '../../../lib/localDay';
import { ErrorNote } from '../../shared/ErrorNote';
import { GiveUpButton } from './GiveUpButton';
import { type HeldDesk, heldCount } from './heldDesk';
import styles from './SetAsideReports.module.css';

interface HeldImportsProps {
  readonly desk: StoreApi<HeldDesk>;
}

/** Rows that imports of earlier visits hold; nothing when there are none. */
export function HeldImports({ desk }: HeldImportsProps) {
  const { t } = useTranslation('review');
  const { waiting, error, putBack, drop } = useStore(desk);
  if (waiting.length === 0 && error === null) return null;
  return (
    <section className={styles.waiting} aria-label={t('heldBefore')}>
      <h3 className={styles.title}>{t('heldBefore')}</h3>
      {error !== null && <ErrorNote error={error} />}
      <ul>
        {waiting.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <span>
              {t('heldBeforeEntry', {
                name: entry.name,
                count: heldCount(entry),
                day: localDay(new Date(entry.at)),
              })}
            </span>
            <button type="button" className={styles.action} onClick={() => void putBack(entry.id)}>
              {t('putBack')}
            </button>
            <GiveUpButton name={entry.name} onConfirm={() => drop(entry.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
