import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keyFigures } from '../../cube/keyFigures';
import { type StageTotal, stageBreakdown } from '../../cube/stageBreakdown';
import { labelIn } from '../../i18n/i18n';
import { addKnown } from '../../lib/addKnown';
import { formatCount, formatYi, MISSING } from '../../lib/formatFigure';
import { STAGE, type Stage, VERDICT } from '../../model/enumerations';
import { regionFocus } from '../../model/regionFocus';
import type { Filter } from '../../model/viewState';
import type { NodeRow } from '../../queries/structure';
import { Provenance } from '../provenance/Provenance';
import { AnswerState } from '../shared/AnswerState';
import { useFollowingFilter } from '../shared/followingFilter';
import { StageMark } from '../shared/StageMark';
import { useFigureText } from '../shared/useFigureText';
import { useSifted } from '../shared/useSifted';
import { useView, useViewActions } from '../shared/useView';
import { VerdictGlyph } from '../shared/VerdictGlyph';
import { useWorkspace } from '../shared/workspace';
import { RailSection } from './RailSection';
import tables from './railTable.module.css';
import styles from './StageTable.module.css';
import { SHORTCOMINGS, type ShortcomingCounts, stageGapCounts } from './stageGapCounts';

const STAGES = Object.keys(STAGE) as Stage[];

/** Nodes with an enterprise, enterprises, output and shortcomings of each stage. */
export function StageTable() {
  const { t } = useTranslation(['details', 'disclosure']);
  const figureText = useFigureText();
  const isPublic = useView((view) => view.disclosure === 'public');
  const { data } = useWorkspace();
  const filter = useFollowingFilter();
  const chosenStages = useView((view) => view.filter.stages);
  const language = useView((view) => view.language);
  const { changeFilter } = useViewActions();
  const { sifted, error, retry } = useSifted(filter);
  const breakdown = stageBreakdown(sifted);
  const figures = keyFigures(sifted);
  const nodes = useMemo(() => data.structure.nodes.filter(inScope(filter)), [data.structure, filter]);
  const gapCounts = useMemo(() => {
    const { adcode } = regionFocus(filter.regions, data.regionByCode);
    const matrix = [data.gaps.city, data.gaps.county].find(({ regionIds }) => regionIds.includes(adcode));
    return matrix ? stageGapCounts(matrix, adcode, nodes) : null;
  }, [filter.regions, data, nodes]);

  const rows = STAGES.map((stage) => ({
    stage,
    nodeCount: nodes.filter((node) => node.stage === stage).length,
    gaps: gapCounts?.get(stage) ?? null,
    ...figuresOf(breakdown, stage),
  }));
  const largest = Math.max(...rows.map(({ outputWan }) => (Number.isNaN(outputWan) ? 0 : outputWan)), 0);
  // With a stage left out, the rows no longer add up to the whole.
  const outputWan = rows.some(({ isWithheld }) => isWithheld)
    ? figures.outputWan
    : rows.map((row) => row.outputWan).reduce(addKnown, Number.NaN);
  const gapTotal = gapCounts
    ? rows.reduce((sum, { gaps }) => sum + (gaps ? gaps.break + gaps.blank : 0), 0)
    : Number.NaN;

  return (
    <RailSection
      title={t('stages.title')}
      note={
        <Provenance
          label={t('stages.title')}
          figure="stages"
          entity="enterprise"
          filter={filter}
          coverage={figures.outputCoverage}
          benchmark={null}
        >
          {t('stages.caption')}
        </Provenance>
      }
    >
      <AnswerState isPending={false} error={error} onRetry={retry} />
      {
        <table className={tables.table} aria-label={t('stages.title')}>
          <colgroup>
            <col className={styles.stageColumn} />
            <col className={styles.nodeColumn} />
            <col className={styles.countColumn} />
            <col />
            <col className={styles.outputColumn} />
            <col className={styles.gapColumn} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" aria-label={t('stages.stage')} />
              <th scope="col" className={tables.number}>
                {t('stages.nodes')}
              </th>
              <th scope="col" className={tables.number}>
                {t('stages.firms')}
              </th>
              <th scope="col" colSpan={2} className={tables.number}>
                {t('stages.output')}
              </th>
              <th scope="col" className={tables.number}>
                {isPublic ? t('disclosure:opportunity') : t('stages.gaps')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.stage}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.stage}
                    aria-pressed={chosenStages.includes(row.stage)}
                    disabled={row.nodeCount === 0}
                    onClick={() =>
                      changeFilter({
                        stages: chosenStages.includes(row.stage)
                          ? chosenStages.filter((each) => each !== row.stage)
                          : [...chosenStages, row.stage],
                      })
                    }
                  >
                    <StageMark stage={row.stage} size={12} />
                    {labelIn(language, STAGE[row.stage])}
                  </button>
                </th>
                <td className={tables.number}>{`${row.presentNodes} / ${row.nodeCount}`}</td>
                {row.isWithheld ? (
                  <td colSpan={3} className={tables.number}>
                    {figureText(true, '')}
                  </td>
                ) : (
                  <>
                    <td className={tables.number}>{formatCount(row.firmCount)}</td>
                    <td>
                      {row.outputWan > 0 && (
                        <span
                          className={tables.bar}
                          style={{ width: `${(100 * row.outputWan) / largest}%` }}
                        />
                      )}
                    </td>
                    <td className={tables.number}>{formatYi(row.outputWan)}</td>
                  </>
                )}
                <td className={tables.number}>
                  {isPublic ? opportunityText(row.gaps) : <GapMarks counts={row.gaps} />}
                </td>
              </tr>
            ))}
            <tr className={tables.total}>
              <th scope="row">{t('stages.total')}</th>
              <td className={tables.number}>
                {`${rows.reduce((sum, row) => sum + row.presentNodes, 0)} / ${nodes.length}`}
              </td>
              <td className={tables.number}>
                {figures.withheld.firms ? '' : formatCount(figures.firmCount)}
              </td>
              <td colSpan={2} className={tables.number}>
                {figureText(figures.withheld.firms, formatYi(outputWan))}
              </td>
              <td className={tables.number}>{formatCount(gapTotal)}</td>
            </tr>
          </tbody>
        </table>
      }
    </RailSection>
  );
}

