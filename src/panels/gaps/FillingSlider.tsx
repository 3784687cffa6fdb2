import { Slider } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { labelIn } from '../../i18n/i18n';
import { PROJECT_STAGE } from '../../model/enumerations';
import { queryFillingProjects } from '../../queries/fillingProjects';
import { SelectLink } from '../details/SelectLink';
import { useAnswer } from '../shared/useAnswer';
import { useView, useViewActions } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { dueBy, dueMonths, filledCounts, projectsOn } from './fillingTime';
import styles from './GapRail.module.css';
import { gapRows } from './gapRows';
import type { GapScope } from './gapsInScope';

const NAMED = 5;

/** 补链时间: which of the listed gaps will be filled by a month, by the planned dates of the projects under way. */
export function FillingSlider({ matrix, scope }: { readonly matrix: GapMatrix; readonly scope: GapScope }) {
  const { t } = useTranslation('gaps');
  const { graph } = useWorkspace().data;
  const language = useView((view) => view.language);
  const month = useView((view) => view.fillingBy);
  const { change } = useViewActions();
  const { level } = matrix;
  const answer = useAnswer('fillingProjects', [level], (database, signal) =>
    queryFillingProjects(database, level, signal),
  );
  const rows = useMemo(() => gapRows(matrix, graph, scope), [matrix, graph, scope]);
  const projects = useMemo(() => projectsOn(answer.data ?? [], rows), [answer.data, rows]);
  const months = useMemo(() => dueMonths(projects), [projects]);
  if (months.length === 0) return null;
  const undated = projects.filter(({ dueOn }) => dueOn === null).length;
  const place = month === null ? -1 : months.filter((each) => each <= month).length - 1;
  const due = month === null ? [] : dueBy(projects, month);
  const filled = [...filledCounts(due, rows).values()].reduce((sum, count) => sum + count, 0);
  return (
    <section aria-label={t('filling.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('filling.title')}</h2>
        <span className={styles.note}>{month === null ? t('filling.off') : t('filling.by', { month })}</span>
      </div>
      <div className={styles.slider}>
        <Slider
          min={-1}
          max={months.length - 1}
          value={place}
          ariaLabelForHandle={t('filling.title')}
          tooltip={{ formatter: (value) => months[value ?? -1] ?? t('filling.off') }}
          onChange={(value) => change({ fillingBy: months[value] ?? null })}
        />
      </div>
      <p className={styles.advicePadded} role="status">
        {month === null
          ? t('filling.range', { from: months[0], to: months.at(-1) })
          : t('filling.sum', { projects: due.length, gaps: filled })}
        {undated > 0 && ` ${t('filling.undated', { amount: undated })}`}
      </p>
      {due.length > 0 && (
        <ul className={styles.dueList}>
          {due.slice(-NAMED).map((project) => (
            <li key={project.projectId}>
              <SelectLink kind="project" id={project.projectId} name={project.name} />{' '}
              {[labelIn(language, PROJECT_STAGE[project.stage]), project.dueOn?.slice(0, 7)].join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
