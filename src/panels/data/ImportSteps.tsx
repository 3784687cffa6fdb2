import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import styles from './ImportSteps.module.css';
import { importChecks } from './importChecks';
import type { ImportDesk } from './importDesk';
import { type StepState, stepFacts } from './importSteps';
import { reportTotals } from './reportTotals';

interface ImportStepsProps {
  readonly desk: StoreApi<ImportDesk>;
}

const STEPS = ['files', 'recognised', 'mapped', 'imported'] as const;

/** Where the import stands, and what was checked so far. */
export function ImportSteps({ desk }: ImportStepsProps) {
  const { t } = useTranslation('data');
  const { files, phase, progress, report } = useStore(desk);
  const facts = useMemo(() => stepFacts({ files, phase, report }), [files, phase, report]);
  const checks = useMemo(() => importChecks(files, report), [files, report]);
  const checkedCount = checks.filter(({ found }) => found !== null).length;

  const notes = {
    files: facts.isReading
      ? Number.isNaN(facts.readShare)
        ? t('files.readingWhole')
        : t('steps.reading', { percent: formatPercent(facts.readShare) })
      : facts.fileCount === 0
        ? t('steps.noFiles')
        : t('steps.fileCount', { count: facts.fileCount }),
    recognised:
      facts.listCount + facts.entityCount === 0
        ? ''
        : t('steps.kinds', { lists: facts.listCount, entities: facts.entityCount }),
    mapped:
      facts.columnCount > 0
        ? t('steps.columns', { total: facts.columnCount, mapped: facts.mappedCount })
        : '',
    imported:
      phase === 'building'
        ? t('steps.building', { percent: formatPercent(progress) })
        : phase === 'adding'
          ? t('steps.adding')
          : facts.states.imported === 'done' && report
            ? t('steps.done', { rows: formatCount(reportTotals(report.files).readRows) })
            : t('steps.notStarted'),
  };

  return (
    <>
      <section className={styles.section} aria-label={t('steps.title')}>
        <h2 className={styles.title}>{t('steps.title')}</h2>
        <ol>
          {STEPS.map((step, index) => {
            const state = facts.states[step];
            return (
              <li
                key={step}
                className={styles.step}
                data-state={state}
                aria-current={state === 'current' ? 'step' : undefined}
              >
                <StepMark state={state} number={index + 1} />
                <div>
                  <div className={styles.stepName}>{t(`steps.${step}`)}</div>
                  <div className={styles.note}>{notes[step]}</div>
                </div>
              </li>
            );
          })}
        </ol>
      </section>
      <section className={styles.section} aria-label={t('checks.title')}>
        <h2 className={styles.title}>
          {t('checks.title')}
          <span className={styles.note}>
            {checkedCount} / {checks.length}
          </span>
        </h2>
        <div className={styles.track} aria-hidden="true">
          <div className={styles.done} style={{ width: `${(checkedCount / checks.length) * 100}%` }} />
        </div>
        <dl>
          {checks.map(({ id, found }) => (
            <div key={id} className={styles.check}>
              <dt>{t(`checks.${id}`)}</dt>
              <dd className={found ? styles.found : styles.note}>
                {found === null
                  ? t('checks.waiting')
                  : found === 0
                    ? t('checks.passed')
                    : t('checks.found', { count: found })}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function StepMark({ state, number }: { readonly state: StepState; readonly number: number }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      {state === 'done' ? (
        <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      ) : (
        number
      )}
    </span>
  );
}
