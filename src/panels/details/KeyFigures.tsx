import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeyFigures as Figures, keyFigures } from '../../cube/keyFigures';
import { regionCompleteness } from '../../diagnosis/regionCompleteness';
import type { RegionRatio } from '../../diagnosis/regionRatio';
import { formatCount, formatPercent, formatYi, MISSING } from '../../lib/formatFigure';
import type { ChainGraph } from '../../model/chainGraph';
import type { GapLevel } from '../../model/enumerations';
import type { Filter } from '../../model/viewState';
import { Provenance } from '../provenance/Provenance';
import type { FigureId } from '../provenance/ProvenanceText';
import { AnswerState } from '../shared/AnswerState';
import { useFigureText } from '../shared/useFigureText';
import { useSifted } from '../shared/useSifted';
import { useView } from '../shared/useView';
import { type LoadedData, useWorkspace } from '../shared/workspace';
import styles from './KeyFigures.module.css';
import { RailSection } from './RailSection';

interface KeyFiguresProps {
  readonly title: string;
  readonly note: ReactNode;
  readonly filter: Filter;
  /** The region that 完整度 is about. */
  readonly regionId: string;
}

interface FigureCell {
  readonly id: Extract<
    FigureId,
    'output' | 'revenue' | 'firms' | 'projects' | 'investment' | 'employees' | 'completeness'
  >;
  readonly entity: 'enterprise' | 'project';
  readonly value: string;
  /** 不公开, in 对外. */
  readonly isWithheld: boolean;
  readonly unit: string;
  readonly note: string;
  readonly coverage: number | null;
}

/** The six figures of everything a filter lets through; each opens its 口径. */
export function KeyFigures({ title, note, filter, regionId }: KeyFiguresProps) {
  const { t } = useTranslation(['details', 'common']);
  const { data } = useWorkspace();
  const { sifted, error, retry } = useSifted(filter);
  const judged = useMemo(
    () => judgedCompleteness(data, filter.chains, regionId),
    [data, filter.chains, regionId],
  );
  // The first figure follows the chosen measure: a list may give revenue and no output.
  const isRevenue = useView((view) => view.measure === 'revenue');
  const cells = useFigureCells(keyFigures(sifted), judged, isRevenue);
  return (
    <RailSection title={title} note={note}>
      <AnswerState isPending={false} error={error} onRetry={retry} />
      {
        <ul className={styles.grid}>
          {cells.map(({ id, entity, value, isWithheld, unit, note, coverage }) => (
            <li key={id} className={styles.cell}>
              <Provenance
                label={t(`keyFigures.${id}`)}
                figure={id}
                entity={entity}
                filter={filter}
                coverage={coverage}
                benchmark={null}
              >
                <span className={styles.name}>{t(`keyFigures.${id}`)}</span>
                <span className={styles.value} data-long={value.length > 6 || undefined}>
                  {value}
                  {value !== MISSING && !isWithheld && !isLong(unit) && (
                    <span className={styles.unit}>{unit}</span>
                  )}
                </span>
                <span className={styles.note}>
                  {isLong(unit) && coverage !== null ? `${unit} · ${note}` : note}
                </span>
              </Provenance>
            </li>
          ))}
        </ul>
      }
    </RailSection>
  );
}

function useFigureCells(
  figures: Figures,
  judged: JudgedCompleteness | null,
  isRevenue: boolean,
): FigureCell[] {
  const { t } = useTranslation(['details', 'common']);
  const covered = (share: number) =>
    Number.isNaN(share) ? MISSING : t('keyFigures.coverage', { percent: formatPercent(share) });
  const isInsufficient = judged?.ratio.basis === 'insufficient';
  const figureText = useFigureText();
  const { firms, projects } = figures.withheld;
  return [
    {
      id: isRevenue ? 'revenue' : 'output',
      entity: 'enterprise',
      value: figureText(firms, formatYi(isRevenue ? figures.revenueWan : figures.outputWan)),
      isWithheld: firms,
      unit: t('common:unit.yi'),
      note: covered(isRevenue ? figures.revenueCoverage : figures.outputCoverage),
      coverage: isRevenue ? figures.revenueCoverage : figures.outputCoverage,
    },
    {
      id: 'firms',
      entity: 'enterprise',
      value: figureText(firms, formatCount(figures.firmCount)),
      isWithheld: firms,
      unit: t('common:unit.firm'),
      note: Number.isNaN(figures.aboveScaleCount)
        ? ''
        : t('keyFigures.aboveScale', { count: figures.aboveScaleCount }),
      coverage: null,
    },
    {
      id: 'projects',
      entity: 'project',
      value: figureText(projects, formatCount(figures.projectCount)),
      isWithheld: projects,
      unit: t('common:unit.project'),
      note: Number.isNaN(figures.lateCount) ? '' : t('keyFigures.late', { count: figures.lateCount }),
      coverage: null,
    },
    {
      id: 'investment',
      entity: 'project',
      value: figureText(projects, formatYi(figures.investmentWan)),
      isWithheld: projects,
      unit: t('common:unit.yi'),
      note: covered(figures.investmentCoverage),
      coverage: figures.investmentCoverage,
    },
    {
      id: 'employees',
      entity: 'enterprise',
      value: figureText(firms, formatCount(figures.employees)),
      isWithheld: firms,
      unit: t('common:unit.person'),
      note: covered(figures.employeesCoverage),
      coverage: figures.employeesCoverage,
    },
    {
      id: 'completeness',
      entity: 'enterprise',
      value: formatPercent(judged?.ratio.value ?? Number.NaN, 1),
      isWithheld: false,
      unit: t('common:unit.percent'),
      note: !judged
        ? t('keyFigures.oneChain')
        : isInsufficient
          ? t('keyFigures.insufficient')
          : t('keyFigures.presentNodes', { present: judged.presentNodes, total: judged.nodes }),
      coverage: null,
    },
  ];
}

/** A unit too wide to stand beside its figure; where it is more than the name says, it leads the note. */
function isLong(unit: string): boolean {
  return unit.length > 3;
}

interface JudgedCompleteness {
  readonly ratio: RegionRatio;
  readonly presentNodes: number;
  readonly nodes: number;
}

const LEVELS = ['city', 'county'] as const satisfies readonly GapLevel[];

/** 完整度 where exactly one chain and one region that is judged are in focus. */
function judgedCompleteness(
  { gaps, graph }: Pick<LoadedData, 'gaps' | 'graph'>,
  chains: readonly string[],
  regionId: string,
): JudgedCompleteness | null {
  const chainId = chains[0];
  const matrix = LEVELS.map((level) => gaps[level]).find(({ regionIds }) => regionIds.includes(regionId));
  if (!matrix || chainId === undefined || chains.length !== 1) return null;
  const ratio = regionCompleteness(graph, matrix, chainId).get(regionId);
  if (!ratio) return null;
  const nodes = nodesOf(graph, chainId);
  const start = matrix.regionIds.indexOf(regionId) * graph.nodeCount;
  const presentNodes = nodes.filter((node) => (matrix.firmCount[start + node] ?? 0) > 0).length;
  return { ratio, presentNodes, nodes: nodes.length };
}

function nodesOf(graph: ChainGraph, chainId: string): number[] {
  const chain = graph.chainIndexById.get(chainId);
  return Array.from(graph.chainOfNode.keys()).filter((node) => graph.chainOfNode[node] === chain);
}
