import styles from './IntervalBar.module.css';

const PAD_PX = 5;
const MIDDLE_PX = 7;

interface IntervalBarProps {
  /** Both ends, 0–100; NaN draws the axis alone. */
  readonly low: number;
  readonly high: number;
  /** Hollow circle: the middle before something was taken off; NaN for none. */
  readonly before?: number;
  readonly widthPx?: number;
  /** Left out where the figures stand beside it in words. */
  readonly label?: string;
}

/** An interval on an axis of 0–100, with a tick at its middle. */
export function IntervalBar({ low, high, before = Number.NaN, widthPx = 104, label }: IntervalBarProps) {
  const x = (score: number): number => PAD_PX + (score / 100) * (widthPx - 2 * PAD_PX);
  const middle = x((low + high) / 2);
  return (
    <svg
      width={widthPx}
      height="14"
      role={label === undefined ? 'presentation' : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      className={styles.bar}
    >
      <path
        className={styles.axis}
        d={`M${x(0)} ${MIDDLE_PX}H${x(100)}M${x(0)} 4v6M${x(50)} 5v4M${x(100)} 4v6`}
      />
      {!Number.isNaN(low) && (
        <>
          <rect className={styles.span} x={x(low)} y="4.5" width={Math.max(0, x(high) - x(low))} height="5" />
          {!Number.isNaN(before) && (
            <>
              <path className={styles.taken} d={`M${middle} ${MIDDLE_PX}H${x(before) - 3}`} />
              <circle className={styles.before} cx={x(before)} cy={MIDDLE_PX} r="3" />
            </>
          )}
          <rect className={styles.middle} x={middle - 1.5} y="1.5" width="3" height="11" />
        </>
      )}
    </svg>
  );
}