/** 招商机会: how many, and not of which kind. */
function opportunityText(counts: ShortcomingCounts | null): string {
  return formatCount(counts ? counts.break + counts.blank : Number.NaN);
}

function GapMarks({ counts }: { readonly counts: ShortcomingCounts | null }) {
  const language = useView((view) => view.language);
  if (!counts) return MISSING;
  const shown = SHORTCOMINGS.filter((verdict) => counts[verdict] > 0);
  if (shown.length === 0) return 0;
  return (
    <span className={styles.gaps}>
      {shown.map((verdict) => (
        <span key={verdict} className={styles.gap}>
          <VerdictGlyph glyph={verdict} size={12} label={labelIn(language, VERDICT[verdict])} />
          {counts[verdict]}
        </span>
      ))}
    </span>
  );
}

function inScope({ chains, nodes, stages }: Filter): (node: NodeRow) => boolean {
  return ({ chainId, nodeId, stage }) =>
    (chains.length === 0 || chains.includes(chainId)) &&
    (nodes.length === 0 || nodes.includes(nodeId)) &&
    (stages.length === 0 || (stage !== null && stages.includes(stage)));
}

function figuresOf(breakdown: ReadonlyMap<string, StageTotal>, stage: Stage) {
  const total = breakdown.get(stage);
  return {
    presentNodes: total?.presentNodes ?? 0,
    firmCount: total?.firmCount ?? 0,
    outputWan: total?.outputWan ?? Number.NaN,
    isWithheld: total?.isWithheld ?? false,
  };
}
