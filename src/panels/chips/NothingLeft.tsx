import { useTranslation } from 'react-i18next';
import { withoutPart } from '../../model/filterParts';
import { useLoosening } from '../shared/useLoosening';
import { useView, useViewActions } from '../shared/useView';
import type { Chip } from './filterChips';
import styles from './LiveFigures.module.css';

/** Nothing matches: offers to take off the filter that holds most back; where no single one helps, all of them. */
export function NothingLeft({ chips }: { readonly chips: readonly Chip[] }) {
  const { t } = useTranslation('chips');
  const filter = useView((view) => view.filter);
  const { changeFilter, resetFilter } = useViewActions();
  const { data } = useLoosening('enterprise', filter);
  const best = data?.find(({ count }) => count > 0);
  const chip = chips.find(({ part }) => part === best?.part);
  return (
    <p role="status" className={styles.figures}>
      {t('empty')}
      {chip ? (
        <button type="button" className={styles.button} onClick={() => changeFilter(withoutPart(chip.part))}>
          {t('loosen', { key: chip.key, value: chip.value })}
        </button>
      ) : (
        <button type="button" className={styles.button} onClick={resetFilter}>
          {t('resetAll')}
        </button>
      )}
    </p>
  );
}
