import { STAGE, type Stage } from '../model/enumerations';
import { STAGE_KEYS } from './firmSums';
import { oncePerSifted } from './oncePerSifted';
import type { Sifted } from './sift';
import { withheldOf } from './withheld';

/** What stands at one of 上中下游. A firm of several stages counts at each. */
export interface StageTotal {
  /** Nodes with at least one enterprise. */
  readonly presentNodes: number;
  readonly firmCount: number;
  /** Σ w·output in 万元 over known values; NaN where none is known. */
  readonly outputWan: number;
  /** 对外: the figures are not shown and stand as NaN. */
  readonly isWithheld: boolean;
}

/** Stage (`unknown` for none) → what the filter lets through there. */
export const stageBreakdown = oncePerSifted(readStageBreakdown);

function readStageBreakdown(sifted: Sifted): ReadonlyMap<string, StageTotal> {
  const { cube, folded } = sifted;
  const firms = folded.sums;
  const { firmCount, outputWan } = firms.throughStages;
  const presentNodes = new Map<string, number>();
  for (const [row, { stage }] of cube.nodes.entries()) {
    if (firms.presentNodes[row] !== 1) continue;
    const key = stage ?? 'unknown';
    presentNodes.set(key, (presentNodes.get(key) ?? 0) + 1);
  }
  return new Map(
    STAGE_KEYS.flatMap((stage, row) => {
      const present = presentNodes.get(stage) ?? 0;
      if (present === 0) return [];
      const isWithheld = isStageWithheld(sifted, stage);
      const shown = (column: Float64Array) => (isWithheld ? Number.NaN : (column[row] ?? Number.NaN));
      return [
        [
          stage,
          { presentNodes: present, firmCount: shown(firmCount), outputWan: shown(outputWan), isWithheld },
        ] as const,
      ];
    }),
  );
}

/** Of the nodes without a stage nothing is shown in 对外: they are no cell of their own. */
function isStageWithheld(sifted: Sifted, stage: string): boolean {
  if (!sifted.guard) return false;
  const { filter } = sifted;
  if (!isStage(stage)) return true;
  return withheldOf(sifted, filter.regions, { ...filter, stages: [stage] }).firms;
}

function isStage(text: string): text is Stage {
  return Object.hasOwn(STAGE, text);
}
