import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../lib/formatFigure';
import styles from './ShareButton.module.css';

/** Below it a share is marked as low. */
export const LOW_SHARE = 0.8;

interface ShareButtonProps {
  readonly known: number;
  readonly total: number;
  /** What the share is of: group and measure. */
  readonly place: string;
  readonly measure: string;
  readonly onChoose: () => void;
}

/** A coverage; where something lacks it leads to the rows. */
export function ShareButton({ known, total, place, measure, onChoose }: ShareButtonProps) {
  const { t } = useTranslation('health');
  const percent = formatPercent(known / total);
  if (known === total) return <span>{percent} %</span>;
  return (
    <button
      type="button"
      className={styles.share}
      data-low={known / total < LOW_SHARE}
      aria-label={t('share', { place, measure, percent })}
      onClick={onChoose}
    >
      {percent} %
    </button>
  );
}
