import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { GAP_LEVEL, type GapLevel } from '../../model/enumerations';
import { useView, useViewActions } from '../shared/useView';
import styles from './ListSection.module.css';
import { useListsView } from './useListsView';

const LEVELS = Object.keys(GAP_LEVEL) as GapLevel[];

/** The level at which gaps are judged: 市级, 县级, 园区. */
export function LevelSwitch() {
  const { t } = useTranslation('lists');
  const language = useView((view) => view.language);
  const level = useView((view) => view.filter.gapLevel);
  const { changeFilter } = useViewActions();
  const [, changeLists] = useListsView();
  return (
    <fieldset className={styles.levels} aria-label={t('level')}>
      {LEVELS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === level}
          onClick={() => {
            // A gap is one of its level.
            changeLists({ gap: null, target: null });
            changeFilter({ gapLevel: each });
          }}
        >
          {labelIn(language, GAP_LEVEL[each])}
        </button>
      ))}
    </fieldset>
  );
}
