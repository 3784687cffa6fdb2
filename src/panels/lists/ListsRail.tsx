import { useTranslation } from 'react-i18next';
import styles from './Card.module.css';
import { GapCard } from './GapCard';
import { HealthLegend } from './HealthLegend';
import { TargetCard } from './TargetCard';
import { useListsView } from './useListsView';
import { useTargets } from './useTargets';

/** Under the map of 清单: the card of the chosen target, else of the chosen gap; the signs of the matrix beside it. */
export function ListsRail() {
  const { t } = useTranslation('lists');
  const [{ target, page }] = useListsView();
  const { gap, ranks } = useTargets();
  const chosen = target === null ? undefined : ranks?.find(({ enterpriseId }) => enterpriseId === target);
  if (page === 'health') return <HealthLegend />;
  return (
    // Another card is read from its top.
    <div className={styles.rail} key={`${gap?.region} ${gap?.node} ${target}`}>
      {gap && gap.cell >= 0 && chosen && <TargetCard key={chosen.enterpriseId} gap={gap} target={chosen} />}
      {gap && gap.cell >= 0 && !chosen && <GapCard gap={gap} />}
      {(!gap || gap.cell < 0) && <p className={styles.empty}>{t('card.none')}</p>}
    </div>
  );
}
