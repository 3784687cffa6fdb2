import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatPercent, formatYi } from '../../lib/formatFigure';
import { PROJECT_STAGE } from '../../model/enumerations';
import { queryFillingProjects } from '../../queries/fillingProjects';
import { RailSection } from '../details/RailSection';
import { SelectLink } from '../details/SelectLink';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import styles from './evidence.module.css';
import type { Evidence } from './evidenceOf';

/** 补链在途: the projects that will fill the gap, with stage and due date. */
export function FillingSection({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  const language = useView((view) => view.language);
  const { row, matrix, cell } = evidence;
  const answer = useAnswer('fillingProjects', [row.level], (database, signal) =>
    queryFillingProjects(database, row.level, signal),
  );
  const projects = answer.data?.filter(({ region, node }) => region === row.region && node === row.node);
  const filled = matrix.filledShare[cell] ?? Number.NaN;
  return (
    <RailSection
      isDense
      title={t('filling.head')}
      note={Number.isNaN(filled) ? undefined : t('filling.filled', { percent: formatPercent(filled) })}
    >
      <AnswerState isPending={answer.isPending} error={answer.error} onRetry={() => void answer.refetch()} />
      {projects?.length === 0 && <p className={styles.quiet}>{t('filling.none')}</p>}
      {projects && projects.length > 0 && (
        <ul className={styles.list}>
          {projects.map((project) => (
            <li key={project.projectId}>
              <VerdictGlyph glyph="filling" size={14} />
              <SelectLink kind="project" id={project.projectId} name={project.name} />
              {project.isSample && !project.name.includes(t('filling.sample')) && (
                <span>{t('filling.sample')}</span>
              )}
              <span>
                {[
                  labelIn(language, PROJECT_STAGE[project.stage]),
                  project.dueOn ? t('filling.due', { date: project.dueOn.slice(0, 7) }) : t('filling.noDue'),
                  Number.isNaN(project.plannedOutputWan)
                    ? t('filling.noOutput')
                    : t('filling.output', { amount: formatYi(project.plannedOutputWan) }),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </RailSection>
  );
}
