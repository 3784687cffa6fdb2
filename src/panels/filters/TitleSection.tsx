import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { HONOUR_TITLE, type HonourTitle } from '../../model/enumerations';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { ErrorNote } from '../shared/ErrorNote';
import { useView, useViewActions } from '../shared/useView';

import choices from './choices.module.css';
import { FilterSection } from './FilterSection';
import { toggled } from './toggled';
import { useFacetCounts } from './useFacetCounts';

const TITLES = Object.keys(HONOUR_TITLE) as HonourTitle[];

/** 称号. */
export function TitleSection() {
  const { t } = useTranslation('filters');
  const language = useView((view) => view.language);
  const chosen = useView((view) => view.filter.titles);
  const { changeFilter } = useViewActions();
  const { counts, error, retry } = useFacetCounts();
  return (
    <FilterSection
      id="title"
      note={chosen.length > 0 ? t('chosen', { amount: chosen.length }) : String(TITLES.length)}
    >
      {error && <ErrorNote error={error} recover={{ retry }} />}
      <fieldset className={choices.twoColumns} aria-label={t('section.title')}>
        {TITLES.map((title) => {
          const count = counts.title.get(title) ?? 0;
          return (
            <ChoiceRow
              key={title}
              label={labelIn(language, HONOUR_TITLE[title])}
              indent={16}
              checked={chosen.includes(title)}
              onToggle={() => changeFilter({ titles: toggled(chosen, title) })}
              boxed
              count={count}
              countLabel={t('count', { amount: count })}
            />
          );
        })}
      </fieldset>
    </FilterSection>
  );
}
