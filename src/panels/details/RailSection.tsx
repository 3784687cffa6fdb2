import { type ReactNode, useId } from 'react';
import styles from './RailSection.module.css';

interface RailSectionProps {
  readonly title: string;
  /** At the right of the head. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the right rail under its own heading. */
export function RailSection({ title, note, children }: RailSectionProps) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
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
