import { useTranslation } from 'react-i18next';
import { movesOf } from '../../model/bitCode';
import { RailSection } from '../details/RailSection';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';

/** 建议举措 (建固强补延). */
export function MovesSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const moves = movesOf(evidence.matrix.moves[evidence.cell] ?? 0);
  return (
    <RailSection isDense title={t('movesHead')}>
      {moves.length === 0 ? (
        <p className={styles.quiet}>{t('moves.none')}</p>
      ) : (
        <ul className={styles.list}>
          {moves.map((move) => (
            <li key={move}>{t(`moves.${move}`)}</li>
          ))}
        </ul>
      )}
    </RailSection>
  );
}
