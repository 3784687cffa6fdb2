import styles from './PriorityBar.module.css';

interface PriorityBarProps {
  /** 0…100; NaN where there is no priority. */
  readonly low: number;
  readonly high: number;
}

/** The interval 0–100: hairline axis, grey span, tick at the midpoint. */
export function PriorityBar({ low, high }: PriorityBarProps) {
  return (
    <span className={styles.axis} aria-hidden="true">
      {!Number.isNaN(low) && (
        <>
          <span className={styles.span} style={{ left: `${low}%`, width: `${high - low}%` }} />
          <span className={styles.tick} style={{ left: `${(low + high) / 2}%` }} />
        </>
      )}
    </span>
  );
}
