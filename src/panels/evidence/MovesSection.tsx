import { useTranslation } from 'react-i18next';
import { movesOf } from '../../model/bitCode';
import { GAP_VERDICTS } from '../../model/gapVerdicts';
import { RailSection } from '../details/RailSection';
import { useView, useViewActions } from '../shared/useView';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';

/** 建议举措 (建固强补延), and the way to the enterprises that could fill the gap. */
export function MovesSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const lists = useView((view) => view.lists);
  const { change, changeFilter } = useViewActions();
  const { level, region, node, verdict } = evidence.row;
  const moves = movesOf(evidence.matrix.moves[evidence.cell] ?? 0);
  const isGap = GAP_VERDICTS.some((each) => each === verdict);
  const showTargets = (): void => {
    changeFilter({ gapLevel: level });
    change({
      mode: 'lists',
      camera: null,
      lists: { ...lists, page: 'gaps', gap: { region, node }, target: null },
    });
  };
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
      {isGap && (
        <p className={styles.text}>
          <button type="button" className={`${styles.button} ${styles.primary}`} onClick={showTargets}>
            {t('showTargets')}
          </button>
        </p>
      )}
    </RailSection>
  );
}
