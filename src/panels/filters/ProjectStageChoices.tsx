import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { PROJECT_STAGE, type ProjectStage } from '../../model/enumerations';
import { ChoiceRow } from '../../ui/ChoiceRow';
import { FoldHead } from '../../ui/FoldHead';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import styles from './choices.module.css';
import { toggled } from './toggled';
import { useFacetCounts } from './useFacetCounts';

const STAGES = Object.keys(PROJECT_STAGE) as ProjectStage[];

/** 只看滞后项目, and 项目阶段 with their counts. */
export function ProjectStageChoices() {
  const { t } = useTranslation('filters');
  const language = useView((view) => view.language);
  const lateOnly = useView((view) => view.filter.lateOnly);
  const chosen = useView((view) => view.filter.projectStages);
  const { changeFilter } = useViewActions();
  const counts = useFacetCounts().counts.projectStage;
  const [isUnfolded, setIsUnfolded] = useState(chosen.length > 0);
  const bodyId = useId();
  const countOf = (choice: string): number | undefined => (counts ? (counts.get(choice) ?? 0) : undefined);
  const choiceFigures = (choice: string) => ({
    count: countOf(choice),
    countLabel: t('projectCount', { amount: countOf(choice) ?? 0 }),
  });
  return (
    <>
      <ChoiceRow
        label={t('investment.lateOnly')}
        indent={16}
        checked={lateOnly}
        onToggle={() => changeFilter({ lateOnly: !lateOnly })}
        boxed
        trail={<VerdictGlyph glyph="late" size={13} />}
        {...choiceFigures('late')}
      />
      <FoldHead
        title={t('investment.stages')}
        note={chosen.length > 0 ? t('chosen', { amount: chosen.length }) : ''}
        open={isUnfolded}
        onToggle={() => setIsUnfolded(!isUnfolded)}
        controls={bodyId}
      />
      <fieldset
        id={bodyId}
        className={styles.twoColumns}
        aria-label={t('investment.stages')}
        hidden={!isUnfolded}
      >
        {STAGES.map((stage) => (
          <ChoiceRow
            key={stage}
            label={labelIn(language, PROJECT_STAGE[stage])}
            indent={16}
            checked={chosen.includes(stage)}
            onToggle={() => changeFilter({ projectStages: toggled(chosen, stage) })}
            boxed
            {...choiceFigures(stage)}
          />
        ))}
      </fieldset>
    </>
  );
}
