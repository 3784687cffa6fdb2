import { Chevron } from './Chevron';
import styles from './FoldHead.module.css';

interface FoldHeadProps {
  readonly title: string;
  /** At the right: how many, or what is chosen. */
  readonly note: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Id of what it folds. */
  readonly controls: string;
}

/** The head of a foldable part within a section. */
export function FoldHead({ title, note, open, onToggle, controls }: FoldHeadProps) {
  return (
    <button
      type="button"
      className={styles.head}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      <span>{title}</span>
      <span className={styles.note}>{note}</span>
      <Chevron open={open} />
    </button>
  );
}
