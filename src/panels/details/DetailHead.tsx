import { useTranslation } from 'react-i18next';
import { CloseButton } from './CloseButton';
import styles from './DetailHead.module.css';

interface DetailHeadProps {
  readonly kind: 'enterprise' | 'project' | 'park' | 'node';
  readonly name: string;
  /** Where it stands, from the widest unit down. */
  readonly path: readonly string[];
  readonly isSample: boolean;
  readonly source: string | null;
}

/** Name, place and trust of what is selected. */
export function DetailHead({ kind, name, path, isSample, source }: DetailHeadProps) {
  const { t } = useTranslation(['details', 'common']);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <p className={styles.path}>{[t(`kind.${kind}`), ...path].join(' / ')}</p>
        <CloseButton />
      </div>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.marks}>
        {isSample && <span className={styles.mark}>{t('common:sampleMark')}</span>}
        {!isSample && source?.includes(UNVERIFIED) && <span className={styles.mark}>{t('unverified')}</span>}
      </p>
    </header>
  );
}

/** How a source says that nobody has checked the row. */
const UNVERIFIED = '未核实';
