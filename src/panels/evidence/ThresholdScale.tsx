import { useTranslation } from 'react-i18next';
import { formatRatio } from '../../lib/formatFigure';
import { scalePosition } from './scalePosition';
import styles from './ThresholdScale.module.css';

interface ThresholdScaleProps {
  readonly label: string;
  readonly symbol: string;
  /** NaN: no tick is drawn, and it is said. */
  readonly value: number;
  readonly breaks: readonly number[];
  /** In words, one more than the breaks. */
  readonly segments: readonly string[];
}

/** Segments between thresholds, equally wide; the one that holds the value is drawn strong and bears its tick. */
export function ThresholdScale({ label, symbol, value, breaks, segments }: ThresholdScaleProps) {
  const { t } = useTranslation('evidence');
  const position = scalePosition(value, breaks);
  const isKnown = !Number.isNaN(position);
  const held = breaks.filter((each) => value >= each).length;
  const reading = isKnown ? `${symbol} = ${formatRatio(value)}` : t('scale.unknown');
  return (
    <figure className={styles.scale} aria-label={`${label}：${reading}`}>
      <div className={styles.reading} aria-hidden="true">
        <span style={{ left: `${Math.min(Math.max((isKnown ? position : 0.5) * 100, 14), 86)}%` }}>
          {reading}
        </span>
      </div>
      <div className={styles.axis} aria-hidden="true">
        {segments.map((text, index) => (
          <span key={text} className={styles.segment} data-held={(isKnown && index === held) || undefined} />
        ))}
        {isKnown && <span className={styles.tick} style={{ left: `${position * 100}%` }} />}
      </div>
      <figcaption className={styles.words}>
        {segments.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </figcaption>
    </figure>
  );
}
