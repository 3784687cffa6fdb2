import { addKnown } from '../lib/addKnown';
import { STAGE, type Stage } from '../model/enumerations';
import { eachPart } from './eachGroup';
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
export const stageBreakdown = oncePerSifted(sumStageBreakdown);

function sumStageBreakdown(sifted: Sifted): ReadonlyMap<string, StageTotal> {
  const { groups, parts, nodes } = sifted.cube;
  const found = new Map<
    string,
    { nodes: Set<number>; firmCount: number; outputWan: number; lastGroup: number }
  >();
  eachPart(sifted, null, (part) => {
    const node = parts.node[part] ?? -1;
    const group = parts.group[part] ?? -1;
    if (node < 0) return;
    const stage = nodes[node]?.stage ?? 'unknown';
    const total = found.get(stage) ?? {
      nodes: new Set(),
      firmCount: 0,
      outputWan: Number.NaN,
      lastGroup: -1,
    };
    total.nodes.add(node);
    if (total.lastGroup !== group) total.firmCount += groups.firmCount[group] ?? 0;
    total.lastGroup = group;
    total.outputWan = addKnown(total.outputWan, parts.outputWan[part] ?? Number.NaN);
    found.set(stage, total);
  });
  return new Map(
    [...found].map(([stage, { nodes: present, firmCount, outputWan }]) => {
      const isWithheld = isStageWithheld(sifted, stage);
      const figures = isWithheld
        ? { firmCount: Number.NaN, outputWan: Number.NaN }
        : { firmCount, outputWan };
      return [stage, { presentNodes: present.size, ...figures, isWithheld }];
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
