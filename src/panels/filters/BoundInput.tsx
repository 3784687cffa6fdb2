import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toYi } from '../../lib/money';
import styles from './BoundInput.module.css';
import { parseBoundYi } from './investmentRange';

interface BoundInputProps {
  /** 万元; null = open. */
  readonly wan: number | null;
  readonly label: string;
  readonly short: string;
  readonly onCommit: (wan: number | null) => void;
}

/** A bound typed in 亿元; it counts with Enter or when the box is left, what is no number is put back. */
export function BoundInput({ wan, label, short, onCommit }: BoundInputProps) {
  const { t } = useTranslation('filters');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed === null) return;
    const bound = parseBoundYi(typed);
    setTyped(null);
    if (bound !== undefined) onCommit(bound);
  };
  return (
    <div className={styles.bound}>
      <label htmlFor={id}>{short}</label>
      <input
        id={id}
        className={styles.box}
        type="text"
        inputMode="decimal"
        aria-label={label}
        placeholder={t('investment.open')}
        value={typed ?? (wan === null ? '' : String(toYi(wan)))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </div>
  );
}
