import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { ENTERPRISE_STATUS } from '../../model/enumerations';
import type { Filter } from '../../model/viewState';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { ErrorNote } from '../shared/ErrorNote';
import { useView, useViewActions } from '../shared/useView';

import choices from './choices.module.css';
import { FilterSection } from './FilterSection';
import { toggled } from './toggled';
import { useFacetCounts } from './useFacetCounts';

const STATUSES = [...Object.keys(ENTERPRISE_STATUS), 'unknown'] as Filter['statuses'];

/** 企业状态; without a choice enterprises in operation count. */
export function StatusSection() {
  const { t } = useTranslation('filters');
  const { t: common } = useTranslation('common');
  const language = useView((view) => view.language);
  const chosen = useView((view) => view.filter.statuses);
  const { changeFilter } = useViewActions();
  const { counts, error, retry } = useFacetCounts();
  return (
    <FilterSection
      id="status"
      note={
        chosen.length > 0
          ? t('chosen', { amount: chosen.length })
          : labelIn(language, ENTERPRISE_STATUS.active)
      }
    >
      {error && <ErrorNote error={error} recover={{ retry }} />}
      <fieldset className={choices.twoColumns} aria-label={t('section.status')}>
        {STATUSES.map((status) => {
          const count = counts.status.get(status) ?? 0;
          return (
            <ChoiceRow
              key={status}
              label={status === 'unknown' ? common('unknown') : labelIn(language, ENTERPRISE_STATUS[status])}
              indent={16}
              checked={chosen.includes(status)}
              onToggle={() => changeFilter({ statuses: toggled(chosen, status) })}
              boxed
              count={count}
              countLabel={t('count', { amount: count })}
            />
          );
        })}
      </fieldset>
      <p className={choices.note}>{t('status.defaultRule')}</p>
    </FilterSection>
  );
}
