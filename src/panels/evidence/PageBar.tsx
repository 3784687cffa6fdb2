import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/formatFigure';
import styles from './evidence.module.css';

interface PageBarProps {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a short table; nothing where all rows fit. */
export function PageBar({ page, size, total, onPage }: PageBarProps) {
  const { t } = useTranslation('evidence');
  if (total <= size) return null;
  const from = page * size;
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.button} disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('rows.previous')}
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={from + size >= total}
        onClick={() => onPage(page + 1)}
      >
        {t('rows.next')}
      </button>
      <span>
        {t('rows.page', {
          from: formatCount(from + 1),
          to: formatCount(Math.min(from + size, total)),
          total: formatCount(total),
        })}
      </span>
    </div>
  );
}
