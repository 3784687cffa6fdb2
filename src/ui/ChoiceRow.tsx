import type { ReactNode } from 'react';
import { formatCount } from '../lib/formatFigure';
import styles from './ChoiceRow.module.css';
import { TickBox } from './TickBox';

interface ChoiceRowProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
  /** What choosing it would give; undefined while it is being counted, or where there is nothing to count. */
  readonly count: number | undefined;
  /** The count in words, for a screen reader. */
  readonly countLabel?: string;
  /** With a box to tick; without one the row itself is marked. */
  readonly boxed?: boolean;
  /** Before the label. */
  readonly lead?: ReactNode;
  /** Behind the label. */
  readonly trail?: ReactNode;
  /** Between the label and the count. */
  readonly chart?: ReactNode;
  /** px from the left edge of the rail to the lead. */
  readonly indent?: number;
  readonly strong?: boolean;
  /** What a pointer resting on it is told besides the label. */
  readonly title?: string;
}

/** One choice of a filter with its count: dimmed when it would give nothing, never hidden. */
export function ChoiceRow({
  label,
  checked,
  onToggle,
  count,
  countLabel,
  boxed = false,
  lead,
  trail,
  chart,
  indent = 0,
  strong = false,
  title,
}: ChoiceRowProps) {
  return (
    <label
      className={styles.row}
      style={{ paddingInlineStart: indent }}
      data-checked={checked}
      data-marked={checked && !boxed}
      data-strong={strong}
      data-empty={count === 0 && !checked}
    >
      <input
        type="checkbox"
        className={styles.input}
        style={{ left: indent, width: `calc(100% - ${indent}px)` }}
        title={title === undefined ? label : `${label}\n${title}`}
        checked={checked}
        onChange={onToggle}
        aria-label={label}
        aria-description={count === undefined ? undefined : countLabel}
      />
      {boxed && <TickBox checked={checked} />}
      {lead}
      <span className={styles.label}>{label}</span>
      {trail}
      {chart !== undefined && <span className={styles.chart}>{chart}</span>}
      <span className={styles.count}>{count === undefined ? '' : formatCount(count)}</span>
    </label>
  );
}
