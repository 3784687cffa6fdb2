import { Slider } from 'antd';
import styles from './RangeHistogram.module.css';

interface RangeHistogramProps {
  readonly counts: ArrayLike<number>;
  /** Where the handles stand, in bins from the left. */
  readonly handles: readonly [number, number];
  /** While a handle moves. */
  readonly onMove: (handles: [number, number]) => void;
  /** When it is let go. */
  readonly onRelease: (handles: [number, number]) => void;
  /** Text under an edge between bins; empty for none. */
  readonly edgeLabels: readonly string[];
  readonly binTitle: (bin: number) => string;
  readonly label: string;
  readonly handleLabels: readonly [string, string];
  /** The bound at an edge in words. */
  readonly edgeText: (edge: number) => string;
}

/** A histogram with a brush of two handles on its bin edges. */
export function RangeHistogram({
  counts,
  handles,
  onMove,
  onRelease,
  edgeLabels,
  binTitle,
  label,
  handleLabels,
  edgeText,
}: RangeHistogramProps) {
  const bins = Array.from(counts, (count, bin) => ({ bin, count }));
  const largest = Math.max(1, ...bins.map(({ count }) => count));
  const [low, high] = handles;
  const percent = (edge: number): string => `${(edge / bins.length) * 100}%`;
  return (
    <div className={styles.histogram}>
      <div className={styles.plot}>
        <div className={styles.brush} style={{ left: percent(low), width: percent(high - low) }} />
        <ol className={styles.bins} aria-label={label}>
          {bins.map(({ bin, count }) => (
            <li
              key={bin}
              className={styles.bin}
              title={binTitle(bin)}
              data-inside={bin + 0.5 > low && bin + 0.5 < high}
            >
              <span className={styles.amount}>{count > 0 ? count : ''}</span>
              <span
                className={styles.bar}
                style={{ height: count > 0 ? `${4 + (count / largest) * 60}%` : '0' }}
              />
              <span className="visually-hidden">{binTitle(bin)}</span>
            </li>
          ))}
        </ol>
        <Slider
          range
          min={0}
          max={bins.length}
          step={null}
          marks={stopsOf(bins.length, handles)}
          value={[low, high]}
          onChange={([from = 0, to = bins.length]) => onMove([from, to])}
          onChangeComplete={([from = 0, to = bins.length]) => onRelease([from, to])}
          ariaLabelForHandle={[...handleLabels]}
          ariaValueTextFormatterForHandle={edgeText}
          tooltip={{ open: false }}
          rootClassName={styles.slider ?? ''}
        />
      </div>
      <div className={styles.axis} aria-hidden="true">
        {edgeLabels.map((text, edge) =>
          text === '' ? null : (
            <span
              key={text}
              style={{ left: percent(edge) }}
              data-end={edge === 0 ? 'left' : edge === bins.length ? 'right' : ''}
            >
              {text}
            </span>
          ),
        )}
      </div>
    </div>
  );
}

/** The bin edges, and where a handle stands between two: without it the handle would be drawn at the nearer one. */
function stopsOf(binCount: number, handles: readonly number[]): Record<number, string> {
  const edges = Array.from({ length: binCount + 1 }, (_, edge) => edge);
  return Object.fromEntries([...edges, ...handles].map((stop) => [stop, ' ']));
}
