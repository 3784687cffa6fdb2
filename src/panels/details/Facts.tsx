import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Facts.module.css';

export interface Fact {
  readonly label: string;
  /** null is unknown. */
  readonly value: ReactNode;
}

/** A list of facts; what is missing reads 未知. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useTranslation('common');
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value ?? <span className={styles.unknown}>{t('unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
