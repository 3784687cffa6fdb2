import { type ReactNode, useId } from 'react';
import styles from './RailSection.module.css';

interface RailSectionProps {
  readonly title: string;
  /** At the right of the head. */
  readonly note?: ReactNode;
  /** Many sections in one rail: less air. */
  readonly isDense?: boolean;
  readonly children: ReactNode;
}

/** A part of the right rail under its own heading. */
export function RailSection({ title, note, isDense = false, children }: RailSectionProps) {
  const titleId = useId();
  return (
    <section className={styles.section} data-dense={isDense || undefined} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {note !== undefined && <div className={styles.note}>{note}</div>}
      </div>
      {children}
    </section>
  );
}
