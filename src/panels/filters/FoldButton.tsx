import { useTranslation } from 'react-i18next';
import { Chevron } from '../../ui/Chevron';
import styles from './FoldButton.module.css';

interface FoldButtonProps {
  /** Of what it folds. */
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Folds a branch of the tree; stands over the empty left end of its row. */
export function FoldButton({ name, open, onToggle }: FoldButtonProps) {
  const { t } = useTranslation('filters');
  return (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={open}
      aria-label={t(open ? 'chain.collapse' : 'chain.expand', { name })}
      onClick={onToggle}
    >
      <Chevron open={open} />
    </button>
  );
}
