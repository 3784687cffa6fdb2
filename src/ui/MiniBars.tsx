import { memo } from 'react';
import styles from './MiniBars.module.css';

interface MiniBarsProps {
  readonly values: readonly number[];
}

const WIDTH = 58;
const HEIGHT = 14;

/** A histogram the size of a word, scaled to its own largest bar; 0 is a line at the foot. */
export const MiniBars = memo(function MiniBars({ values }: MiniBarsProps) {
  const largest = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  const barWidth = Math.max(0.75, step - (step > 3 ? 1 : 0.5));
  const bars = (isWanted: (value: number) => boolean, height: (value: number) => number): string =>
    values
      .map((value, index) =>
        isWanted(value)
          ? `M${(index * step).toFixed(2)} ${HEIGHT}h${barWidth.toFixed(2)}v${-height(value)}h${-barWidth.toFixed(2)}z`
          : '',
      )
      .join('');
  return (
    <svg
      className={styles.bars}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path
        className={styles.zero}
        d={bars(
          (value) => value === 0,
          () => 1,
        )}
      />
      <path
        className={styles.some}
        d={bars(
          (value) => value > 0,
          (value) => Number((2 + (value / largest) * (HEIGHT - 2)).toFixed(2)),
        )}
      />
    </svg>
  );
});
