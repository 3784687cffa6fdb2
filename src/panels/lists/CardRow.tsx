import type { ReactNode } from 'react';
import styles from './Card.module.css';

interface CardRowProps {
  readonly label: string;
  /** What it gives, e.g. points out of their weight. */
  readonly points: string;
  readonly fact: ReactNode;
  readonly date: string;
}

/** One line of a card: name, points, what they rest on, and of when it is. */
export function CardRow({ label, points, fact, date }: CardRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={styles.points}>{points}</td>
      <td>{fact}</td>
      <td className={styles.date}>{date}</td>
    </tr>
  );
}
