import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { withoutPart } from '../../model/filterParts';
import { GapFigures } from '../gaps/GapFigures';
import { FILTER_SECTIONS, type FilterSectionId, showFilterSection } from '../shared/filterSections';
import { useView, useViewActions } from '../shared/useView';
import styles from './FilterBar.module.css';
import { FilterChip } from './FilterChip';
import { LiveFigures } from './LiveFigures';
import { ShareButton } from './ShareButton';
import { UndoButtons } from './UndoButtons';
import { useChips } from './useChips';

const PUBLIC_SECTIONS: readonly FilterSectionId[] = ['chain', 'region'];

/** The row under the top bar: every filter in force as a chip, and what they leave. */
export function FilterBar() {
  const { t } = useTranslation('chips');
  const { t: filters } = useTranslation('filters');
  const { changeFilter, resetFilter } = useViewActions();
  const chips = useChips();
  const mode = useView((view) => view.mode);
  const isPublic = useView((view) => view.disclosure === 'public');
  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <UndoButtons />
      <ul className={styles.chips}>
        {chips.length === 0 && <li className={styles.none}>{t('noChips')}</li>}
        {chips.map((chip) => (
          <FilterChip key={chip.part} chip={chip} onRemove={() => changeFilter(withoutPart(chip.part))} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Dropdown
          trigger={['click']}
          menu={{
            items: FILTER_SECTIONS.filter((id) => !isPublic || PUBLIC_SECTIONS.includes(id)).map((id) => ({
              key: id,
              label: filters(`section.${id}`),
            })),
            // The menu gives the focus back to its button as it closes: the section takes it after that.
            onClick: ({ key }) => {
              const id = FILTER_SECTIONS.find((each) => each === key);
              if (id) setTimeout(() => showFilterSection(id));
            },
          }}
        >
          <button type="button" className={styles.add} aria-label={t('addLabel')}>
            <span aria-hidden="true">＋{t('add')}</span>
          </button>
        </Dropdown>
        <button type="button" className={styles.action} disabled={chips.length === 0} onClick={resetFilter}>
          {t('reset')}
        </button>
        <ShareButton />
      </div>
      {mode === 'diagnosis' ? <GapFigures /> : <LiveFigures chips={chips} />}
    </section>
  );
}
