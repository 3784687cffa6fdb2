import { useTranslation } from 'react-i18next';
import { labelIn } from '../../i18n/i18n';
import { formatPercent, formatYi, MISSING } from '../../lib/formatFigure';
import { movesOf } from '../../model/bitCode';
import { BLANK_POSITION, GAP_MOVE, PROJECT_STAGE, VERDICT } from '../../model/enumerations';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../../model/verdictCode';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import styles from './Card.module.css';
import { CardRow } from './CardRow';
import { priorityBeforeFilling, priorityMiddle } from './priorityMiddle';
import { intervalText, scoreText } from './scoreText';
import type { ChosenGap } from './useChosenGap';
import { useFillingProjects } from './useFillingProjects';
import { usePlaceNames } from './usePlaceNames';

const COMPONENTS = [
  ['gap', 'gapScore'],
  ['pull', 'pull'],
  ['feasibility', 'feasibility'],
  ['leverage', 'leverage'],
  ['security', 'security'],
] as const;

/** One gap: its priority with what it is made of, the moves, and the projects that fill it. */
export function GapCard({ gap }: { readonly gap: ChosenGap }) {
  const { t } = useTranslation(['lists', 'common']);
  const language = useView((view) => view.language);
  const weights = useView((view) => view.diagnosis.priority);
  const { data } = useWorkspace();
  const { change, changeFilter } = useViewActions();
  const { nameOf } = usePlaceNames();
  const projects = useFillingProjects()(gap.region, gap.node);
  const matrix = data.gaps[gap.level];
  const { cell } = gap;
  const at = (column: Float64Array): number => column[cell] ?? Number.NaN;
  const verdict = VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? 'insufficient';
  const position = POSITION_OF_CODE[matrix.position[cell] ?? 0];
  const node = data.nodeById.get(gap.node);
  const before = priorityBeforeFilling(matrix, cell, weights);
  const filled = at(matrix.filledShare);
  return (
    <section className={styles.card} aria-label={t('gapCard.label')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{node?.name ?? gap.node}</h2>
        <p className={styles.note}>
          {nameOf(gap.region)} · <VerdictWord />
        </p>
      </header>
      <table className={styles.rows} aria-label={t('gapCard.label')}>
        <tbody>
          <CardRow
            label={t('gapCard.priority')}
            points={scoreText(priorityMiddle(matrix, cell))}
            fact={[
              intervalText(at(matrix.priorityLow), at(matrix.priorityHigh)),
              Number.isNaN(before) ? MISSING : t('gaps.before', { value: scoreText(before) }),
            ]
              .filter((part) => part !== MISSING)
              .join('；')}
            date={data.asOf}
          />
          {COMPONENTS.map(([name, column]) => {
            const share = at(matrix[column]);
            return (
              <CardRow
                key={name}
                label={t(`gaps.component.${name}`)}
                points={Number.isNaN(share) ? MISSING : share.toFixed(2)}
                fact={
                  Number.isNaN(share)
                    ? t('gaps.componentMissing', { name: t(`gaps.component.${name}`) })
                    : t('gapCard.weight', { weight: weights[name] })
                }
                date=""
              />
            );
          })}
          <CardRow
            label={t('gapCard.unmet')}
            points={formatYi(at(matrix.unmet))}
            fact={Number.isNaN(at(matrix.unmet)) ? t('gapCard.unmetUnknown') : t('common:unit.yi')}
            date={data.asOf}
          />
          <CardRow
            label={t('gapCard.moves')}
            points={
              movesOf(matrix.moves[cell] ?? 0)
                .map((move) => labelIn(language, GAP_MOVE[move]))
                .join(' ') || MISSING
            }
            fact=""
            date=""
          />
          {projects.length === 0 && (
            <CardRow
              label={t('gapCard.filling')}
              points={MISSING}
              fact={t('gapCard.noFilling')}
              date={data.asOf}
            />
          )}
          {projects.map((project) => (
            <CardRow
              key={project.projectId}
              label={t('gapCard.filling')}
              points={labelIn(language, PROJECT_STAGE[project.stage])}
              fact={[
                project.name,
                Number.isNaN(project.plannedOutputWan)
                  ? null
                  : t('gapCard.plannedOutput', { value: formatYi(project.plannedOutputWan) }),
                project.isLate ? t('gapCard.late') : null,
              ]
                .filter((part) => part !== null)
                .join('；')}
              date={
                project.dueOn === null
                  ? t('gaps.noDue')
                  : t('gapCard.due', { date: project.dueOn.slice(0, 7) })
              }
            />
          ))}
        </tbody>
      </table>
      {filled > 0 && <p className={styles.note}>{t('gapCard.filled', { percent: formatPercent(filled) })}</p>}
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.secondary}
          onClick={() => {
            changeFilter({ nodes: [gap.node] });
            change({
              mode: 'diagnosis',
              selection: { kind: gap.level === 'park' ? 'park' : 'region', id: gap.region },
            });
          }}
        >
          {t('gapCard.openDiagnosis')}
        </button>
      </div>
    </section>
  );

  function VerdictWord() {
    return (
      <>
        <span style={{ display: 'inline-block', verticalAlign: 'text-bottom' }}>
          <VerdictGlyph glyph={verdict} size={14} />
        </span>{' '}
        {labelIn(language, VERDICT[verdict])}
        {position ? ` ${labelIn(language, BLANK_POSITION[position])}` : ''}
      </>
    );
  }
}
