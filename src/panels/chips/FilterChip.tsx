import { useTranslation } from 'react-i18next';
import styles from './FilterChip.module.css';
import type { Chip } from './filterChips';

interface FilterChipProps {
  readonly chip: Chip;
  readonly onRemove: () => void;
}

/** One filter in force; its button takes it off. */
export function FilterChip({ chip: { key, value, title }, onRemove }: FilterChipProps) {
  const { t } = useTranslation('chips');
  return (
    <li className={styles.chip} title={title}>
      <span className={styles.key}>{key}</span>
      <span>{value}</span>
      <button
        type="button"
        className={styles.remove}
        aria-label={t('remove', { key, value })}
        onClick={onRemove}
      >
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M1 1l6 6M7 1 1 7" stroke="currentColor" strokeWidth="1.1" />
        </svg>
      </button>
    </li>
  );
}
