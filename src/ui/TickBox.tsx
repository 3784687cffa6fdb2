import styles from './TickBox.module.css';

/** The box of a choice; the input itself stands in the row and is read aloud. */
export function TickBox({ checked }: { readonly checked: boolean }) {
  return (
    <svg
      className={styles.box}
      data-checked={checked}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      <rect x="0.5" y="0.5" width="13" height="13" rx="2" />
      {checked && <path d="M3.2 7.2 5.9 9.9 10.8 4.6" />}
    </svg>
  );
}
