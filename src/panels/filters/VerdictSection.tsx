import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { GAP_LEVEL, type GapLevel, VERDICT, type Verdict } from '../../model/enumerations';
import { regionFocus } from '../../model/regionFocus';
import { queryVerdictCounts } from '../../queries/verdictCounts';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { ErrorNote } from '../shared/ErrorNote';
import { useAnswer } from '../shared/useAnswer';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';

import choices from './choices.module.css';
import { FilterSection } from './FilterSection';
import { toggled } from './toggled';
import styles from './VerdictSection.module.css';

const LEVELS = Object.keys(GAP_LEVEL) as GapLevel[];
const VERDICTS = Object.keys(VERDICT) as Verdict[];

/** 判定: the verdicts of the chosen level with the number of their cells. */
export function VerdictSection() {
  const { t } = useTranslation('filters');
  const { regionByCode } = useWorkspace().data;
  const language = useView((view) => view.language);
  const filter = useView((view) => view.filter);
  const { changeFilter } = useViewActions();
  const answer = useAnswer('verdictCounts', [filter], (database, signal) =>
    queryVerdictCounts(database, filter, signal),
  );
  const focus = regionByCode.get(regionFocus(filter.regions, regionByCode).adcode);
  const isOneCity = filter.gapLevel === 'city' && focus?.level === 'city';
  return (
    <FilterSection
      id="verdict"
      note={isOneCity ? t('verdict.noteCity', { region: focus.name }) : t('verdict.noteCells')}
    >
      {answer.error && <ErrorNote error={answer.error} recover={{ retry: () => void answer.refetch() }} />}
      <div className={styles.level}>
        <Segmented
          block
          size="small"
          aria-label={t('verdict.level')}
          value={filter.gapLevel}
          options={LEVELS.map((level) => ({ value: level, label: labelIn(language, GAP_LEVEL[level]) }))}
          onChange={(gapLevel) => changeFilter({ gapLevel })}
        />
      </div>
      <fieldset className={choices.twoColumns} aria-label={t('section.verdict')}>
        {VERDICTS.map((verdict) => {
          const count = answer.data ? (answer.data.get(verdict) ?? 0) : undefined;
          return (
            <ChoiceRow
              key={verdict}
              label={labelIn(language, VERDICT[verdict])}
              indent={16}
              checked={filter.verdicts.includes(verdict)}
              onToggle={() => changeFilter({ verdicts: toggled(filter.verdicts, verdict) })}
              lead={<VerdictGlyph glyph={verdict} />}
              count={count}
              countLabel={t('cellCount', { amount: count ?? 0 })}
            />
          );
        })}
      </fieldset>
      {filter.verdicts.length > 0 && <p className={choices.note}>{t('verdict.rule')}</p>}
    </FilterSection>
  );
}
