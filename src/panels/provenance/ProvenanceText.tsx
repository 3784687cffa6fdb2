import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../lib/formatFigure';
import type { Filter } from '../../model/viewState';
import { queryProvenance, type SourceRow } from '../../queries/provenance';
import { AnswerState } from '../shared/AnswerState';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import styles from './ProvenanceText.module.css';

/** The figures that have a 口径. */
export type FigureId =
  | 'output'
  | 'revenue'
  | 'firms'
  | 'projects'
  | 'investment'
  | 'employees'
  | 'completeness'
  | 'lq'
  | 'share'
  | 'verdicts'
  | 'stages'
  | 'chainGraph'
  | 'priority'
  | 'targets'
  | 'chainHealth';

/** What a figure rests on. */
export interface FigureBasis {
  readonly figure: FigureId;
  /** The rows it is computed from. */
  readonly entity: 'enterprise' | 'project';
  readonly filter: Filter;
  /** Share of rows with a value, 0…1; null where rows are counted. */
  readonly coverage: number | null;
  /** The reference area, already worded; null where none is involved. */
  readonly benchmark: string | null;
}

const SOURCES_SHOWN = 5;

/** 口径: definition, formula, benchmark, coverage, source, as-of and share of sample rows. */
export function ProvenanceText({ figure, entity, filter, coverage, benchmark }: FigureBasis) {
  const { t } = useTranslation('provenance');
  const { dataSets } = useWorkspace().data;
  const sources = useAnswer('provenance', [entity, filter], (database, signal) =>
    queryProvenance(database, entity, filter, signal),
  );
  const captions = dataSets.filter(({ caption }) => caption !== null);
  return (
    <div className={styles.text}>
      <dl className={styles.list}>
        <dt>{t('definitionHead')}</dt>
        <dd>{t(`figure.${figure}.definition`)}</dd>
        <dt>{t('formulaHead')}</dt>
        <dd>{t(`figure.${figure}.formula`)}</dd>
        <dt>{t('benchmarkHead')}</dt>
        <dd>{benchmark ?? t('noBenchmark')}</dd>
        <dt>{t('coverageHead')}</dt>
        <dd>{coverage === null ? t('counted') : t('coverage', { percent: formatPercent(coverage) })}</dd>
        {sources.data && <Sources rows={sources.data} />}
        {captions.length > 0 && <dt>{t('captionHead')}</dt>}
        {captions.map(({ id, name, caption }) => (
          <dd key={id}>{`${name}：${caption}`}</dd>
        ))}
      </dl>
      <AnswerState
        isPending={sources.isPending}
        error={sources.error}
        onRetry={() => void sources.refetch()}
      />
      <p className={styles.statement}>{t('statement')}</p>
    </div>
  );
}

function Sources({ rows }: { readonly rows: readonly SourceRow[] }) {
  const { t } = useTranslation('provenance');
  // Numbers of rows are numbers of enterprises.
  const isPublic = useView((view) => view.disclosure === 'public');
  const total = rows.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const samples = rows.reduce((sum, { sampleCount }) => sum + sampleCount, 0);
  const latest = rows
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);
  return (
    <>
      <dt>{t('sourceHead')}</dt>
      {rows.length === 0 && <dd>{t('noRows')}</dd>}
      {rows.slice(0, SOURCES_SHOWN).map(({ source, rowCount }) => (
        <dd key={source} className={styles.source}>
          <span>{source ?? t('sourceUnknown')}</span>
          {!isPublic && <span className={styles.count}>{t('rows', { count: rowCount })}</span>}
        </dd>
      ))}
      {rows.length > SOURCES_SHOWN && <dd>{t('moreSources', { count: rows.length - SOURCES_SHOWN })}</dd>}
      <dt>{t('asOfHead')}</dt>
      <dd>{latest ?? t('asOfUnknown')}</dd>
      <dt>{t('sampleHead')}</dt>
      <dd>
        {samples === 0
          ? t('noSample')
          : isPublic
            ? t('someSamples')
            : t('sampleShare', {
                percent: formatPercent(samples / total, 1),
                count: samples,
                total: formatCount(total),
              })}
      </dd>
    </>
  );
}
