import { createChainGraph } from '../model/chainGraph';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import { GAP_LEVEL, type GapLevel } from '../model/enumerations';
import type { RobustnessColumns, RobustnessVariant } from '../model/robustnessColumns';
import { computeGapMatrix, type GapMatrix } from './gapMatrix';
import { type Judgement, judgeLevels } from './judgeLevels';
import type { CellPlace, ChangedColumns, JudgeRequest } from './judgeProtocol';
import type { LevelInputs } from './levelInput';
import { cellVariants, robustness } from './robustness';

const LEVELS = Object.keys(GAP_LEVEL) as GapLevel[];

interface Opened {
  readonly inputs: LevelInputs;
  /** The columns that the other side has. */
  sent: Judgement['gaps'] | null;
}

/** What the worker of the diagnosis does, without the worker. */
export interface JudgeSession {
  open(request: Extract<JudgeRequest, { kind: 'open' }>): void;
  judge(
    sumsId: number,
    settings: DiagnosisSettings,
  ): {
    readonly changed: Readonly<Record<GapLevel, ChangedColumns>>;
    readonly chainRegions: Judgement['chainRegions'];
  };
  /** Yields after every variant, so that a worker can look for a newer wish between two. */
  countVariants(
    sumsId: number,
    settings: DiagnosisSettings,
  ): Generator<void, Readonly<Record<GapLevel, RobustnessColumns>>>;
  listVariants(sumsId: number, settings: DiagnosisSettings, cell: CellPlace): readonly RobustnessVariant[];
  close(sumsId: number): void;
}

export function createJudgeSession(): JudgeSession {
  const openedById = new Map<number, Opened>();
  const opened = (sumsId: number): Opened => {
    const found = openedById.get(sumsId);
    if (!found) throw new Error(`no sums ${sumsId} are open`);
    return found;
  };
  const matrixOf = (sumsId: number, level: GapLevel, settings: DiagnosisSettings) => {
    const input = { ...opened(sumsId).inputs[level], settings };
    return { input, matrix: computeGapMatrix(input) };
  };
  return {
    open({ sumsId, parts, levels }) {
      const graph = createChainGraph(parts.nodes, parts.edges);
      const of = (level: GapLevel) => ({ ...levels[level], graph });
      const inputs = { city: of('city'), county: of('county'), park: of('park') };
      openedById.set(sumsId, { inputs, sent: null });
    },

    judge(sumsId, settings) {
      const sums = opened(sumsId);
      const { gaps, chainRegions } = judgeLevels(sums.inputs, settings);
      const { sent } = sums;
      const changedOf = (level: GapLevel) => changedColumns(gaps[level], sent?.[level] ?? null);
      sums.sent = gaps;
      return {
        changed: { city: changedOf('city'), county: changedOf('county'), park: changedOf('park') },
        chainRegions,
      };
    },

    *countVariants(sumsId, settings) {
      const counted: Partial<Record<GapLevel, RobustnessColumns>> = {};
      for (const level of LEVELS) {
        const { input, matrix } = matrixOf(sumsId, level, settings);
        counted[level] = yield* robustness(input, matrix);
      }
      return counted as Record<GapLevel, RobustnessColumns>;
    },

    listVariants(sumsId, settings, { level, region, node }) {
      const { input, matrix } = matrixOf(sumsId, level, settings);
      return cellVariants(input, matrix, region, node);
    },

    close(sumsId) {
      openedById.delete(sumsId);
    },
  };
}

/** A figure that no changed setting moved is the same object as before, and need not be copied across again. */
function changedColumns(matrix: GapMatrix, before: GapMatrix | null): ChangedColumns {
  const names = Object.keys(matrix) as (keyof GapMatrix)[];
  return Object.fromEntries(
    names.filter((name) => matrix[name] !== before?.[name]).map((name) => [name, matrix[name]]),
  );
}
